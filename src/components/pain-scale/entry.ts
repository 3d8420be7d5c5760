import { hasModifier } from '@/device/keys.ts';
import type { Timestamp } from '@/exchange/timestamp.ts';

/**
 * What one score means. A score can only be compared with one of the same pain, period, scale and wording,
 * so each entry carries all four.
 */

/** Pains that are asked about separately. */
export const pains = ['fantoompijn', 'stomppijn', 'andere-pijn'] as const;
export type Pain = (typeof pains)[number];

/** The time a question is about: this moment, or the mean of the past 7 days. */
export const periods = ['nu', 'week'] as const;
export type Period = (typeof periods)[number];

/**
 * NRS: whole numbers 0 to 10. VAS: a place on a line, as the share of its length, 0 to 100. On a screen that
 * is not millimetres on paper.
 */
export const scales = ['NRS', 'VAS'] as const;
export type Scale = (typeof scales)[number];

/** Highest score of each scale; the lowest is 0. */
export const highest: Readonly<Record<Scale, number>> = { NRS: 10, VAS: 100 };

/** The numbers of an NRS. */
export const numbers: readonly number[] = Array.from({ length: highest.NRS + 1 }, (_, number) => number);

/** How the line of a VAS lies. */
export const directions = ['liggend', 'staand'] as const;
export type Direction = (typeof directions)[number];

/** With what a mark was put on the line. */
export const tools = ['aanraken', 'muis', 'toetsen'] as const;
export type Tool = (typeof tools)[number];

/** How a VAS was taken: screens differ, and the outcome may differ with them (Delgado e.a. 2018). */
export interface LineUse {
  direction: Direction;
  /** Length of the line in CSS pixels. */
  length: number;
  tool: Tool;
}

/** Version of the questions and end phrases below. Goes up when one of them changes. */
export const wordingVersion = 1;

/** The questions, word for word as people answer them. */
export const wording = {
  question: {
    nu: 'Hoeveel pijn heeft u nu?',
    week: 'Hoeveel pijn had u gemiddeld in de afgelopen 7 dagen?',
  },
  lowest: 'geen pijn',
  highest: 'de ergst denkbare pijn',
  doing: 'Wat deed u vandaag dat voor u belangrijk is?',
} as const satisfies { question: Record<Period, string>; [key: string]: unknown };

interface Kept {
  /** UUID. */
  id: string;
  /** When it was filled in. */
  at: Timestamp;
  /** When it was last changed; the same as `at` when it never was. */
  changed: Timestamp;
}

/** What somebody did. */
export interface DoingEntry extends Kept {
  kind: 'doen';
  text: string;
}

/** One answer to one question about pain. */
export interface ScoreEntry extends Kept {
  kind: 'score';
  wording: number;
  pain: Pain;
  period: Period;
  scale: Scale;
  /** 0 to the highest of the scale; null for “niet invullen”. */
  score: number | null;
  /** Only with a score on a VAS. */
  line?: LineUse;
  /** In the person's own words; may be empty. */
  note: string;
  /** Only when asked before or after a session. */
  session?: { id: string; moment: 'voor' | 'na' };
  /** Only when the answer was given again later: when, and the version of the questions in `log/correction.ts`. */
  again?: { at: Timestamp; wording: number };
}

export type Entry = DoingEntry | ScoreEntry;

/** Longest text of an entry, in characters. */
export const longestText = 1000;

/** One question about pain. */
export interface Question {
  pain: Pain;
  period: Period;
}

/** What was chosen: a score, on a VAS with how it was taken. */
export interface Choice {
  score: number;
  line?: LineUse;
}

/** The questions for the pains and periods chosen, one pain after the other. */
export const questionsFor = (chosenPains: readonly Pain[], chosenPeriods: readonly Period[]): Question[] =>
  pains
    .filter((pain) => chosenPains.includes(pain))
    .flatMap((pain) =>
      periods.filter((period) => chosenPeriods.includes(period)).map((period) => ({ pain, period })),
    );

const within = (score: number, scale: Scale) => Math.min(highest[scale], Math.max(0, score));

/**
 * The place on the line of a VAS.
 *
 * @param share of the line, 0 at “geen pijn”, 1 at the other end; outside it counts as the end
 */
export const placeAt = (share: number): number => within(Math.round(share * highest.VAS), 'VAS');

/**
 * The number of an NRS under a finger: the track has 11 parts of the same size.
 *
 * @param share of the track, 0 at the low end, 1 at the high end; outside it counts as the end
 */
export const numberAt = (share: number): number => within(Math.floor(share * (highest.NRS + 1)), 'NRS');

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/** A key that is pressed. */
export type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/**
 * The score after a key, as the ARIA slider pattern says; undefined for a key that does nothing, as with Alt, Ctrl or
 * Cmd.
 *
 * @param score the present score
 */
export function scoreAfterKey(press: Press, score: number, scale: Scale): number | undefined {
  const { key } = press;
  if (hasModifier(press)) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return highest[scale];
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return step === undefined ? undefined : within(score + step, scale);
}
