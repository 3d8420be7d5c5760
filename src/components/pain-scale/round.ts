import {
  type Choice,
  type Direction,
  type Pain,
  type Period,
  type Question,
  questionsFor,
  type Scale,
} from '@/components/pain-scale/entry.ts';

/** An answer so far: no choice yet, or “niet invullen”, is no choice. */
export interface Answer {
  choice?: Choice;
  note: string;
}

/** One time filling in: first what somebody did, then which pains, then a question at a time. */
export interface Round {
  doing: string;
  pains: readonly Pain[];
  periods: readonly Period[];
  scale: Scale;
  direction: Direction;
  /** By question, see {@link keyOf}. */
  answers: Readonly<Record<string, Answer>>;
}

/** A round with nothing filled in. NRS and the horizontal line are what most studies used. */
export const newRound: Round = {
  doing: '',
  pains: [],
  periods: [],
  scale: 'NRS',
  direction: 'liggend',
  answers: {},
};

/** How far somebody is in a round. */
export interface Progress {
  round: Round;
  /** First {@link stepsBefore}, then a question at a time. */
  step: number;
}

/** Steps before the questions: what somebody did, and which pains. */
export const stepsBefore = 2;

/** The questions of a round, in order. */
export const questionsOf = ({ pains, periods }: Round): Question[] => questionsFor(pains, periods);

/** Under what name an answer stands. Each scale has answers of its own: a number is no place on a line. */
export const keyOf = ({ scale }: Pick<Round, 'scale'>, { pain, period }: Question): string =>
  `${scale} ${pain} ${period}`;

/** The answer to a question so far. */
export const answerTo = (round: Round, question: Question): Answer =>
  round.answers[keyOf(round, question)] ?? { note: '' };

/** The round with another answer to a question. */
export const withAnswer = (round: Round, question: Question, answer: Answer): Round => ({
  ...round,
  answers: { ...round.answers, [keyOf(round, question)]: answer },
});
