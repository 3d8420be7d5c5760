import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { JSDOM } from 'jsdom';
import { afterAll, expect, test } from 'vitest';
import { siteEngine } from '../../src/components/search/engine.ts';
import { addressLedger, ledgerFile, presentAddresses } from '../../src/publishing/address-ledger.ts';
import { readLedger, unrecorded } from '../../src/publishing/addresses.ts';
import { editionText } from '../../src/publishing/edition-text.ts';
import {
  builtPagesOf,
  freeze,
  type PublicationContent,
  reasonNotToFreeze,
} from '../../src/publishing/freeze.ts';
import { searchIndex } from '../../src/publishing/search-index.ts';
import { addByGuide, added, newEdition } from '../author-walk.ts';
import { dist, rememberedHere } from '../built-site.ts';

const root = new URL('../..', import.meta.url).pathname;
// Inside the project, so that packages resolve; git does not see it.
mkdirSync(join(root, '.astro'), { recursive: true });
const copy = mkdtempSync(join(root, '.astro', 'bad-input-'));
afterAll(() => rmSync(copy, { recursive: true }), 60_000);

/** A copy of the project with mistakes in it; returns what the command prints. Keeps what Astro knows of the content. */
function outputAfter(
  mistake: (folder: string) => void,
  command: 'sync' | 'build',
): { output: string; status: number | null } {
  rmSync(join(copy, 'src'), { recursive: true, force: true });
  for (const part of ['src', 'public', 'ledger', 'astro.config.mjs', 'tsconfig.json', 'package.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  mistake(copy);
  const { stdout, stderr, status } = spawnSync(join(root, 'node_modules/.bin/astro'), [command], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, REMEMBERED: rememberedHere, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  return { output: `${stdout}${stderr}`, status };
}

const page = 'src/content/docs/spiegeltherapie/been.mdx';
const change = (file: string, from: string | RegExp, to: string) => (folder: string) => {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(path, after);
};

/** Puts text at the end of a page. */
const withText = (text: string) => (folder: string) => appendFileSync(join(folder, page), text);

// What is said of every mistake: tests/unit/author-mistakes.unit.test.ts. Here that the build stops at it and says so.
test('mistakes in the content stop the build, which tells them all at once in our words and without a stack', () => {
  const { output, status } = outputAfter((folder) => {
    change(page, /^description:.*\n/m, '')(folder);
    change('src/content/trainings.yaml', /^- id: .*\n {2}/m, '- ')(folder);
    change('src/content/sources/griffin-2017.yaml', /^kind:/m, 'kind: [')(folder);
    withText('\n<Cite id="mdr-2017-745" />\n\n<Term id="bestaat-niet">woord</Term>\n')(folder);
  }, 'sync');
  expect(status).not.toBe(0);
  expect(output).toMatch(/Er zitten 5 fouten in de inhoud\. De site is niet gebouwd\./);
  expect(output).toMatch(/been\.mdx, regel 2, veld "description": Elke pagina heeft een "description"/);
  expect(output).toMatch(/trainings\.yaml, regel 2, rij 1, veld "id": Dit veld ontbreekt/);
  expect(output).toMatch(/griffin-2017\.yaml, regel \d+: /);
  expect(output).toMatch(/been\.mdx, regel \d+: Zet "mdr-2017-745" ook in de lijst "sources"/);
  expect(output).toMatch(/been\.mdx, regel \d+: Het begrip "bestaat-niet" in <Term> bestaat niet\. Maak/);
  expect(output).not.toMatch(/Stack trace|Invalid|Required|expected|:0:0|\bat .*:\d+:\d+/);
});

/** A build of the whole site beside another test, in ms. */
const wholeBuild = 300_000;

/** What `npm run check` said of what an author added by the guide, before it was built. */
let checked: ReturnType<typeof addByGuide>;

/** What the same copy leaves out, so that no build is needed for that alone. */
const leftOut = 'oefeningen-beenamputatie';

test(
  'a broken link and a broken anchor stop the build; a publication in preparation says so until then',
  () => {
    const { output, status } = outputAfter((folder) => {
      checked = addByGuide(folder);
      writeFileSync(join(folder, 'src/content/clinic.yaml'), `leftOut: [${leftOut}]\n`);
      // Written so that it is seen in the finished page only: other links are told of before the build.
      withText(
        '\n[weg][een]\n\n[weg][twee]\n\n[een]: /spiegeltherapie/bestaat-niet/\n[twee]: /spiegeltherapie/arm/#bestaat-geen-kop\n',
      )(folder);
    }, 'build');
    expect(status).not.toBe(0);
    expect(output).toMatch(/been/);
    expect(output).toMatch(/\/spiegeltherapie\/bestaat-niet\//);
    expect(output).toMatch(/#bestaat-geen-kop/);
    const built = readFileSync(join(copy, 'dist/metaforen/index.html'), 'utf8');
    expect(built).toContain(`Editie ${newEdition}, in voorbereiding`);
    expect(built).toContain(`"version":"${newEdition}","creativeWorkStatus":"Draft"`);
    expect(built).toMatch(/href="\/edities\/metaforen\/\d{4}\.\d+\/"/);
    // Nothing is wrong with what the guide told to add.
    const said = output.split('\n').filter((line) => !/[├└]─/.test(line));
    expect(said.join('\n')).not.toMatch(/grotere-spiegel|koekoeksklok|winterschool/);
  },
  wholeBuild,
);

/** Runs a step at the end of a build over a built folder; what it says when it stops the build. */
async function saidOf(step: AstroIntegration, built: string): Promise<string> {
  const logger = { info: () => {} };
  await step.hooks['astro:config:done']?.({ config: { root: pathToFileURL(root) } } as never);
  try {
    await step.hooks['astro:build:done']?.({ dir: pathToFileURL(`${built}/`), logger } as never);
  } catch (error) {
    return String(error);
  }
  return '';
}

// The build before this one has it: one more would be dear. Its links stop it, so the steps that matter run here.
test(
  'by the guide alone somebody adds a page, a metaphor and a training, which are found, and lays their editions down',
  async () => {
    expect(checked).toEqual({ said: expect.stringContaining('Niets gevonden'), isRight: true });
    const built = join(copy, 'dist');
    for (const step of [addressLedger(), editionText(), searchIndex()])
      expect(await saidOf(step, built)).toBe('');

    const engine = siteEngine(
      async (address) => JSON.parse(readFileSync(join(built, address), 'utf8')),
      async () => true,
    );
    for (const { path, words } of added) {
      const { hits } = await engine.search(words);
      const first = await hits[0]?.load();
      expect(first?.url.replace(/#.*/, ''), words).toBe(path);
    }

    // npm run ledger
    const ledger = readLedger(readFileSync(join(root, ledgerFile), 'utf8'));
    const fresh = unrecorded(ledger, await presentAddresses(built));
    for (const { path } of added.slice(0, 2)) expect(fresh).toContain(path);

    // npm run edition
    const known: PublicationContent[] = JSON.parse(readFileSync(join(built, 'edities/inhoud.json'), 'utf8'));
    for (const { publication, words } of added) {
      const before = { publication, edition: newEdition, known, published: [], takenAway: [], changed: [] };
      expect(reasonNotToFreeze({ ...before, unrecorded: fresh })).toContain('Draai eerst "npm run ledger"');
      expect(reasonNotToFreeze({ ...before, unrecorded: [] })).toBeUndefined();
      const content = known.find(({ id }) => id === publication);
      if (!content) throw new Error(publication);
      const edition = freeze(content, await builtPagesOf(content, built), '', '');
      expect(edition).toContain(`Vastgelegde editie ${newEdition} van`);
      expect(edition.toLowerCase()).toContain(words.toLowerCase());
    }
  },
  wholeBuild,
);

// Its addresses answer: the step that sees to it ran in the test above.
test('a copy without a publication for patients leads there from no menu, door, list, table or frame, and holds no heading of nothing', () => {
  const built = join(copy, 'dist');
  const read = (path: string) =>
    new JSDOM(readFileSync(join(built, path, 'index.html'), 'utf8')).window.document;
  const ways = 'nav a, a.door, li > a:first-child, td > a, dd > p > a:only-child, .on-paper';
  for (const path of [
    ...['', 'patienten', 'therapeuten', 'verwijzers', 'verwijzers/wie-waarheen', 'om-te-printen', 'over'],
    ...['zoeken', 'begrippen', 'mijn-oefeningen', 'zonder-internet', 'hulpmiddelen/sessie'],
  ]) {
    const page = read(path);
    const leading = [...page.querySelectorAll(ways)].map(
      (way) => `${way.getAttribute('href')} ${way.textContent}`,
    );
    expect(leading.length, path).toBeGreaterThan(0);
    // A sentence in a table of what stands in a source may name any page.
    expect(
      leading.filter((way) => /(^|\.example)\/oefeningen\//.test(way)),
      path,
    ).toEqual([]);
    expect(page.querySelector('left-out'), path).toBeNull();
    const headings = [...page.querySelectorAll('main :is(h2, h3)')];
    const empty = headings.filter(
      (heading) =>
        heading.parentElement?.tagName !== 'SUMMARY' &&
        (!heading.nextElementSibling || heading.nextElementSibling.tagName === heading.tagName),
    );
    expect(
      empty.map((heading) => heading.textContent),
      path,
    ).toEqual([]);
  }
  const [verwijzers, session] = [read('verwijzers'), read('hulpmiddelen/sessie')];
  expect(verwijzers.body.textContent).not.toContain('Wel: oefeningen na een beenamputatie');
  expect(verwijzers.querySelector('[id="wel-oefeningen-na-een-beenamputatie"]')?.textContent).toBe('');
  // A link of before still opens the session, and leads somewhere without JavaScript.
  expect(session.querySelector('.no-session')?.innerHTML).toContain('id="programma=knie-buigen"');
  expect(session.querySelector('.tool-place')?.getAttribute('data-props')).toContain('"knie-buigen"');
  const onPaper = [...session.querySelectorAll('p.on-paper')].map(({ textContent }) =>
    textContent.replace(/\s+/g, ' ').trim(),
  );
  expect(onPaper.join()).toMatch(
    /Hier kiest u op een scherm\. Op papier staan de sessies op \S+\/hulpmiddelen\/sessie-papier\/\.$/,
  );
});

/** What a step at the end of a build says of the built site, in which something is wrong. */
async function saidBy(
  step: AstroIntegration,
  mistake: (built: string) => void | Promise<void>,
): Promise<string> {
  const built = join(copy, 'dist');
  rmSync(built, { recursive: true, force: true });
  cpSync(dist, built, { recursive: true, filter: (file) => !/\.(br|gz|pdf|mp3)$/.test(file) });
  await mistake(built);
  return saidOf(step, built);
}

const changeAll = (from: string, to: string) => (folder: string) => {
  for (const file of globSync('**/*.{html,json}', { cwd: folder })) {
    const text = readFileSync(join(folder, file), 'utf8');
    if (text.includes(from)) writeFileSync(join(folder, file), text.replaceAll(from, to));
  }
};

test('a renamed page without a row for its old address, and a short address that leads nowhere, stop the build and say what to do', async () => {
  const said = await saidBy(addressLedger(), (built) => {
    changeAll('/spiegeltherapie/wanneer/', '/spiegeltherapie/ander/')(built);
    renameSync(join(built, 'spiegeltherapie/wanneer'), join(built, 'spiegeltherapie/ander'));
    change(
      'doorverwijzingen.json',
      '"to":"/spiegeltherapie/been/"',
      '"to":"/spiegeltherapie/bestaat-niet/"',
    )(built);
  });
  expect(said).toMatch(
    /\/spiegeltherapie\/wanneer\/ is gepubliceerd en bestaat niet meer\. Zet het met het nieuwe adres in src\/content\/moved-addresses\.yaml/,
  );
  expect(said).toMatch(
    /Het adres \/been\/ leidt naar \/spiegeltherapie\/bestaat-niet\/, maar daar staat niets/,
  );
});

test('a word changed under the number of an edition that is laid down stops the build; in preparation it may change', async () => {
  const said = await saidBy(editionText(), async (built) => {
    const gathered = join(built, 'edities/inhoud.json');
    const numbers: Record<string, string> = { scholing: '2031.1', metaforen: '2031.1' };
    const known: PublicationContent[] = JSON.parse(readFileSync(gathered, 'utf8'));
    const numbered = known.map((one) => ({ ...one, edition: numbers[one.id] ?? one.edition }));
    writeFileSync(gathered, JSON.stringify(numbered));
    // Laid down as it is now, whatever number it has in the project.
    const content = numbered.find(({ id }) => id === 'scholing');
    if (!content) throw new Error('scholing');
    mkdirSync(join(built, 'edities/scholing/2031.1'));
    writeFileSync(
      join(built, 'edities/scholing/2031.1/index.html'),
      freeze(content, await builtPagesOf(content, built), '', ''),
    );
    for (const id of ['scholing', 'metaforen'])
      change(`${id}/index.html`, '<div class="cited-heading"><h2', '<p>Een zin erbij.</p>$&')(built);
  });
  expect(said).toMatch(
    /scholing: de tekst is anders dan die van de vastgelegde editie 2031\.1.*Nu: … .*Een zin erbij\..*Verhoog "edition" in src\/content\/publications\/scholing\.yaml/s,
  );
  expect(said).not.toContain('metaforen: de tekst is anders');
});

test('the built site as it is has none of these', async () => {
  for (const step of [addressLedger(), editionText()]) await expect(saidBy(step, () => {})).resolves.toBe('');
});
