import { existsSync, readFileSync } from 'node:fs';
import { mdxToJs } from 'satteri';

/** Something wrong in the text of a page: the line in its file, from 1, and what to do. */
export interface TextMistake {
  line: number;
  text: string;
}

const component = /<(Cite|Term)\b([^>]*)>/g;

/** What is wrong with one citation or one word of the glossary in a text. */
function wrongWith(name: string, id: string | undefined, sources: readonly unknown[]): string | undefined {
  if (!id) return `Zet in <${name}> de naam van het bestand: <${name} id="…">.`;
  const isThere = (collection: string) =>
    ['', 'eigen/'].some((own) => existsSync(`src/content/${collection}/${own}${id}.yaml`));
  if (name === 'Term')
    return isThere('terms')
      ? undefined
      : `Het begrip "${id}" in <Term> bestaat niet. Maak src/content/terms/${id}.yaml.`;
  if (!isThere('sources'))
    return `De bron "${id}" in <Cite> bestaat niet. Maak src/content/sources/${id}.yaml.`;
  return sources.includes(id) ? undefined : `Zet "${id}" ook in de lijst "sources" boven aan de pagina.`;
}

/** The text with every sign of its front matter and its blocks of code taken out, but the ends of lines: places stay. */
const running = (text: string) =>
  text.replaceAll(/^---\n[\s\S]*?^---\n|^```[\s\S]*?^```|`[^`\n]*`/gm, (part) =>
    part.replaceAll(/[^\n]/g, ' '),
  );

/** What the reader of the text complains of, and what an author does. */
const unread: readonly (readonly [complaint: RegExp, toDo: string])[] = [
  [
    /Expected a closing tag for `<(\S+)>`/,
    '<$1> heeft geen eind. Zet er </$1> onder, met een lege regel ervoor.',
  ],
  [
    /Unexpected closing tag `<\/(\S+)>`, expected corresponding closing tag for `<(\S+)>`/,
    'Hier eindigt <$1>, maar <$2> is nog open. Zet eerst </$2>.',
  ],
  [/Unexpected closing/, 'Hier eindigt iets wat niet begon. Haal het weg, of zet het begin erboven.'],
  [
    /esm/,
    'Deze regel met import klopt niet. Neem hem over uit de schrijfwijzer, en laat een lege regel onder de laatste import.',
  ],
  [
    /expression/,
    'Zet een omgekeerde schuine streep voor de accolade: \\{. Anders leest de site het als code.',
  ],
  [/after `<`/, 'Zet een omgekeerde schuine streep voor het teken: \\<. Of schrijf het uit: “kleiner dan”.'],
];

/** The one place where a text cannot be read as a page, or nothing. */
function unreadable(text: string): TextMistake[] {
  // The fields stand above it and are read apart.
  const bare = text.replace(/^---\n[\s\S]*?^---\n/m, (fields) => fields.replaceAll(/[^\n]/g, ''));
  try {
    mdxToJs(bare);
    return [];
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const [known, toDo] = unread.find(([complaint]) => complaint.test(said)) ?? [];
    const told = known && toDo ? (known.exec(said)?.[0] ?? '').replace(known, toDo) : undefined;
    const [, line] = /^(\d+):/.exec(said) ?? [];
    return [
      {
        line: Number(line ?? 1),
        text: told ?? 'Dit kan niet als pagina worden gelezen. Vergelijk het met een pagina die werkt.',
      },
    ];
  }
}

/** Blocks that are used without a line that fetches them, and such lines to a file that is not there. */
function missingBlocks(text: string): TextMistake[] {
  const lineOf = (index: number) => text.slice(0, index).split('\n').length;
  const imports = [...text.matchAll(/^import\s+(?:\{([^}]*)\}|(\w+))\s+from\s+['"]([^'"]+)['"]/gm)];
  const known = new Set(
    imports.flatMap(([, several = '', one]) => [
      one,
      ...several.split(',').map((name) =>
        name
          .split(/\sas\s/)
          .at(-1)
          ?.trim(),
      ),
    ]),
  );
  const wrong = imports
    .filter(([, , , file = '']) => file.startsWith('@/') && !existsSync(file.replace('@/', 'src/')))
    .map(({ index, 3: file = '' }) => ({
      line: lineOf(index),
      text: `${file.replace('@/', 'src/')} bestaat niet. Neem de regel over uit de schrijfwijzer.`,
    }));
  const used = new Map(
    [...text.matchAll(/<([A-Z]\w*)/g)].map(({ 1: name = '', index }) => [name, index] as const).reverse(),
  );
  const notFetched = [...used]
    .filter(([name]) => !known.has(name))
    .map(([name, index]) => ({
      line: lineOf(index),
      text: `<${name}> is hier niet bekend. Zet de regel met import voor ${name} boven in de tekst: die staat in de schrijfwijzer.`,
    }));
  return [...wrong, ...notFetched];
}

const published = () => new Set(readFileSync('ledger/addresses.txt', 'utf8').split('\n'));
/** The file that an address of one thing is made of. */
const thing = /^\/(oefeningen\/kaart|meetinstrumenten|metaforen)\/([^/]+)\//;
const folderOf: Readonly<Record<string, string>> = {
  'oefeningen/kaart': 'exercises',
  meetinstrumenten: 'instruments',
  metaforen: 'metaphors',
};

/** Whether an address of this site has a page or a file, as far as the content says: it was published, or it is new. */
function leadsSomewhere(path: string): boolean {
  if (!path.endsWith('/'))
    return existsSync(`public${path}`) || existsSync(`src/pages${path}.ts`) || path === '/licenties.txt';
  const [, collection = '', id = ''] = thing.exec(path) ?? [];
  const files = id
    ? ['', 'eigen/'].map((own) => `src/content/${folderOf[collection]}/${own}${id}.yaml`)
    : [`src/content/docs${path.slice(0, -1)}.mdx`, `src/content/docs${path}index.mdx`];
  return files.some(existsSync) || published().has(path);
}

/** The anchor of a heading in a text. */
const anchorOf = (heading: string) =>
  heading
    .replaceAll(/<[^>]*>|\]\([^)]*\)/g, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

/** Whether a page has a place: it was published, or its text has such a heading. */
function hasPlace(path: string, anchor: string): boolean {
  const file = [`src/content/docs${path.slice(0, -1)}.mdx`, `src/content/docs${path}index.mdx`].find(
    existsSync,
  );
  if (!file || published().has(path + anchor)) return true;
  const headings = readFileSync(file, 'utf8').matchAll(/^#{2,6} (.*)$/gm);
  return [...headings].some(([, heading = '']) => `#${anchorOf(heading)}` === anchor);
}

