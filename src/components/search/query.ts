/** Characters in a question. More is no question, and every word of it costs work. */
export const longestQuery = 200;

/**
 * The words to search for, from the search page's address; empty when there are none.
 * They stand behind the "#", which a browser never sends to a server: what somebody looks for on a site
 * about pain is their own business. "?q=" is understood as well, for links made by others.
 */
export function queryFrom({ hash, search }: Pick<Location, 'hash' | 'search'>): string {
  const inHash = new URLSearchParams(hash.slice(1)).get('q');
  const asked = (inHash ?? new URLSearchParams(search).get('q') ?? '').trim();
  return [...asked].slice(0, longestQuery).join('').trim();
}
