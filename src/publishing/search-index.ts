import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { splitterFor } from '../components/search/compounds.ts';
import { isFunctionWord, normalise, wordsOf } from '../components/search/dutch.ts';
import { type Place, type SearchIndex, wordListFolder } from '../components/search/index-file.ts';
import { groupForms } from '../components/search/lexicon.ts';
import { knowledgeFile, type SearchKnowledge } from '../components/search/search-knowledge.ts';
import { Stop } from '../mistakes/mistake.ts';
import { remembered } from '../remembered.ts';
import { readDictionaries } from './dictionaries.ts';
import { piecesOf } from './index-pieces.ts';
import { type PageSection, sectionsOf } from './page-sections.ts';
import { wordLists } from './words-at-risk.ts';

/** A text on this many pages or more is a fixed block (the safety rules): it is found once, not everywhere. */
const fixedBlock = 4;

/** Leaves a fixed block out of all pages but the first that has it. */
function withoutRepeats(pages: ReadonlyMap<string, PageSection[]>): Map<string, PageSection[]> {
  const holders = new Map<string, string[]>();
  for (const [path, sections] of pages)
    for (const { text } of sections) if (text) holders.set(text, [...(holders.get(text) ?? []), path]);
  const isExtra = (path: string, text: string) => {
    const paths = holders.get(text) ?? [];
    return paths.length >= fixedBlock && paths[0] !== path;
  };
  return new Map(
    [...pages].map(([path, sections]) => [
      path,
      sections.filter(({ text }, index) => index === 0 || !isExtra(path, text)),
    ]),
  );
}

/** Which words a language has, as they are written. */
export interface Languages {
  isDutch: (word: string) => boolean;
  isEnglish: (word: string) => boolean;
}

/** The words of titles and names (normalised) that are written small: no abbreviations, nor names of people. */
const smallWordsOf = (labels: readonly string[], isWord: (word: string) => boolean): Set<string> =>
  new Set(
    labels.flatMap((label) =>
      [...label.matchAll(/[\p{L}\p{M}]+/gu)]
        .filter(
          ({ 0: word, index }) => /^\p{L}\p{Ll}*$/u.test(word) && (index === 0 || /^\p{Ll}/u.test(word)),
        )
        .filter(({ 0: word }) => isWord(word) && isWord(word.toLowerCase()))
        .map(({ 0: word }) => normalise(word)),
    ),
  );

/**
 * Makes the index from the sections of all pages and from what the content says about them. Throws when a name
 * belongs to a section that its page does not have.
 *
 * @param knowledge pages in the order in which equals are shown, with their other names
 * @param texts the sections of each page, by address
 * @param languages to tell words that somebody may have meant from foreign ones and from names of people
 * @returns the whole index, and the pieces in which it travels by their address
 */
