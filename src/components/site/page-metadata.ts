import { isoDay } from '@/exchange/dates.ts';
import type { CurrentPublication } from '@/queries/publication.ts';
import { siteName } from '@/site.ts';
import { makersName } from '@/site-name.ts';
import type { Audience } from '@/vocabulary/audiences.ts';

/** A page, as far as programmes that make references want to know. */
export interface DescribedPage {
  title: string;
  /** Its whole address. */
  address: string;
  audience: Audience;
  publication: Pick<
    CurrentPublication,
    'title' | 'edition' | 'date' | 'review' | 'changes' | 'inPreparation'
  >;
}

/** An element of the head, in the form that Starlight's are in. */
export interface HeadElement {
  tag: 'meta' | 'script';
  attrs: Record<string, string>;
  content?: string;
}

/** For whom in the words of schema.org; what is for everybody is a page, not one with medical information. */
const readers: Record<Audience, string | undefined> = {
  patienten: 'Patient',
  therapeuten: 'Clinician',
  verwijzers: 'Clinician',
  over: undefined,
};

/**
 * The page for machines, as schema.org describes it. Tools count as pages: to call one an application for health
 * would claim what this site is not. Only a text that somebody judged has a reviewer and a date of review.
 */
function structuredData({ title, address, audience, publication }: DescribedPage): object {
  const { date, review, changes, inPreparation } = publication;
  const reader = readers[audience];
  const first = changes.reduce((earliest, change) => (change.date < earliest ? change.date : earliest), date);
  return {
    '@context': 'https://schema.org',
    '@type': reader ? 'MedicalWebPage' : 'WebPage',
    name: title,
    url: address,
    inLanguage: 'nl',
    datePublished: isoDay(first),
    ...(first < date && { dateModified: isoDay(date) }),
    publisher: { '@type': 'Organization', name: siteName },
    isPartOf: {
      '@type': 'CreativeWork',
      name: publication.title,
      version: publication.edition,
      ...(inPreparation && { creativeWorkStatus: 'Draft' }),
    },
    ...(reader && { audience: { '@type': 'MedicalAudience', audienceType: reader } }),
    ...(review.state === 'reviewed' && {
      lastReviewed: isoDay(review.date),
      reviewedBy: { '@type': 'Person', name: review.by },
    }),
  };
}

/** A text in a script element: "<" would let it end early. */
const forScript = (data: object) => JSON.stringify(data).replaceAll('<', '\\u003c');

/**
 * What Zotero, Google Scholar and search engines read. Every page pays for it, so it says nothing twice: address,
 * language and description have tags of their own. Zotero takes a page with a citation_title for an article in a
 * journal unless og:type says otherwise, and an author for a person unless a comma ends the name.
 */
export function metadataOf(page: DescribedPage): HeadElement[] {
  const named = (name: string, content: string): HeadElement => ({ tag: 'meta', attrs: { name, content } });
  return [
    named('citation_title', page.title),
    named('citation_author', `${makersName},`),
    named('citation_publication_date', isoDay(page.publication.date).replaceAll('-', '/')),
    {
      tag: 'script',
      attrs: { type: 'application/ld+json' },
      content: forScript(structuredData(page)),
    },
  ];
}
