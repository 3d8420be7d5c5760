/**
 * The words to search for, from the search page's address; empty when there are none.
 * They stand behind the "#", which a browser never sends to a server: what somebody looks for on a site
 * about pain is their own business. "?q=" is understood as well, for links made by others.
 */
export function queryFrom({ hash, search }: Pick<Location, 'hash' | 'search'>): string {
  const inHash = new URLSearchParams(hash.slice(1)).get('q');
  return (inHash ?? new URLSearchParams(search).get('q') ?? '').trim();
}
