import { expect, test } from 'vitest';
import { linkCitations } from '@/components/site/cite-links.ts';
import { metadataOf } from '@/components/site/page-metadata.ts';
import type { CurrentPublication } from '@/queries/publication.ts';

const publication = {
  title: 'Pijn begrijpen',
  audience: 'patienten',
  edition: '2027.2',
  date: new Date('2027-03-01'),
  review: { state: 'not-reviewed' },
  nextReview: new Date('2027-09-01'),
  sources: [],
  changes: [
    { edition: '2027.2', date: new Date('2027-03-01'), text: 'Nieuwe editie.' },
    { edition: '2026.1', date: new Date('2026-11-20'), text: 'Eerste editie.' },
  ],
  inPreparation: false,
} as unknown as CurrentPublication;
const page = {
  title: 'Slapen </script> & pijn',
  address: 'https://pijn.example/pijn/slaap/',
  audience: 'patienten' as const,
  publication,
};
const dataOf = (described: Parameters<typeof metadataOf>[0]) => {
  const script = metadataOf(described).find(({ tag }) => tag === 'script')?.content ?? '';
  expect(script).not.toContain('<');
  return JSON.parse(script);
};

test('says edition, first and latest date, and for whom', () => {
  expect(dataOf(page)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    name: page.title,
    url: page.address,
    inLanguage: 'nl',
    datePublished: '2026-11-20',
    dateModified: '2027-03-01',
    publisher: { '@type': 'Organization', name: 'Wegwijs bij pijn' },
    isPartOf: { '@type': 'CreativeWork', name: 'Pijn begrijpen', version: '2027.2' },
    audience: { '@type': 'MedicalAudience', audienceType: 'Patient' },
  });
});

test('an edition in preparation is a draft', () => {
  const draft = { ...page, publication: { ...publication, inPreparation: true } };
  expect(dataOf(draft).isPartOf).toMatchObject({ version: '2027.2', creativeWorkStatus: 'Draft' });
});

test('a review is named once somebody did one, and not before', () => {
  expect(dataOf(page)).not.toHaveProperty('lastReviewed');
  expect(dataOf(page)).not.toHaveProperty('reviewedBy');
  const review = {
    state: 'reviewed' as const,
    by: 'A. de Wit, revalidatiearts',
    date: new Date('2027-04-02'),
  };
  expect(dataOf({ ...page, publication: { ...publication, review } })).toMatchObject({
    lastReviewed: '2027-04-02',
    reviewedBy: { '@type': 'Person', name: 'A. de Wit, revalidatiearts' },
  });
});

test('a page on the site itself is no medical page', () => {
  expect(dataOf({ ...page, audience: 'over' })).toMatchObject({ '@type': 'WebPage' });
  expect(dataOf({ ...page, audience: 'over' })).not.toHaveProperty('audience');
});

test('the date is in the form that Google Scholar reads', () => {
  expect(metadataOf(page).map(({ attrs }) => attrs['content'])).toContain('2027/03/01');
});

test('a heading with an id gets a link behind it that says its name, both in a block; other headings none', () => {
  const html =
    '<h2 id="doel">Het <em>doel</em></h2><p>a</p><h3>Zonder</h3><div><h3 id="wel-doen">Wel doen</h3></div><h4 id="x">X</h4>';
  const link = (anchor: string, name: string) =>
    `<a class="cite-this" href="/citeren/#handreiking/5-5/${anchor}" aria-label="Citeer: ${name}">Citeer</a>`;
  expect(linkCitations(html, '/handreiking/5-5/')).toBe(
    html
      .replace(
        '<h2 id="doel">Het <em>doel</em></h2>',
        (heading) => `<div class="cited-heading">${heading}${link('doel', 'Het doel')}</div>`,
      )
      .replace(
        '<h3 id="wel-doen">Wel doen</h3>',
        (heading) => `<div class="cited-heading">${heading}${link('wel-doen', 'Wel doen')}</div>`,
      ),
  );
});
