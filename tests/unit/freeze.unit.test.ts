import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { freeze, type PublicationContent, reasonNotToFreeze } from '../../src/publishing/freeze.ts';

const publication: PublicationContent = {
  id: 'slapen',
  title: 'Slapen & rusten',
  audience: 'patienten',
  edition: '2026.1',
  laidDown: [],
  date: '2026-11-20',
  dateText: '20 november 2026',
  review: 'Nog niet beoordeeld door een zorgverlener',
  nextReview: '20 mei 2027',
  changes: [{ edition: '2026.1', date: '20 november 2026', text: 'Eerste editie.' }],
  pages: [
    { href: '/slapen/', title: 'Slapen', description: 'Over slapen.', repeats: false },
    { href: '/slapen/rust/', title: 'Rust < haast', description: 'Over rust.', repeats: false },
    { href: '/slapen/kaart/', title: 'Kaart', description: 'Alles op een kaart.', repeats: true },
  ],
};
const page = (prose: string) =>
  `<html><head><style>p{color:red}</style></head><body><main><div class="prose">${prose}</div>
   <section class="trust"><ul class="sources"><li id="bron-nhs">NHS (2020). <cite>Sleep</cite></li></ul></section></main></body></html>`;
const safety =
  '<section class="safety"><h2 id="veiligheid">Veilig</h2><ul><li>Stop bij pijn.</li><li class="of-this-copy">Het nummer van de kliniek is 030 123 45 67.</li></ul></section>';
const built = new Map([
  [
    '/slapen/',
    page(
      `<p>Zie <a href="/slapen/rust/#kop">rust</a>, <a href="/pijn/">pijn</a> en <a href="#veiligheid">veilig</a>.</p>${safety}
       <script>alert(1)</script><button type="button">Druk</button><p hidden>weg</p>
       <search><form action="/zoeken/"><input name="q"></form></search>
       <div class="cited-heading"><h2 id="bed">Het bed</h2><a class="cite-this" href="/citeren/#slapen/bed">Citeer</a></div><p>Lig goed.</p>
       <div class="doors"><a class="door" href="/pijn/"><strong>Pijn</strong><span>Uitleg.</span></a></div>`,
    ),
  ],
  [
    '/slapen/rust/',
    page(
      '<h2 id="kop">Kop</h2><div class="tool-place"><input></div><a class="term" data-term="x" href="/begrippen/#x">x</a>',
    ),
  ],
  ['/slapen/kaart/', page('<p>Hetzelfde nog eens.</p>')],
]);
const documentOf = (address = '') =>
  new JSDOM(freeze(publication, built, '.own{color:blue}', address)).window.document;

