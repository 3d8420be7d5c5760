import type { Tone } from '@/vocabulary/tones.ts';

/** A line that can be spoken, as the browser gets it. */
export interface Line {
  text: string;
  /** What is said, where that is written differently from what is shown. */
  say?: string | undefined;
  /** Address of its recording. */
  file: string;
  /** Size of its recording. */
  bytes: number;
  /** Time kept free for it. */
  seconds: number;
  tone: Tone;
}

/** A drawing to show with a moment. */
export interface Drawing {
  width: number;
  height: number;
  lineWidth: number;
  title: string;
  description: string;
  svg: string;
  /** Shown in mirror image: the drawing is of the left, and this is the right. */
  isOther?: boolean | undefined;
}

/** What the person does for a while, told by one line. */
export interface Moment {
  line: string;
  /** Id of its drawing. */
  drawing?: string | undefined;
  seconds: number;
}

/** Safety rules, from src/content/safety, for the person who is about to begin or in the middle of a session. */
export interface Safety {
  before: readonly string[];
  brief: { readonly pause: string; readonly stop: string; readonly call: string };
  pauseHelp: readonly string[];
  stop: readonly string[];
  call: readonly string[];
}

/** Whose safety rules go with a form: file names in src/content/safety. */
export const safetyOfForm = {
  spiegel: 'spiegeltherapie',
  scherm: 'spiegeltherapie',
  tellen: 'oefeningen',
  liggen: 'oefeningen',
  reeks: 'oefeningen',
} as const;

/**
 * The lines that say, before and halfway the practice, when to stop and whom to call: in few words, what stands
 * in the safety rules of the form.
 */
export const safetyLinesOfForm = {
  spiegel: ['veilig-spiegel', 'veilig-112'],
  scherm: ['veilig-spiegel', 'veilig-112'],
  tellen: ['veilig-oefening', 'veilig-112'],
  liggen: ['veilig-liggen', 'veilig-112'],
  reeks: ['veilig-oefening', 'veilig-112'],
} as const satisfies Record<Programme['form'], readonly string[]>;

interface Common {
  id: string;
  title: string;
  /** Lines by id, all that this programme can speak. */
  lines: Readonly<Record<string, Line>>;
  drawings: Readonly<Record<string, Drawing>>;
  safety: Safety;
  /** Said when it is prepared: what belongs to this programme alone. */
  note?: string | undefined;
}

/** Practice before a mirror or a screen: moments that go round until the time is over. */
export interface MirrorProgramme extends Common {
  form: 'spiegel' | 'scherm';
  start: Moment;
  round: readonly Moment[];
  /** Lines that say where to look, used in turn. */
  gaze: readonly string[];
  /** Lines that say what to heed between those, used in turn. */
  heed: readonly string[];
}

/** What an exercise brings to a session. */
interface Exercise {
  line: string;
  drawing: string;
  /** Line that says how to lie or sit. */
  position: string;
}

/** Repetitions in series. */
export interface Counted extends Exercise {
  form: 'tellen';
  repetitions: number;
  sets: number;
  /** 0 for an exercise without holding. */
  holdSeconds: number;
  restSeconds: number;
  /** Time for one repetition, without holding. */
  repetitionSeconds: number;
}

/** Lying still for a time. */
export interface Lying extends Exercise {
  form: 'liggen';
  minutes: number;
}

export interface CountedProgramme extends Common, Counted {}
export interface LyingProgramme extends Common, Lying {}

/** One exercise among others: `ready` is the line that tells what comes, said before all but the first. */
export type SeriesPart = (Counted | Lying) & { ready: string };

/** Exercises one after the other, each with a dose of its own (`series.ts`). */
export interface SeriesProgramme extends Common {
  form: 'reeks';
  parts: readonly SeriesPart[];
}

export type Programme = MirrorProgramme | CountedProgramme | LyingProgramme | SeriesProgramme;

/** What is told of a programme before it is fetched. */
export interface ProgrammeName extends Pick<Programme, 'id' | 'title' | 'form' | 'note'> {
  /** How long about it lasts, where that cannot be chosen. */
  minutes?: number | undefined;
  /** Of an exercise that is counted: time for one repetition, without holding. */
  repetitionSeconds?: number | undefined;
  /** This copy does not offer it; a link to it still opens it. */
  isLeftOut?: boolean | undefined;
}

/** Safety rules before a session, by file name in src/content/safety. */
export type SafetyBefore = Record<(typeof safetyOfForm)[Programme['form']], Pick<Safety, 'before' | 'brief'>>;
