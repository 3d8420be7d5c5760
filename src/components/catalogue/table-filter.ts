/**
 * True when a row has every chosen value. A row's value may hold several words; an empty choice means all.
 *
 * @param row the row's values by name, words parted by spaces
 * @param wanted the chosen word by name
 */
export const matches = (
  row: Readonly<Record<string, string | undefined>>,
  wanted: Readonly<Record<string, string>>,
): boolean =>
  Object.entries(wanted).every(
    ([name, value]) => value === '' || (row[name] ?? '').split(' ').includes(value),
  );

/** Compares two cells for sorting, the Dutch way and numbers by size; "–" (nothing) always comes last. */
export function compareRows(a: string, b: string, descending: boolean): number {
  const empty = (text: string) => (text.trim() === '–' ? 1 : 0);
  const order = a.localeCompare(b, 'nl', { numeric: true });
  return empty(a) - empty(b) || (descending ? -order : order);
}