/** Links within the site that lead nowhere. */
function brokenLinks(text: string): TextMistake[] {
  const links = text.matchAll(/(?:\]\(|\shref=")([^)\s"#{]*)(#[^)\s"]*)?[)"]/g);
  return [...links].flatMap(({ 1: path = '', 2: anchor, index }) => {
    const line = text.slice(0, index).split('\n').length;
    if (path === '' || /^([a-z]+:|\/\/)/.test(path)) return [];
    if (!path.startsWith('/'))
      return [{ line, text: `Begin de link "${path}" met een schuine streep: /pijn/slaap/.` }];
    // A tool reads what stands behind the “#” as a choice.
    if (anchor && leadsSomewhere(path) && !anchor.includes('=') && !hasPlace(path, anchor))
      return [
        { line, text: `Op ${path} staat geen kop met het adres "${anchor}". Neem het over van die pagina.` },
      ];
    if (leadsSomewhere(path)) return [];
    return [
      {
        line,
        text: leadsSomewhere(`${path}/`)
          ? `Eindig de link "${path}" met een schuine streep.`
          : `De link "${path}" gaat nergens heen. Verbeter het adres, of haal de link weg.`,
      },
    ];
  });
}

/**
 * What is wrong in the text of a page: what cannot be read as one, a block that is not there, a link that leads nowhere, a
 * citation of a source that is not in the page's own list, a word that is not in the glossary.
 *
 * @param data the front matter of the page
 * @param text of its whole file
 */
export function mistakesInPageText(data: Record<string, unknown>, text: string): TextMistake[] {
  const stops = unreadable(text);
  if (stops.length > 0) return stops;
  const bare = running(text);
  const sources = Array.isArray(data['sources']) ? data['sources'] : [];
  const names = [...text.matchAll(component)].flatMap(({ 1: name = '', 2: fields = '', index }) => {
    const wrong = wrongWith(name, /\bid="([^"]*)"/.exec(fields)?.[1], sources);
    return wrong ? [{ line: text.slice(0, index).split('\n').length, text: wrong }] : [];
  });
  // One thing at a time of one line: who mends the name reads the rest after that.
  const blocks = missingBlocks(bare).filter(({ line }) => !names.some((mistake) => mistake.line === line));
  return [...names, ...blocks, ...brokenLinks(bare)].sort((a, b) => a.line - b.line);
}
