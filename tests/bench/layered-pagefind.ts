import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'vite';
import {
  addressesIn,
  type SearchIndex,
  type SearchStart,
  startAddress,
  type TextFile,
  type WordEntry,
} from '../../src/components/search/index-file.ts';
import { piecesOf } from '../../src/publishing/index-pieces.ts';
import { type Corpus, type Indexed, isDutch } from './search-corpus.ts';
import { beginIndex, squeezeIn } from './stock-pagefind.ts';

/**
 * An index whose sections are the words of the site, each with its own word in it and no more. What our own index says of
 * a word is then which words stand for it, and how well: what Pagefind must be asked for.
 */
const ofWords = (index: SearchIndex): SearchIndex => ({
  ...index,
  pages: [
    {
      path: '/',
      title: '',
      publication: 0,
      reader: 'patienten',
      kind: 'uitleg',
      sections: index.words.map(() => ({ anchor: '', heading: '', length: 1 })),
    },
  ],
  places: index.words.map((_, section) => [{ section, count: 1 }]),
});

/** What an entry says of pages; as JSON it is not there. */
const ofPages = { named: undefined, touched: undefined, called: undefined, total: undefined };

/** The files of the layer by their address: what our index knows of language, without what it knows of pages. */
function filesOf({ index, pieces }: Indexed): Map<string, unknown> {
  const start = pieces.get(startAddress) as SearchStart;
  const plain = index.words.map((word) => word.replaceAll('|', ''));
  const ofWord = piecesOf(ofWords(index), new Map([['/', plain]]), isDutch);
  const startOfWords = ofWord.get(startAddress) as SearchStart;
  const wordsBy = (address: string) => ofWord.get(address.replace(start.folder, startOfWords.folder));
  const files = new Map<string, unknown>([['/begin.json', { ...start, files: '', forms: [] }]]);
  for (const [address, content] of pieces) {
    if (address === startAddress || address.includes('/tekst/') || address.endsWith('/vragen.json')) continue;
    if (!address.includes('/woord/')) {
      files.set(address, content);
      continue;
    }
    const meanings = wordsBy(address) as Record<string, WordEntry>;
    const entries = Object.entries(content as Record<string, WordEntry>).map(([key, entry]) => [
      key,
      { ...entry, ...ofPages, weights: meanings[key]?.weights },
    ]);
    files.set(address, Object.fromEntries(entries));
  }
  for (const [file] of [...startOfWords.files].entries()) {
    const { texts } = ofWord.get(addressesIn(startOfWords).text(file)) as TextFile;
    files.set(addressesIn(start).text(file), texts);
  }
  return files;
}

/** Bundles the code of the layer into a folder, as it would come to a browser. */
const writeCode = (folder: string) =>
  bundle({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('pagefind-layer.ts', import.meta.url)),
        formats: ['es'],
        fileName: () => 'layer.js',
      },
    },
  });

/**
 * Writes Pagefind with our Dutch layer on top into a folder of a site: an index of a record for each section, the code and
 * the files of the layer. Made of the same texts, names and words as our own index.
 */
export async function writeLayer(folder: string, corpus: Corpus, indexed: Indexed): Promise<void> {
  const index = await beginIndex({});
  for (const page of indexed.index.pages) {
    const texts = new Map(corpus.sections.get(page.path)?.map(({ anchor, text }) => [anchor, text]));
    for (const [at, { anchor, heading, names = [] }] of page.sections.entries()) {
      const meta = {
        ...(at === 0 ? { title: page.title } : { page: page.title, heading }),
        ...(names.length > 0 ? { names: names.join(' | ') } : {}),
      };
      await index.addCustomRecord({
        url: anchor ? `${page.path}#${anchor}` : page.path,
        content: texts.get(anchor) || heading || page.title,
        language: 'nl',
        meta,
        filters: { reader: [page.reader], ...(page.last ? { last: ['ja'] } : {}) },
      });
    }
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await index.deleteIndex();
  for (const [address, content] of filesOf(indexed)) {
    mkdirSync(dirname(join(folder, address)), { recursive: true });
    writeFileSync(join(folder, address), JSON.stringify(content));
  }
  await writeCode(folder);
  squeezeIn(folder);
}
