import { dev } from 'astro';
import type { SearchIndex } from '../../src/components/search/index-file.ts';
import { knowledgeFile, type SearchKnowledge } from '../../src/components/search/search-knowledge.ts';
import { readDictionaries } from '../../src/publishing/dictionaries.ts';
import { type PageSection, sectionsOf } from '../../src/publishing/page-sections.ts';
import { buildIndex } from '../../src/publishing/search-index.ts';
import { siteFolder } from '../../src/site.ts';
import { readHtml } from '../built-site.ts';
import { copyOf } from './copies.ts';

/** What a search index is made of. */
export interface Corpus {
  knowledge: SearchKnowledge;
  /** The sections of each page, by address. */
  sections: ReadonlyMap<string, PageSection[]>;
}

/** Our index, whole and in the pieces in which it travels. */
export interface Indexed {
  index: SearchIndex;
  pieces: ReadonlyMap<string, unknown>;
}

/**
 * The texts of the built pages, with what the content says about them. The build takes that away when it has used it, so
 * it is asked of a server for authors.
 */
export async function readCorpus(): Promise<Corpus> {
  const server = await dev({ root: new URL('../..', import.meta.url).pathname, logLevel: 'silent' });
  try {
    const address = `http://localhost:${server.address.port}${siteFolder}/${knowledgeFile}`;
    const knowledge = (await (await fetch(address)).json()) as SearchKnowledge;
    const sections = new Map(knowledge.pages.map(({ path }) => [path, sectionsOf(readHtml(path))]));
    return { knowledge, sections };
  } finally {
    await server.stop();
  }
}

/** Letters added to a long word, so that a copy has words of its own. */
const ownWords = (text: string, copy: number) =>
  text.replace(/\p{L}{5,}/gu, (word) => `${word}${String.fromCharCode(97 + copy)}`);

/** The same sentences in another order: a block that stands on many pages would be found once only. */
const shuffled = (text: string, copy: number) => {
  const sentences = text.split(/(?<=\.) /);
  const from = copy % sentences.length;
  return `${[...sentences.slice(from), ...sentences.slice(0, from)].join(' ')} Deel ${copy}.`;
};

/**
 * A corpus with copies of every page.
 *
 * @param times how many times the pages; 1 is the corpus itself
 * @param words whether the copies have the site's words, or words of their own
 */
export function grown(corpus: Corpus, times: number, words: 'same words' | 'own words'): Corpus {
  const { pages, names, corrections, alike } = corpus.knowledge;
  const knowledge: SearchKnowledge = { pages: [], names: [], corrections, alike };
  const sections = new Map<string, PageSection[]>();
  for (let copy = 0; copy < times; copy++) {
    const called = (text: string) => (copy > 0 && words === 'own words' ? ownWords(text, copy) : text);
    const changed = (text: string) => (copy === 0 ? text : shuffled(called(text), copy));
    for (const { variantOf, ...page } of pages)
      knowledge.pages.push({
        ...page,
        path: copyOf(page.path, copy),
        title: called(page.title),
        description: called(page.description),
        ...(variantOf ? { variantOf: copyOf(variantOf, copy) } : {}),
      });
    for (const { path, anchor, names: own } of names)
      knowledge.names.push({ path: copyOf(path, copy), anchor, names: own.map(called) });
    for (const [path, parts] of corpus.sections)
      sections.set(
        copyOf(path, copy),
        parts.map(({ text, ...part }) => ({ ...part, text: changed(text) })),
      );
  }
  return { knowledge, sections };
}

const { dutch, english } = await readDictionaries();
export const isDutch = dutch.has;

/** Makes our index, as the build does. */
export const indexOf = ({ knowledge, sections }: Corpus): Indexed =>
  buildIndex(knowledge, sections, { isDutch, isEnglish: english.has });
