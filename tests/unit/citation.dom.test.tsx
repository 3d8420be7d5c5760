import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import Citation from '@/components/citation/Citation.tsx';
import { findAnchor, type GetPage, readCitedPage, readEdition } from '@/components/citation/cited-page.ts';
import { stoppedClock } from '@/device/clock.ts';
import { memoryFiles } from '@/device/files.ts';

const html = `<!DOCTYPE html><html><head>
<link rel="canonical" href="https://pijn.example/handreiking/5-5/">
<meta name="citation_title" content="5.5 Terugvalpreventie">
<meta name="citation_publication_date" content="2026/11/20">
<script type="application/ld+json">{"isPartOf":{"name":"Handreiking","version":"2026.1"}}</script>
</head><body><main><h1 id="_top">5.5 Terugvalpreventie</h1><div class="prose">
<p id="begin-1">Vooraf.</p>
<h2 id="doel">Het doel</h2><a href="/citeren/">Citeer</a><p id="doel-1">Een alinea.</p><ul id="doel-2"><li>Een lijst met ${'heel '.repeat(30)}veel woorden</li></ul>
<h3 id="doel-2b">Andere doelen</h3><div id="los"></div><p id="doel-2b-1">Nog een.</p>
</div><section class="trust"><h2 id="bronnen">Bronnen en controle</h2><ul><li id="bron-x">X</li></ul></section></main></body></html>`;
const page = readCitedPage(new DOMParser().parseFromString(html, 'text/html'));
if (!page) throw new Error('no page');

/** As npm run edition writes it: it names the address of the newest text, and may keep a title of before. */
const editionHtml = `<!DOCTYPE html><html><head><link rel="canonical" href="/handreiking/"></head><body><main>
<p class="edition-banner"><strong>Vastgelegde editie 2026.1 van <time datetime="2026-11-20">20 november 2026</time>.</strong></p>
<h1 id="_top">Handreiking van toen</h1><div class="prose"><nav class="toc"><p id="inhoud">Inhoud</p></nav>
<section class="chapter"><h2 id="5-5">5.5 Terugvalpreventie</h2><p id="5-5-begin-1">Vooraf.</p>
<h3 id="5-5-doel">Het doel</h3><p id="5-5-doel-1">Een alinea.</p><p id="5-5-doel-2">Nog een.</p></section>
<section class="chapter"><h2 id="5-6">5.6 Slaap</h2><p id="5-6-begin-1">Over slaap.</p></section></div>
<section class="trust"><h2 id="bronnen">Bronnen</h2></section></main></body></html>`;
const editionUrl = 'https://pijn.example/edities/handreiking/2026.1/';
const edition = readEdition(new DOMParser().parseFromString(editionHtml, 'text/html'), editionUrl);
if (!edition) throw new Error('no edition');

const getPage: GetPage = async (path, siteUrl) => {
  if (path === '/handreiking/5-5/') return { kind: 'page', page };
  if (`${siteUrl}${path}` === editionUrl) return { kind: 'page', page: edition };
  return { kind: path === '/netwerk/' ? 'failed' : 'absent' };
};
const original = {
  id: 'handreiking-2025',
  author: 'Ergotherapie Nederland',
  title: 'De handreiking',
  year: 2025,
  language: 'nl',
};

/** Opens the tool at an address. */
function open(hash: string, clipboard = true, read: GetPage = getPage) {
  // Unlike a change of location.hash this tells nobody, as when a page is opened.
  history.replaceState(null, '', hash || '#');
  const copied: string[] = [];
  const files = memoryFiles();
  render(
    <Citation
      siteName="Wegwijs bij pijn"
      siteUrl="https://pijn.example"
      citePage="/citeren/"
      publications={{
        Handreiking: {
          original,
          editions: [
            {
              edition: '2026.1',
              date: '2026-11-20',
              url: 'https://pijn.example/edities/handreiking/2026.1/',
            },
          ],
        },
      }}
      getPage={read}
      clipboard={{ write: async (text) => Boolean(clipboard && copied.push(text)) }}
      clock={stoppedClock('2027-03-01T23:30:00+01:00')}
      files={files}
    />,
  );
  return { copied, files };
}

afterEach(cleanup);

