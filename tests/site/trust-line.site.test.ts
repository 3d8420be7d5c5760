import { expect, test } from 'vitest';
import { isForPatients, readPages } from '../built-site.ts';

/** "Dit moet nog door een zorgverlener worden bekeken", "ook heeft nog geen behandelaar deze tekst bekeken". */
const unreviewed =
  /[^.!?]*\b(nog (door )?(g?een) (zorgverlener|behandelaar|arts)\b[^.!?]*\b(be|na)?(keken|gekeken|oordeeld))[^.!?]*/i;
/** What the whole page, or the start of the site, is there to say. */
const aboutReview = ['/', '/over/'];

test.each(readPages().filter(({ path }) => isForPatients(path) && !aboutReview.includes(path)))(
  '$path says once, in its trust line, that nobody reviewed it',
  ({ path, document }) => {
    const prose = document.querySelector('main .prose')?.cloneNode(true) as Element | undefined;
    prose?.querySelector('.page-notes')?.remove();
    const said = (prose?.textContent ?? '').replace(/\s+/g, ' ');
    expect(unreviewed.exec(said)?.[0], path).toBeUndefined();
    if (path !== '/404.html')
      expect(document.querySelector('.trust-line')?.textContent).toMatch(/[Bb]eoordeeld/);
  },
);