export function buildIndex(
  knowledge: SearchKnowledge,
  texts: ReadonlyMap<string, PageSection[]>,
  { isDutch, isEnglish }: Languages,
): { index: SearchIndex; pieces: Map<string, unknown> } {
  for (const { path, anchor, names } of knowledge.names)
    if (texts.get(path)?.every((section) => section.anchor !== anchor))
      throw new Stop(
        `${path} heeft geen kop met het adres "#${anchor}". Zet daar de zoekwoorden bij een kop die er is: ${names.join(', ')}.`,
      );
  const kept = withoutRepeats(texts);
  const publications = [...new Set(knowledge.pages.map(({ publication }) => publication))];
  const pages = knowledge.pages.map(({ publication, description: _, ...page }) => ({
    ...page,
    publication: publications.indexOf(publication),
    sections: (kept.get(page.path) ?? []).map(({ anchor, heading, text }) => {
      const names = knowledge.names
        .filter((entry) => entry.path === page.path && entry.anchor === anchor)
        .flatMap((entry) => entry.names);
      const length = wordsOf(text).length;
      return names.length > 0
        ? { anchor, heading, length, names: [...new Set(names)] }
        : { anchor, heading, length };
    }),
  }));

  // Every form of every word, as it is mostly written.
  const counts = new Map<string, number>();
  const spellings = new Map<string, Map<string, number>>();
  const count = (text: string) => {
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const written of text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []) {
      const forms = spellings.get(normalise(written)) ?? new Map<string, number>();
      spellings.set(normalise(written), forms.set(written, (forms.get(written) ?? 0) + 1));
    }
  };
  const labels = pages.flatMap(({ title, sections }) => [
    title,
    ...sections.flatMap(({ heading, names = [] }) => [heading, ...names]),
  ]);
  // A page's description says best what it is about; it counts as the page's first lines, twice.
  const bodies = knowledge.pages.flatMap(({ path, description }) =>
    (kept.get(path) ?? []).map(({ text }, at) => (at === 0 ? `${description} ${description} ${text}` : text)),
  );
  for (const text of [...labels, ...bodies, ...knowledge.alike.flat()]) count(text);
  // A number of one digit stands everywhere; in a heading it says which step or section.
  const inLabels = new Set(labels.flatMap(wordsOf));
  for (const word of counts.keys()) if (/^\d$/.test(word) && !inLabels.has(word)) counts.delete(word);

  const shown = (word: string) =>
    [...(spellings.get(word) ?? [[word, 1]])].sort((a, b) => Number(b[1]) - Number(a[1]))[0]?.[0] ?? word;
  const named = smallWordsOf(
    pages.flatMap(({ title, sections }) => [title, ...sections.flatMap(({ names = [] }) => names)]),
    (word) => !isEnglish(word),
  );
  const groupOf = groupForms(counts);
  const isOrdinary = ({ forms }: { forms: ReadonlySet<string> }) =>
    [...forms].some((form) => named.has(form) || isDutch(String(shown(form))));
  const sorted = [...new Set(groupOf.values())].sort((a, b) => (a.shown < b.shown ? -1 : 1));
  const ordinary = sorted.filter(isOrdinary);
  const groups = [...ordinary, ...sorted.filter((group) => !isOrdinary(group))];
  const number = new Map(groups.map((group, id) => [group, id]));
  const places: Place[][] = groups.map(() => []);
  for (const [section, text] of bodies.entries()) {
    const here = new Map<number, number>();
    for (const word of wordsOf(text)) {
      const group = groupOf.get(word);
      const id = group && number.get(group);
      if (id !== undefined) here.set(id, (here.get(id) ?? 0) + 1);
    }
    for (const [id, times] of here) places[id]?.push({ section, count: times });
  }

  // A part of a compound must be a word that readers meet: short ones more than once.
  const split = splitterFor((part) => {
    const group = groupOf.get(part);
    return !isFunctionWord(part) && group !== undefined && (part.length > 3 || (counts.get(part) ?? 0) > 2);
  });
  const index: SearchIndex = {
    publications,
    pages,
    words: groups.map((group) => {
      const written = String(shown(group.shown));
      const parts = written.length === group.shown.length ? split(group.shown) : undefined;
      if (!parts) return written;
      let rest = written;
      return parts
        .map((part, at) => {
          const next = parts[at + 1];
          const end = next ? normalise(rest).indexOf(next, part.length) : rest.length;
          const piece = rest.slice(0, end);
          rest = rest.slice(end);
          return piece;
        })
        .join('|');
    }),
    ordinary: ordinary.length,
    places,
    corrections: Object.fromEntries(
      Object.entries(knowledge.corrections).map(([wrong, right]) => [wordsOf(wrong).join(' '), right]),
    ),
    alike: knowledge.alike,
  };
  const textsOf = new Map([...kept].map(([path, sections]) => [path, sections.map(({ text }) => text)]));
  return { index, pieces: piecesOf(index, textsOf, isDutch) };
}

/** All files of the search by their address, and what the build says of them. */
interface IndexFiles {
  files: Record<string, string>;
  told: string;
}

/** Makes the index of finished pages. @param pages their HTML, by address */
async function indexFiles(
  knowledge: SearchKnowledge,
  pages: readonly (readonly [path: string, html: string])[],
): Promise<IndexFiles> {
  const sections = new Map(pages.map(([path, html]) => [path, sectionsOf(html)]));
  const { dutch, english, licence } = await readDictionaries();
  const { index, pieces } = buildIndex(knowledge, sections, {
    isDutch: dutch.has,
    isEnglish: english.has,
  });
  const lists = wordLists(index, dutch.words());
  const apart = [...lists.values()].reduce((sum, words) => sum + words.length, 0);
  const written = [...pieces, ...lists].map(([address, content]) => [address, JSON.stringify(content)]);
  return {
    files: { ...Object.fromEntries(written), [`${wordListFolder}/licentie.txt`]: licence },
    told: `${index.pages.length} pages, ${index.words.length} words in ${pieces.size} files, ${apart} right ones beside them`,
  };
}

/** Astro integration: writes the search index in its pieces, with the texts. Runs before the files are compressed. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const knowledge: SearchKnowledge = JSON.parse(await readFile(join(root, knowledgeFile), 'utf8'));
        await rm(join(root, knowledgeFile));
        const pages = await Promise.all(
          knowledge.pages.map(
            async ({ path }) => [path, await readFile(join(root, path, 'index.html'), 'utf8')] as const,
          ),
        );
        const { found, keep } = remembered<IndexFiles>('search', [knowledge, pages]);
        const { files, told } = found ?? keep(await indexFiles(knowledge, pages));
        for (const [address, text] of Object.entries(files)) {
          await mkdir(dirname(join(root, address)), { recursive: true });
          await writeFile(join(root, address), text);
        }
        logger.info(told);
      },
    },
  };
}