describe('a frozen edition', () => {
  const document = documentOf();

  test('says for ever that it is fixed, which edition it is and where the newest text is', () => {
    const banner = document.querySelector('.edition-banner');
    expect(banner?.textContent).toMatch(/Vastgelegde editie 2026\.1 van 20 november 2026/);
    expect(banner?.textContent).toMatch(/De nieuwste tekst staat op \/slapen\//);
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(document.body.textContent).toContain('Toen deze editie verscheen: nog niet beoordeeld');
  });

  test('has each page as a chapter under the last part of its address, repeats as one line', () => {
    expect(document.getElementById('slapen')?.textContent).toBe('Slapen');
    expect(document.getElementById('rust')?.textContent).toBe('Rust < haast');
    expect(document.getElementById('kaart')?.textContent).toBe('Kaart: Alles op een kaart.');
    expect(document.body.textContent).not.toContain('Hetzelfde nog eens');
  });

  test('holds nothing that runs or can be pressed; a tool becomes the way to it', () => {
    expect(
      document.querySelectorAll('script, button, form, .tool-place, [hidden], [data-term]'),
    ).toHaveLength(0);
    expect(document.body.textContent).toContain('Dit hulpmiddel werkt op de site: /slapen/rust/');
  });

  test('leaves out what only one copy of the site says, such as the number of a clinic', () => {
    expect(document.body.textContent).toContain('Stop bij pijn.');
    expect(document.body.textContent).not.toContain('030 123 45 67');
  });

  test('keeps links to its own pages inside, the safety rules once in front, every source once', () => {
    expect(
      [...document.querySelectorAll('.chapter :not(.edition-place) > a')].map((link) =>
        link.getAttribute('href'),
      ),
    ).toEqual(['#rust-kop', '#veiligheid', '#veiligheid']);
    expect(document.querySelectorAll('.safety')).toHaveLength(1);
    expect(document.querySelectorAll('#bron-nhs')).toHaveLength(1);
  });

  test('names what lies outside it, without a link that leads nowhere from a file', () => {
    const hrefs = [...document.querySelectorAll('[href]')].map((link) => link.getAttribute('href') ?? '');
    expect(hrefs.filter((href) => !href.startsWith('#'))).toEqual([]);
    expect(document.querySelector('.chapter p:not(.edition-place)')?.textContent).toBe(
      'Zie rust, pijn en veilig.',
    );
    expect(document.querySelector('.doors')?.innerHTML).toBe(
      '<p class="door"><strong>Pijn</strong><span>Uitleg.</span></p>',
    );
  });

  test('says at every heading which edition it is, its own address and where the newest text of that part is', () => {
    const places = [...document.querySelectorAll('.edition-place')];
    expect(places.map(({ textContent }) => textContent)).toEqual([
      'Dit deel in editie 2026.1. Nieuwste tekst: /slapen/',
      'Dit deel in editie 2026.1. Nieuwste tekst: /slapen/#bed',
      'Dit deel in editie 2026.1. Nieuwste tekst: /slapen/rust/',
      'Dit deel in editie 2026.1. Nieuwste tekst: /slapen/rust/#kop',
    ]);
    expect(places[1]?.previousElementSibling?.id).toBe('slapen-bed');
    expect(places[1]?.querySelector('a')?.getAttribute('href')).toBe('#slapen-bed');
    const linked = documentOf('https://pijn.voorbeeld.nl');
    expect(linked.querySelectorAll('.edition-place')[1]?.querySelectorAll('a')[1]?.href).toBe(
      'https://pijn.voorbeeld.nl/slapen/#bed',
    );
    expect(linked.querySelector('.edition-banner')?.textContent).toContain(
      'gaan naar de nieuwste tekst daarvan',
    );
  });

  test('leads from every heading to its own reference, once the site has an address', () => {
    const links = [...documentOf('https://pijn.voorbeeld.nl').querySelectorAll('.edition-place')].map(
      (said) => said.querySelectorAll('a')[2],
    );
    expect(links.map((link) => link?.textContent)).toEqual(links.map(() => 'Citeer dit deel'));
    expect(links[1]?.getAttribute('href')).toBe(
      `https://pijn.voorbeeld.nl/citeren/#edities/${publication.id}/2026.1/slapen-bed`,
    );
    expect(document.body.textContent).not.toContain('Citeer');
  });

  test('has a heading bare, without the block and the link to cite it', () => {
    expect(document.querySelector('#slapen-bed + .edition-place + p')?.textContent).toBe('Lig goed.');
    expect(document.querySelector('.cited-heading')).toBeNull();
  });

  test('has all styles inside, each once', () => {
    expect(document.querySelector('style')?.textContent).toBe('p{color:red}\n.own{color:blue}');
  });

  test('takes each style once from pages that have several as one', () => {
    const joined = new Map(
      [...built].map(([href, html]) => [
        href,
        html.replace('p{color:red}', `p{color:red}/**/${href.length > 8 ? 'a{b:c}' : ''}`),
      ]),
    );
    const html = freeze(publication, joined, '.own{color:blue}', '');
    expect(html.split('p{color:red}')).toHaveLength(2);
    expect(html.split('a{b:c}')).toHaveLength(2);
  });

  test('names whole addresses when the site has one', () => {
    const whole = documentOf('https://pijn.voorbeeld.nl');
    expect(whole.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      'https://pijn.voorbeeld.nl/slapen/',
    );
    expect(whole.querySelector('.edition-banner')?.textContent).toContain('pijn.voorbeeld.nl/slapen/');
    const outside = [...whole.querySelectorAll('[href]')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => !href.startsWith('#'));
    expect(outside).toContain('https://pijn.voorbeeld.nl/pijn/');
    expect(outside.filter((href) => !href.startsWith('https://'))).toEqual([]);
  });
});

test('numbers of sources are those of the list at the end of the edition', () => {
  const withSources = (ids: string[], prose: string) =>
    `<main><div class="prose">${prose}</div><section class="trust"><ol class="sources">${ids
      .map((id) => `<li id="bron-${id}">${id}</li>`)
      .join('')}</ol></section></main>`;
  const html = freeze(
    { ...publication, pages: publication.pages.slice(0, 2) },
    new Map([
      [
        '/slapen/',
        withSources(
          ['nhs', 'apa'],
          '<p>Slaap.<sup class="cite-number" aria-hidden="true">1</sup></p><p class="section-sources">Bron: <a href="#bron-nhs">1 NHS</a></p>',
        ),
      ],
      [
        '/slapen/rust/',
        withSources(['who'], '<p>Rust.<sup class="cite-number" aria-hidden="true">1</sup></p>'),
      ],
    ]),
    '',
    '',
  );
  const { document: edition } = new JSDOM(html).window;
  const listed = [...edition.querySelectorAll('ol.sources > li')].map(({ id }) => id);
  expect(listed).toEqual(['bron-apa', 'bron-nhs', 'bron-who']);
  expect([...edition.querySelectorAll('.cite-number')].map(({ textContent }) => textContent)).toEqual([
    '2',
    '3',
  ]);
  expect(edition.querySelector('.section-sources')?.innerHTML).toBe('Bron: <a href="#bron-nhs">2 NHS</a>');
});

describe('publishing an edition is refused, with what to do,', () => {
  const before = {
    publication: 'slapen',
    edition: '2026.1',
    known: [publication],
    published: [],
    unrecorded: [],
    takenAway: [],
    changed: [],
  };

  test('never without a reason', () => expect(reasonNotToFreeze(before)).toBeUndefined());

  test.each([
    ['for an unknown publication', { publication: 'x' }, /"x" bestaat niet\. Kies uit: slapen/],
    ['when it exists', { published: ['slapen-2026.1'] }, /bestaat al en verandert nooit meer/],
    ['when the publication is at another edition', { edition: '2026.2' }, /Zet daar eerst editie 2026\.2/],
    [
      'without a line in the list of changes',
      { known: [{ ...publication, changes: [] }] },
      /Schrijf eerst onder "changes"/,
    ],
    ['when an address was taken out of the ledger', { takenAway: ['/oud/'] }, /\/oud\/.*Zet ze terug/],
    [
      'of a build that is behind',
      { changed: ['src/content/docs/pijn/slaap.mdx'] },
      /voordat .*slaap\.mdx veranderde/,
    ],
    [
      'when new addresses were not looked at',
      { unrecorded: ['/nieuw/'] },
      /1 nieuwe adressen, zoals \/nieuw\//,
    ],
  ])('%s', (_, change, told) => {
    expect(reasonNotToFreeze({ ...before, ...change })).toMatch(told);
  });
});
