import { describe, expect, test } from 'vitest';
import { isForPatients, readPages } from '../built-site.ts';
import { wordsIn } from './readability.ts';

/** Patients read past their sources: a small number in the text, one line with names and links per section. */
const pages = readPages()
  .filter(({ path }) => isForPatients(path))
  .flatMap(({ path, document }) => {
    const prose = document.querySelector('main .prose');
    return prose ? [{ path, document, prose }] : [];
  });
const citing = pages.filter(({ prose }) => prose.querySelector('.cite, .cite-number'));
/** What has the line of its own sources in it: a line to check, behind which it stands, and a box about studies. */
const withOwnLine = '.check, .evidence';
/** Sources named in the text itself: each with its link, or a line of them. */
const named = `.cite, .section-sources:not(:is(${withOwnLine}) *)`;

test('most pages about pain and mirror therapy name sources', () => {
  expect(citing.length).toBeGreaterThan(25);
});

test.each(pages)('$path names sources at most once per 100 words', ({ prose }) => {
  const citations = prose.querySelectorAll(named).length;
  const words = wordsIn(prose.textContent ?? '').length;
  // A short page may have its one line.
  expect(citations).toBeLessThanOrEqual(Math.max(1, words / 100));
});

describe.each(citing)('$path', ({ document, prose }) => {
  const numbers = [...prose.querySelectorAll('.cite-number')];
  const listed = [...document.querySelectorAll('.trust ol.sources > li')].map(({ id }) => id);
  const linksIn = (line: Element) =>
    [...line.querySelectorAll('a')].map((link) => {
      const [, number, name] = /^(\d+) (.+)$/.exec(link.textContent ?? '') ?? [];
      return { number: Number(number), name, href: link.getAttribute('href') };
    });

  test('has numbers that are no link, that no key stops at and no screen reader says', () => {
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) {
      expect(number.tagName).toBe('SUP');
      expect(number.textContent).toMatch(/^\d+(, \d+)*$/);
      expect(number.getAttribute('aria-hidden')).toBe('true');
      expect(number.closest('a')).toBeNull();
      expect(number.querySelector('a')).toBeNull();
      expect(number.hasAttribute('tabindex')).toBe(false);
    }
  });

  test('gives every number in the line below its section, with the name and the way to the list', () => {
    /** Numbers that wait for their line, of the section and of each box in it. */
    const open = new Map<Element | null, Set<number>>();
    for (const part of prose.querySelectorAll('.cite-number, .section-sources')) {
      const box = part.closest(withOwnLine);
      const waiting = open.get(box) ?? new Set<number>();
      open.set(box, waiting);
      if (part.matches('.cite-number'))
        for (const number of (part.textContent ?? '').split(', ')) waiting.add(Number(number));
      else {
        const links = linksIn(part);
        expect(links.map(({ number }) => number)).toEqual([...waiting].sort((a, b) => a - b));
        for (const { number, name, href } of links) {
          expect(name).toBeTruthy();
          expect(href).toBe(`#${listed[number - 1]}`);
        }
        waiting.clear();
      }
    }
    expect(
      [...open.values()].flatMap((waiting) => [...waiting]),
      'numbers without a line',
    ).toEqual([]);
  });
});
