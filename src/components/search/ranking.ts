import type { Audience } from '../../vocabulary/audiences.ts';
import {
  callKey,
  classOf,
  type PageClass,
  sectionsPerFile,
  unpackNumbers,
  unpackWeights,
} from './index-file.ts';
import type { Pieces } from './pieces.ts';
import { understand } from './question.ts';

/** A page that answers the question, best first. */
export interface RankedPage {
  /** Its number. */
  page: number;
  about: PageClass;
  /** The numbers of the sections that answer it, best first; at least one. */
  sections: number[];
  score: number;
}

/** What was found. */
export interface Ranking {
  pages: RankedPage[];
  /** What was probably meant, when a word was not known. */
  corrected?: string;
  /** Words of the question that stand nowhere on the site, as they were typed. */
  missing: string[];
  /** Whether a word, as written in a text, was looked for. */
  isMarked: (word: string) => boolean;
}

/** How much a word of another sort counts beside a word that was asked. */
const weights = { form: 0.5, hint: 0.5, called: 1.5 };
/** Where a word more no longer tells more. */
const saturation = 4;
/** A page that answers this much worse than the best one is not shown. */
const worthShowing = 0.2;
/** A question of so few words is about all of them; a sentence has words that say little, a number stands anywhere. */
const fewWords = 3;
/** Of such a question a page that is not about it must have this share of what makes it rare. */
const leastKnown = 0.6;
/** Patients go first among equals. */
const patientsFirst = 1.1;
/** A list that only names what other pages are about goes last among equals. */
const listsLast = 0.8;
const isPatient = (reader: Audience) => reader === 'patienten';

/** How rare something is that this many of all sections have. */
const rarityOf = (all: number, having: number) =>
  Math.log(1 + Math.max(0, all - having + 0.5) / (having + 0.5));

/** The page of each file with texts, by its number. */
function pagesOf(files: string): number[] {
  let page = 0;
  return [...files].map((letter, file) => {
    if (letter !== '.') page = file;
    return page;
  });
}

/**
 * Ranks the sections for a question by BM25F: a word that is rare on the site counts for more. How much each section
 * has of a word is known from the build: see weighing.ts.
 *
 * @returns the pages that answer it, best first; a page goes by its best section
 */
export async function rank(text: string, pieces: Pieces): Promise<Ranking> {
  const { meanings, hints, wanted, form, corrected, missing, exact, strange, isMarked } = await understand(
    text,
    pieces,
  );
  const { start } = pieces;
  const total = start.sections;
  const pageOfFile = pagesOf(start.files);
  const pageOf = (section: number) => pageOfFile[Math.floor(section / sectionsPerFile)] ?? 0;
  const words = [...meanings, ...hints].map(({ weights: found, total: having }, at) => {
    const rarity = rarityOf(total, having);
    const isHint = at >= meanings.length;
    return { found, rarity: isHint ? rarity * weights.hint : rarity, needed: isHint ? 0 : rarity };
  });
  /** What the words weigh that stand nowhere: as much as the rarest. */
  const lost = strange * rarityOf(total, 0);
  const isShort = meanings.length + strange > 1 && meanings.length + strange <= fewWords && !/\d/.test(text);
  const allRarity = words.reduce((sum, { needed }) => sum + needed, 0) || 1;

  const scores = new Map<number, number>();
  const onPage = new Map<number, number[]>();
  for (const [at, { found, rarity }] of words.entries())
    for (const [section, weight] of found) {
      const value = (rarity * weight * (saturation + 1)) / (weight + saturation);
      scores.set(section, (scores.get(section) ?? 0) + value);
      const page = pageOf(section);
      const best = onPage.get(page) ?? words.map(() => 0);
      best[at] = Math.max(best[at] ?? 0, value);
      onPage.set(page, best);
    }
  if (form.length > 0 && scores.size > 0) {
    const titles = await pieces.titleShapes();
    for (const word of new Set(form)) {
      const found = Object.hasOwn(titles, word) ? titles[word] : undefined;
      if (!found) continue;
      const rarity = rarityOf(total, found.total);
      for (const [section, share] of unpackWeights(found.weights)) {
        const score = scores.get(section);
        if (score !== undefined) scores.set(section, score + weights.form * rarity * share);
      }
    }
  }
  // A whole title or name stands with one of its words.
  const stems = [...new Set(wanted.map(({ stem }) => stem))];
  for (const { stem, entry } of new Map(wanted.map((word) => [word.stem, word])).values()) {
    const found = entry.called?.[callKey(stems.filter((other) => other !== stem))];
    for (const [section, weight] of unpackWeights(found ?? ''))
      scores.set(section, (scores.get(section) ?? 0) + weight * weights.called * allRarity);
  }

  const pages = new Map<number, { section: number; score: number }[]>();
  for (const [section, score] of scores) {
    const page = pageOf(section);
    pages.set(page, [...(pages.get(page) ?? []), { section, score }]);
  }
  const named = new Set(exact.flatMap(({ entry }) => unpackNumbers(entry.named ?? '')));
  const touched = new Set(wanted.flatMap(({ entry }) => unpackNumbers(entry.touched ?? '')));
  const ranked = [...pages].flatMap(([page, sections]): RankedPage[] => {
    const about = classOf(start, page);
    const best = onPage.get(page);
    if (!about || !best) return [];
    sections.sort((a, b) => b.score - a.score);
    const top = sections[0]?.score ?? 0;
    const known = words.reduce((sum, { needed }, at) => sum + ((best[at] ?? 0) > 0 ? needed : 0), 0);
    // Most of what was asked is not here, and the rest is said in passing: that is no answer.
    if (known < lost && !named.has(page)) return [];
    if (isShort && known < leastKnown * (allRarity + lost) && !touched.has(page)) return [];
    const whole = best.reduce((sum, value) => sum + value, 0);
    const score =
      (top + 0.4 * whole) *
      (known / allRarity) *
      (isPatient(about.reader) ? patientsFirst : 1) *
      (about.last ? listsLast : 1);
    const answering = sections.filter((entry) => entry.score > top * 0.5);
    return [{ page, about, score, sections: answering.map(({ section }) => section) }];
  });
  ranked.sort((a, b) => b.score - a.score);
  const least = (ranked[0]?.score ?? 0) * worthShowing;
  const result = { missing, isMarked, pages: ranked.filter(({ score }) => score >= least) };
  return corrected ? { ...result, corrected } : result;
}
