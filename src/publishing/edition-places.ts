import { chapterId } from '../addresses.ts';
import type { EditionSection } from './edition-sections.ts';
import type { PublicationContent } from './freeze.ts';

/** A text of a publication: an edition, or what the site has now. */
export interface EditionText {
  /** "editie 2026.1" or "de nieuwste tekst". */
  name: string;
  /** Where a part of it stands; undefined where it has no place of its own. */
  hrefOf: (section: EditionSection) => string | undefined;
}

/** The text of a frozen edition. */
export function frozenText(publication: string, edition: string): EditionText {
  return {
    name: `editie ${edition}`,
    hrefOf: ({ anchor }) => `/edities/${publication}/${edition}/#${anchor}`,
  };
}

/** The text that the site has now, spread over its pages. */
export function newestText({ pages }: PublicationContent): EditionText {
  return {
    name: 'de nieuwste tekst',
    hrefOf: ({ anchor, chapter }) => {
      const page = pages.find(({ href }) => chapterId(href) === chapter.anchor);
      if (!page) return undefined;
      return anchor === chapter.anchor
        ? page.href
        : `${page.href}#${anchor.slice(chapter.anchor.length + 1)}`;
    },
  };
}
