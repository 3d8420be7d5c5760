import { describe, expect, test } from 'vitest';
import { pagePaths, readPage } from '../built-site.ts';

const sections = pagePaths.filter((path) => /^\/handreiking\/5-\d+\/$/.test(path));

test('every section of the handreiking has its address', () => {
  const numbers = { 1: 6, 2: 7, 3: 7, 4: 2, 5: 12 };
  for (const [chapter, count] of Object.entries(numbers)) {
    expect(pagePaths).toContain(`/handreiking/${chapter}/`);
    for (let section = 1; section <= count; section++)
      expect(pagePaths).toContain(`/handreiking/${chapter}-${section}/`);
  }
});

test.each(sections)('%s has the fixed form of an intervention', (path) => {
  const { document } = readPage(path);
  expect([...document.querySelectorAll('.prose h2')].map(({ textContent }) => textContent)).toEqual([
    'Beschrijving',
    'Doel',
    'Theoretische achtergrond',
    'Methode',
    'Wel doen',
    'Niet doen',
    'Combineren',
  ]);
});

test.each(pagePaths.filter((path) => /^\/handreiking\/[1-5]/.test(path)))(
  '%s: every paragraph has an anchor',
  (path) => {
    const { document } = readPage(path);
    const without = [...document.querySelectorAll('.prose > :is(p, ul, ol, table):not([id])')];
    expect(without.map(({ textContent }) => textContent?.slice(0, 60))).toEqual([]);
  },
);

describe('the two registers', () => {
  const links = (path: string, title: string) =>
    [...readPage(path).document.querySelectorAll(`.registers[aria-label="${title}"] a`)].map((link) =>
      link.getAttribute('href'),
    );

  test('lead to each other', () => {
    let pairs = 0;
    for (const path of pagePaths)
      for (const address of links(path, 'Uitleg voor patiënten')) {
        expect(links(address ?? '', 'Voor uw behandelaar')).toContain(path);
        pairs++;
      }
    expect(pairs).toBeGreaterThan(8);
  });
});

test.each(
  pagePaths.filter((path) =>
    /^\/oefeningen\/(kaart\/|onderbeen|bovenbeen|lenig|sterk|materiaal|alles)/.test(path),
  ),
)('%s carries the safety rules and room for the therapist’s own dose', (path) => {
  const { document } = readPage(path);
  expect(document.querySelector('.safety')?.textContent).toContain('Stop en bel');
  const cards = document.querySelectorAll('.exercise');
  expect(cards.length).toBeGreaterThan(0);
  for (const card of cards)
    expect(card.querySelector('.write-line')?.textContent).toContain('Mijn therapeut zegt');
});
