import { infinitivesOf, isFunctionWord, normalise, stem } from './dutch.ts';

/** Groups the forms of a word. The build does it over all words of the site, and looks up in it. */

/** Forms that count as one word. */
export interface WordGroup {
  /** The form shown, with its accents. */
  shown: string;
  forms: Set<string>;
}

/** The group each form belongs to, by its key; function words are left out. */
export function groupForms(counts: ReadonlyMap<string, number>): Map<string, WordGroup & { key: string }> {
  const groups = new Map<string, WordGroup & { key: string; best: number }>();
  const groupOf = new Map<string, WordGroup & { key: string }>();
  const known = (word: string) => counts.has(word);
  for (const [form, count] of counts) {
    if (isFunctionWord(form)) continue;
    const key = stem(baseOf(form, known));
    const group = groups.get(key) ?? { key, shown: form, forms: new Set<string>(), best: -1 };
    group.forms.add(form);
    // Only a form that gives the key by itself can be looked up later.
    if (stem(form) === key && count > group.best) {
      group.shown = form;
      group.best = count;
    }
    groups.set(key, group);
    groupOf.set(form, group);
  }
  return groupOf;
}

/** The known infinitive a form leads to, by more than one step if need be; else the form itself. */
function baseOf(form: string, known: (word: string) => boolean): string {
  const seen = new Set<string>();
  let base = form;
  for (let next: string | undefined = form; next && !seen.has(next); next = infinitivesOf(base).find(known)) {
    seen.add(next);
    base = next;
  }
  return base;
}

/** Looks up which word of the site a form belongs to. */
export class Lexicon {
  readonly #byKey = new Map<string, number>();
  readonly #ids = new Map<string, number | undefined>();

  /** @param words as in the index: the form shown, with bars where a compound is cut */
  constructor(words: readonly string[]) {
    for (const [id, word] of words.entries()) this.#byKey.set(stem(normalise(word.replaceAll('|', ''))), id);
  }

  /** The number of the word that this form (normalised) is a plural, infinitive or the like of. */
  idOf(form: string): number | undefined {
    // Most words come again and again; taking them apart is the slow part.
    if (!this.#ids.has(form)) this.#ids.set(form, this.#byKey.get(stem(form)));
    return this.#ids.get(form);
  }

  /** The number of the word with this stem. */
  idOfStem(key: string): number | undefined {
    return this.#byKey.get(key);
  }
}
