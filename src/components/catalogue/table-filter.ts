/** What is chosen, by name of the choice: the words of which a row must have one. None chosen means all. */
export type Choice = Readonly<Record<string, readonly string[]>>;

/** What can be chosen, by name of the choice. */
export type Known = Readonly<Record<string, readonly string[]>>;

/**
 * True when a row has one of the chosen words of every choice. A row's value may hold several words.
 *
 * @param row the row's values by name, words parted by spaces
 */
export const matches = (row: Readonly<Record<string, string | undefined>>, choice: Choice): boolean =>
  Object.entries(choice).every(
    ([name, wanted]) =>
      wanted.length === 0 || (row[name] ?? '').split(' ').some((word) => wanted.includes(word)),
  );

/** Compares two cells for sorting, the Dutch way and numbers by size; "–" (nothing) always comes last. */
export function compareRows(a: string, b: string, descending: boolean): number {
  const empty = (text: string) => (text.trim() === '–' ? 1 : 0);
  const order = a.localeCompare(b, 'nl', { numeric: true });
  return empty(a) - empty(b) || (descending ? -order : order);
}

/**
 * The choice in an address, behind the "#", so that no host sees it: "meet=bewegingsangst&vergelijk=pcs.phoda".
 * Undefined for an anchor. What is not known is left out: a list may have changed since.
 */
export function choiceFrom(fragment: string, known: Known): Choice | undefined {
  const text = fragment.replace(/^#/, '');
  if (!text.includes('=')) return undefined;
  const asked = new URLSearchParams(text);
  return Object.fromEntries(
    Object.entries(known).map(([name, words]) => [
      name,
      (asked.get(name) ?? '').split('.').filter((word) => words.includes(word)),
    ]),
  );
}

/** The choice as it stands in an address, without "#"; empty when nothing is chosen. */
export const fragmentOf = (choice: Choice): string =>
  Object.entries(choice)
    .filter(([, words]) => words.length > 0)
    .map(([name, words]) => `${name}=${words.join('.')}`)
    .join('&');

/** How long a list is, to choose by. */
export const lengths = {
  kort: 'tot en met 10 items',
  midden: '11 tot en met 20 items',
  lang: 'meer dan 20 items',
  onbekend: 'niet genoemd',
} as const;

/** The length of a list with so many items. */
export function lengthOf(items: number | undefined): keyof typeof lengths {
  if (items === undefined) return 'onbekend';
  if (items <= 10) return 'kort';
  return items <= 20 ? 'midden' : 'lang';
}
