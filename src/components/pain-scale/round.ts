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

/** One time filling in: a number and what somebody did on the first screen, or several questions one at a time. */
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
  /** 0 is the first screen, 1 the choice of questions; then a question at a time. */
  step: number;
}

/** Steps before the questions. */
export const stepsBefore = 2;

/** The pain that the first screen asks about; undefined as long as none is chosen, or more than one. */
export const painOf = ({ pains }: Pick<Round, 'pains'>): Pain | undefined =>
  pains.length === 1 ? pains[0] : undefined;

/** Under what name a score of the first screen stands that was given before it was said of which pain. */
export const unnamedKey = 'NRS nu';

const firstKey = (pain: Pain | undefined) =>
  pain ? keyOf({ scale: 'NRS' }, { pain, period: 'nu' }) : unnamedKey;

/** The score on the first screen. */
export const firstScore = (round: Round): number | undefined =>
  round.answers[firstKey(painOf(round))]?.choice?.score;

/** The round with another score on the first screen; undefined takes it back. */
export function withFirstScore(round: Round, score: number | undefined): Round {
  const key = firstKey(painOf(round));
  const choice = score === undefined ? undefined : { score };
  return { ...round, answers: { ...round.answers, [key]: { note: '', ...round.answers[key], choice } } };
}

/** The round about this pain. A score that was of none is of this one; that of another pain stays with it. */
export function withPain(round: Round, pain: Pain): Round {
  const { [unnamedKey]: unnamed, ...answers } = round.answers;
  const of = { ...round, pains: [pain], answers };
  return unnamed?.choice ? withFirstScore(of, unnamed.choice.score) : of;
}

/** What the first screen puts in the list: a score of now where one is given, and what somebody did. */
export const firstRound = (round: Round): Pick<Round, 'pains' | 'periods' | 'scale'> => ({
  pains: firstScore(round) === undefined ? [] : round.pains,
  periods: ['nu'],
  scale: 'NRS',
});

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
