import type { Entry, Period } from '@/components/pain-scale/entry.ts';

/** Version of the questions of a correction. Goes up when one of them changes. */
export const correctionVersion = 1;

/**
 * What is asked when an answer is corrected: the same pain, moment and scale, in the past tense. A corrected score still
 * answers the question that was asked first, so its `wording` stays; that it was given again, when, and in what words,
 * stands in its `again`.
 */
export const correction = {
  question: {
    nu: 'Hoeveel pijn had u op dat moment?',
    week: 'Hoeveel pijn had u gemiddeld in de 7 dagen daarvoor?',
  } satisfies Record<Period, string>,
  doing: 'Wat deed u die dag dat voor u belangrijk was?',
};

/** When an entry was last changed; undefined for one that is as it was filled in. */
export const changeOf = ({ at, changed }: Pick<Entry, 'at' | 'changed'>): string | undefined =>
  changed === at ? undefined : changed;