test('a page is read with its headings, blocks and other anchors', () => {
  expect(page).toMatchObject({ title: '5.5 Terugvalpreventie', edition: '2026.1', date: '2026-11-20' });
  expect(page.sections.map(({ anchor, heading, blocks }) => [anchor, heading, blocks.length])).toEqual([
    ['', '', 1],
    ['doel', 'Het doel', 2],
    ['doel-2b', 'Andere doelen', 1],
    ['bronnen', 'Bronnen en controle', 0],
  ]);
  expect(findAnchor(page, 'doel-2')).toMatchObject({ section: { anchor: 'doel' }, block: { number: 2 } });
  expect(findAnchor(page, 'los')).toMatchObject({ section: { anchor: 'doel-2b' } });
  expect(findAnchor(page, 'bron-x')).toMatchObject({ section: { anchor: 'bronnen' } });
  expect(findAnchor(page, '_top')).toBeUndefined();
  expect(page.sections[1]?.blocks[1]?.start.length).toBeLessThanOrEqual(61);
});

test('an edition is read with its chapters, their parts and blocks', () => {
  expect(edition).toMatchObject({
    isEdition: true,
    edition: '2026.1',
    date: '2026-11-20',
    address: editionUrl,
  });
  expect(
    edition.sections.map(({ anchor, chapter, blocks }) => [anchor, chapter?.anchor, blocks.length]),
  ).toEqual([
    ['', undefined, 0],
    ['5-5', undefined, 1],
    ['5-5-doel', '5-5', 2],
    ['5-6', undefined, 1],
    ['bronnen', undefined, 0],
  ]);
  expect(readEdition(new DOMParser().parseFromString(html, 'text/html'), editionUrl)).toBeUndefined();
});

/** Every form of the reference that stands on the page, and its two files. */
function everyForm(files: ReturnType<typeof memoryFiles>) {
  fireEvent.click(screen.getByRole('button', { name: 'Bewaar RIS: de vastgelegde editie' }));
  fireEvent.click(screen.getByRole('button', { name: 'Bewaar BibTeX: de vastgelegde editie' }));
  const [apa, inText, vancouver] = [...document.querySelectorAll('.reference')].map(
    ({ textContent }) => textContent,
  );
  const [ris, bibtex] = files.saved.slice(-2).map(({ text }) => text);
  return { apa, inText, vancouver, ris, bibtex };
}

test('a part of an edition is cited by its own address and number, in every form', async () => {
  const { files } = open('#edities/handreiking/2026.1/5-5-doel-2');
  await screen.findByRole('heading', { name: 'Verwijzing naar “Handreiking van toen”, editie 2026.1' });
  const place = `${editionUrl}#5-5-doel-2`;
  const forms = everyForm(files);
  expect(forms.apa).toBe(
    `Wegwijs bij pijn. (2026, 20 november). 5.5 Terugvalpreventie: Het doel (blok 2). In Handreiking van toen (editie 2026.1) [Weergave in eigen woorden van: Ergotherapie Nederland (2025), De handreiking]. Geraadpleegd op 1 maart 2027, van ${place}`,
  );
  expect(forms.inText).toBe('(Wegwijs bij pijn, 2026, onder “Het doel”, blok 2)');
  expect(forms.vancouver).toContain('Handreiking van toen [internet]. Editie 2026.1.');
  expect(forms.vancouver).toContain(`Beschikbaar via: ${place}`);
  expect(forms.ris).toContain('ET  - 2026.1\r\n');
  expect(forms.ris).toContain(`UR  - ${place}\r\n`);
  expect(forms.bibtex).toContain('version = {2026.1}');
  expect(forms.bibtex).toContain(`url = {${place}}`);
  expect(files.saved[0]?.name).toBe('wegwijs-bij-pijn-edities-handreiking-2026-1-5-5-doel-2.ris');
  // The edition is the fixed text: it needs no second address.
  expect(Object.values(forms).join('')).not.toContain('Vastgelegde editie:');
});

