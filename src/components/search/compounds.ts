/**
 * Cuts Dutch compounds into the words they are made of. It knows only the words it is given, which makes it right
 * for the site's own vocabulary and silent about all else.
 */

import { longestWord } from './dutch.ts';

/** Where a word is cut: its parts, with what joins them left out. */
export type Splitter = (word: string) => string[] | undefined;

/** Look like two words but no longer mean them; nobody who types "hand" wants the handreiking. */
const worn = new Set(
  'handleiding handreiking handboek omgeving onderzoek onderwerp ervaring verband voorbeeld lichaam mogelijk antwoord'.split(
    ' ',
  ),
);

/** Endings and beginnings that look like words. */
const notParts = new Set(
  `aan achter baar bare beter den der door eer eerst ele end ent een eren erg ering ers gen groot haar half heid hoog ing ingen
  laag lang lijk lijke loos men mis nen net niet onder ons open over rand rat ren rij rijk sen ste stel tegen ten ter terug uit
  ver vol voor weer wel zelf ander samen heen hen kaar mede mee naast langs van als dat die dus kel wijze toe pas
  ratie actie sie ties ling lingen stand stig aar aars ster sters teit iek isch ische tie`.split(/\s+/),
);

/** Whether letters may be a part of a compound by themselves: no ending, no beginning, no worn-out compound. */
export const mayBePart = (letters: string): boolean => !notParts.has(letters) && !worn.has(letters);

/**
 * Makes a splitter.
 *
 * @param isWord whether something is a word of its own, in any form
 */
export function splitterFor(isWord: (word: string) => boolean): Splitter {
  const fits = (part: string, least: number) => part.length >= least && !notParts.has(part) && isWord(part);
  const split = (word: string, known: Map<string, string[] | undefined>): string[] | undefined => {
    // The same ending comes back behind every first part.
    if (known.has(word)) return known.get(word);
    let best: string[] | undefined;
    for (let cut = 3; cut <= word.length - 3; cut++) {
      const rest = word.slice(cut);
      if (rest.length < 3) break;
      const head = headWord(word.slice(0, cut), fits);
      if (!head) continue;
      const tail = fits(rest, rest.length < 4 ? 3 : 4)
        ? [rest]
        : rest.length > 6
          ? split(rest, known)
          : undefined;
      // Fewest parts, and of those the longest first part: "waarde" + "kaart" before "waar" + "dekaart".
      if (tail && (!best || tail.length + 1 <= best.length)) best = [head, ...tail];
    }
    known.set(word, best);
    return best;
  };
  return (word) =>
    word.length < 7 || word.length > longestWord || worn.has(word) || /\d/.test(word)
      ? undefined
      : split(word, new Map());
}

/** What may join the parts of a compound. */
export const joints = ['', 's', 'en', 'e'];

/** A part without what may join it to the next; undefined when it ends in none, or too little is left. */
export const withoutJoint = (part: string): string | undefined => /^(.{4,})(?:s|en|e)$/.exec(part)?.[1];

/** The first part as a word, without the s, e or en that joins it to the next. */
function headWord(part: string, fits: (part: string, least: number) => boolean): string | undefined {
  if (fits(part, 3)) return part;
  const bare = withoutJoint(part);
  return bare && fits(bare, 4) ? bare : undefined;
}
