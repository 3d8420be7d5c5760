import { type Move, resolve } from '../addresses.ts';

/** Addresses as promises: what a built page answers to, and which no longer answer. */

/** Anchors that the frame puts on every page: its title, and the title of its list of headings. */
const isOfFrame = new Set(['_top', 'toc-title']);

/**
 * The addresses a page answers to: its own, and one per heading, paragraph, list, folded note, table or row with an id. The
 * entries of its source list are left out: they are notes to the text, and nobody refers to them.
 *
 * @param path address of the page, "/pijn/slaap/"
 * @param html the built page
 */
export function addressesOf(path: string, html: string): string[] {
  const main = /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const ids = [
    ...main.matchAll(
      /<(?:h[1-6]|p|ul|ol|li|dl|dt|dd|details|table|tr|section|article)\b[^>]*?\sid="([^"]+)"/g,
    ),
  ].map(([, id = '']) => id);
  const own = ids.filter((id) => !isOfFrame.has(id) && !id.startsWith('bron-'));
  return [path, ...own.map((id) => `${path}#${id}`)];
}

/**
 * What is wrong with the rows of short and moved addresses, as sentences for the author; empty when all is well.
 *
 * @param present every address that answers by itself
 */
export function faultsOf(moves: readonly Move[], present: ReadonlySet<string>): string[] {
  const froms = moves.map(({ from }) => from);
  return moves.flatMap(({ from, to }, index) => {
    if (froms.indexOf(from) !== index) return [`Het adres ${from} staat er twee keer. Kies er één.`];
    if (present.has(from)) return [`Op het adres ${from} staat zelf iets. Kies een ander adres.`];
    if (present.has(resolve(from, moves))) return [];
    return [`Het adres ${from} leidt naar ${to}, maar daar staat niets. Verbeter het adres achter "to".`];
  });
}

/** The addresses of the ledger that no longer answer: not as page, not as section, not by a row that leads on. */
export const brokenPromises = (
  ledger: readonly string[],
  present: ReadonlySet<string>,
  moves: readonly Move[],
): string[] => ledger.filter((address) => !present.has(resolve(address, moves)));

/** The addresses that answer but are not in the ledger yet. */
export function unrecorded(ledger: readonly string[], present: Iterable<string>): string[] {
  const known = new Set(ledger);
  return [...present].filter((address) => !known.has(address));
}

/** The ledger's file as addresses, oldest first. */
export const readLedger = (text: string): string[] => text.split('\n').filter(Boolean);