test('within an edition a chapter, a part and a paragraph can be chosen', async () => {
  open('#edities/handreiking/2026.1/');
  const chapter = await screen.findByLabelText<HTMLSelectElement>('Hoofdstuk');
  expect([...chapter.options].map(({ text }) => text)).toEqual([
    'De hele editie',
    '5.5 Terugvalpreventie',
    '5.6 Slaap',
    'Bronnen',
  ]);
  expect(screen.queryByLabelText('Onderdeel')).toBeNull();
  expect(document.querySelector('.reference')?.textContent).toContain(
    'Handreiking van toen (editie 2026.1) [Weergave',
  );
  fireEvent.change(chapter, { target: { value: '5-5' } });
  const part = await screen.findByLabelText<HTMLSelectElement>('Onderdeel');
  expect([...part.options].map(({ text }) => text)).toEqual([
    'Het hele hoofdstuk',
    'Het begin van het hoofdstuk',
    'Het doel',
  ]);
  expect(document.querySelector('.reference')?.textContent).toContain(
    '5.5 Terugvalpreventie. In Handreiking',
  );
  fireEvent.change(part, { target: { value: '5-5-begin-1' } });
  await screen.findByText('(Wegwijs bij pijn, 2026, begin, blok 1)');
  fireEvent.change(part, { target: { value: '5-5-doel' } });
  await screen.findByText('(Wegwijs bij pijn, 2026, onder “Het doel”)');
  fireEvent.change(await screen.findByLabelText('Alinea, lijst of tabel'), {
    target: { value: '5-5-doel-1' },
  });
  await screen.findByText('(Wegwijs bij pijn, 2026, onder “Het doel”, blok 1)');
  expect(location.hash).toBe('#edities/handreiking/2026.1/5-5-doel-1');
  expect(chapter.value).toBe('5-5');
});

test('a part that an edition does not have: the edition is cited, and it is said', async () => {
  open('#edities/handreiking/2026.1/weg');
  await screen.findByText(/In deze editie staat niets met de naam “weg”/);
  expect(document.querySelector('.reference')?.textContent).toContain(`van ${editionUrl}`);
});

test('a page that is no page to cite gives nothing', () => {
  expect(readCitedPage(new DOMParser().parseFromString('<p>Deze pagina is er niet</p>', 'text/html'))).toBe(
    undefined,
  );
});

