/**
 * How the sources of a page are set on paper, as a class of their section: many run on over sheets, one is a line.
 *
 * @param count of the sources in the list
 */
export const trustSize = (count: number): string | undefined =>
  count > 6 ? 'many-sources' : count === 1 ? 'one-source' : undefined;
