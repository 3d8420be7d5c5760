import { type KnownPage, type KnownSite, nameOf } from '@/components/referral-card/known-pages.ts';

/** Without accents and capitals, to compare. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|\p{Cf}/gu, '')
    .toLowerCase()
    // A section is written with a dot and stands in an address with a hyphen.
    .replace(/(\d)\.(?=\d)/g, '$1-');

/** What was typed, word by word. */
export const wordsOf = (typed: string): string[] => plain(typed).split(/\s+/).filter(Boolean);

/** The pages whose title or address holds all words that were typed, in reading order. */
export function pagesFor(words: string, site: KnownSite): KnownPage[] {
  const asked = wordsOf(words);
  if (asked.length === 0) return [];
  return site.pages.filter((page) => {
    const text = plain(`${page.title} ${page.path} ${nameOf(page.path, site)}`);
    return asked.every((word) => text.includes(word));
  });
}