test('a link to a section gives its reference, on the reader’s own day, and copies it', async () => {
  const { copied } = open('#handreiking/5-5/doel');
  const heading = await screen.findByRole('heading', { name: 'Verwijzing naar “5.5 Terugvalpreventie”' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  fireEvent.click(screen.getByRole('button', { name: 'Kopieer: APA voor de literatuurlijst, onze tekst' }));
  await screen.findByText('Gekopieerd: APA voor de literatuurlijst, onze tekst.');
  expect(copied).toEqual([
    'Wegwijs bij pijn. (2026, 20 november). 5.5 Terugvalpreventie: Het doel. In Handreiking (editie 2026.1) [Weergave in eigen woorden van: Ergotherapie Nederland (2025), De handreiking]. Geraadpleegd op 1 maart 2027, van https://pijn.example/handreiking/5-5/#doel Vastgelegde editie: https://pijn.example/edities/handreiking/2026.1/#5-5-doel',
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Kopieer: APA in uw tekst, de bron zelf' }));
  await screen.findByText('Gekopieerd: APA in uw tekst, de bron zelf.');
  expect(copied[1]).toBe('(Ergotherapie Nederland, 2025)');
});

test('in preparation the reference says so, and the edition that is laid down stands beside it', async () => {
  open('#handreiking/5-5/doel', true, async (path, siteUrl) =>
    path === '/handreiking/5-5/'
      ? { kind: 'page', page: { ...page, edition: '2026.2', inPreparation: true } }
      : getPage(path, siteUrl),
  );
  await screen.findByRole('heading', { name: 'De vastgelegde editie 2026.1' });
  const [ours, laidDown] = [...document.querySelectorAll('.reference')]
    .map(({ textContent }) => textContent)
    .filter((text) => text?.startsWith('Wegwijs bij pijn. (2026'));
  expect(ours).toContain('In Handreiking (editie 2026.2, in voorbereiding)');
  expect(ours).not.toContain('Vastgelegde editie');
  expect(laidDown).toBe(
    'Wegwijs bij pijn. (2026, 20 november). Handreiking (editie 2026.1). Geraadpleegd op 1 maart 2027, van https://pijn.example/edities/handreiking/2026.1/',
  );
  const same = screen.getByRole('link', { name: 'Verwijs naar dezelfde plek in editie 2026.1' });
  location.hash = same.getAttribute('href') ?? '';
  await screen.findByRole('heading', { name: 'Verwijzing naar “Handreiking van toen”, editie 2026.1' });
  expect(document.querySelector('.reference')?.textContent).toContain('5.5 Terugvalpreventie: Het doel.');
});

test('a paragraph can be chosen, and the address follows', async () => {
  open('#handreiking/5-5/');
  const section = await screen.findByLabelText<HTMLSelectElement>('Onderdeel');
  expect([...section.options].map(({ text }) => text)).toEqual([
    'De hele pagina',
    'Het begin van de pagina',
    'Het doel',
    'Andere doelen',
    'Bronnen en controle',
  ]);
  expect(screen.queryByLabelText('Alinea, lijst of tabel')).toBeNull();
  await waitFor(() => expect(document.activeElement?.id).toBe('verwijzing'));
  section.focus();
  fireEvent.change(section, { target: { value: 'doel' } });
  const block = await screen.findByLabelText('Alinea, lijst of tabel');
  fireEvent.change(block, { target: { value: 'doel-2' } });
  await screen.findByText('(Wegwijs bij pijn, 2026, onder “Het doel”, blok 2)');
  expect(location.hash).toBe('#handreiking/5-5/doel-2');
  expect(document.activeElement).toBe(section);
  expect(screen.getByLabelText<HTMLInputElement>('Adres op deze site').value).toBe(
    'https://pijn.example/handreiking/5-5/#doel-2',
  );
  fireEvent.change(section, { target: { value: 'begin-1' } });
  await screen.findByText('(Wegwijs bij pijn, 2026, begin, blok 1)');
  fireEvent.change(section, { target: { value: '' } });
  await screen.findByText('(Wegwijs bij pijn, 2026)');
});

test('the files hold what is shown', async () => {
  const { files } = open('#handreiking/5-5/doel');
  fireEvent.click(await screen.findByRole('button', { name: 'Bewaar BibTeX: onze tekst' }));
  fireEvent.click(screen.getByRole('button', { name: 'Bewaar RIS: de bron zelf' }));
  expect(files.saved.map(({ name }) => name)).toEqual([
    'wegwijs-bij-pijn-handreiking-5-5-doel.bib',
    'handreiking-2025.ris',
  ]);
  expect(files.saved[0]?.text).toContain('urldate = {2027-03-01}');
  expect(files.saved[1]?.text).toContain('AU  - Ergotherapie\u00a0Nederland,\r\n');
});

test.each([
  ['', 'Vul eerst een adres van deze site in.'],
  ['https://ander.example/x/', /adres van een andere site/],
  ['iets & iets', /kunnen wij niet lezen/],
  ['https://pijn.example/bestaat/niet/', /geen pagina om naar te verwijzen/],
  ['https://pijn.example/netwerk/', /Kijk of u internet heeft/],
])('“%s” gets a message, and stays in the field', async (typed, message) => {
  open('');
  const field = screen.getByLabelText<HTMLInputElement>('Adres op deze site');
  fireEvent.input(field, { target: { value: typed } });
  fireEvent.click(screen.getByRole('button', { name: 'Maak de verwijzing' }));
  const alert = await screen.findByText(message);
  expect(alert.getAttribute('role')).toBe('alert');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(field.getAttribute('aria-describedby')).toContain(alert.id);
  expect(field.value.replace(/\/$/, '')).toBe(typed.replace(/\/$/, ''));
});

test('a section that is not there: the page is cited, and it is said', async () => {
  open('#handreiking/5-5/weg');
  const made = within((await screen.findByText(/niets met de naam “weg”/)).parentElement as HTMLElement);
  expect(made.getByText('(Wegwijs bij pijn, 2026)')).toBeTruthy();
  expect(
    made.getByText(/Geraadpleegd op 1 maart 2027, van https:\/\/pijn\.example\/handreiking\/5-5\/ Vast/),
  ).toBeTruthy();
});

test('a browser that does not let us copy says what to do', async () => {
  open('#handreiking/5-5/', false);
  fireEvent.click(await screen.findByRole('button', { name: 'Kopieer: Vancouver, onze tekst' }));
  await screen.findByText(/Selecteer de tekst/);
});
