import { longestQuery } from '../query.ts';

/** What somebody looks for, and in which texts. An empty choice is all of them. */
export interface Asked {
  query: string;
  /** File name of a publication. */
  publication: string;
  /** Number of an edition, or {@link newest}. */
  edition: string;
  /** For whom the text is. */
  reader: string;
}

/** The value of the text that the site has now, in place of the number of an edition. */
export const newest = 'nu';

/** Names of the choices behind the "#", and of the filters in the index: what is in a link stays. */
export const choiceNames = { publication: 'stuk', edition: 'editie', reader: 'voor' } as const;

/** Quotation marks of all kinds as the one that asks for a phrase. */
const plainQuotes = (text: string) => text.replace(/[“”„‟«»″]/g, '"');

/** What the address of the page asks. It stands behind the "#", which no browser sends to a host. */
export function askedIn(hash: string): Asked {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const partOf = (name: string) => (values.get(name) ?? '').trim();
  return {
    query: plainQuotes([...partOf('q')].slice(0, longestQuery).join('')),
    publication: partOf(choiceNames.publication),
    edition: partOf(choiceNames.edition),
    reader: partOf(choiceNames.reader),
  };
}

/** The same as an address, from the "#" on. */
export function hashOf({ query, ...choices }: Asked): string {
  const values = new URLSearchParams();
  if (query) values.set('q', query);
  for (const [choice, name] of Object.entries(choiceNames)) {
    const value = choices[choice as keyof typeof choiceNames];
    if (value) values.set(name, value);
  }
  return `#${values}`;
}

/** The parts of a question: a phrase between quotation marks is one, outside them each word. */
export function termsOf(query: string): { text: string; isPhrase: boolean }[] {
  return [...plainQuotes(query).matchAll(/"([^"]*)"?|[^\s"]+/g)]
    .map(({ 0: whole, 1: phrase }) => ({ text: (phrase ?? whole).trim(), isPhrase: phrase !== undefined }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
