import { type SoundMode, soundModes } from '@/components/session-timer/sound-modes.ts';

/** What somebody chooses before a session. */
export interface Choices {
  /** Id of the programme; undefined before one is chosen. */
  programme?: string | undefined;
  /**
   * Of a programme that is made of them: exercises with doses of their own, as they stand in an address. They are read
   * where the session is set ready (`dose/in-address.ts`).
   */
  series?: string | undefined;
  /** Side of the amputation; undefined when not said. */
  side?: Side | undefined;
  minutes: number;
  delaySeconds: number;
  gazeSeconds: number;
  /** Whether a soft sign is heard in a long silence. */
  signs: boolean;
  /** Undefined: what suits the programme. */
  mode?: SoundMode | undefined;
}

/** Id of a programme that is made of exercises with doses of their own (`series.ts`). */
export const seriesId = 'mijn-oefeningen';

export const sides = ['links', 'rechts'] as const;
export type Side = (typeof sides)[number];

/** What can be chosen on the page. */
export const minutesToChoose: readonly number[] = [5, 10, 15, 20];
export const delaysToChoose: readonly number[] = [30, 60];
export const gazesToChoose: readonly number[] = [30, 60, 120];

/** A therapist may agree another length; more than an hour is a mistake. */
export const longestMinutes = 60;

/** Choices of last time on this device, as the fragment of an address: only after the person chose to keep something. */
export const choicesKey = 'sessie-keuzes';

export const defaults: Choices = { minutes: 15, delaySeconds: 30, gazeSeconds: 60, signs: true };

/** The sound of a session: as chosen, else a voice, or only tones where somebody watches a film. */
export const modeOf = ({ mode }: Choices, form: string): SoundMode =>
  mode ?? (form === 'scherm' ? 'tonen' : 'stem');

/**
 * The fields of a fragment. Capitals do not matter: a phone that is typed on makes them. Cards in print and choices
 * that a device keeps may say 15 seconds: what is said before the practice needs 30, so they mean that.
 */
function fieldsOf(fragment: string): URLSearchParams {
  const fields = new URLSearchParams(fragment.replace(/^#/, '').toLowerCase());
  if (fields.get('wacht') === '15') fields.set('wacht', '30');
  // As it is anyway, so it is not written either.
  if (fields.get('teken') === 'ja') fields.delete('teken');
  return fields;
}

const oneOf = <T>(values: readonly T[], value: unknown): T | undefined =>
  values.find((known) => String(known) === value);

/** Longer than this is no programme. In characters. */
const longestSeries = 3000;

/** The exercises that a fragment asks for, or those of last time. */
function seriesIn(fields: URLSearchParams, last: Pick<Choices, 'series'>): string | undefined {
  const sent = fields.get('doe') ?? undefined;
  if (sent !== undefined) return sent.length <= longestSeries ? sent || undefined : undefined;
  return fields.get('programma') === seriesId ? last.series : undefined;
}

/**
 * Reads choices from the fragment of an address ("#programma=been&duur=15"), so that a therapist can send a
 * session that is ready. What it does not say, or says wrongly (see `asksOtherwise`), is as it was last time.
 *
 * @param programmes ids that exist
 * @param last choices of last time; no fragment is without a programme of its own
 */
export function choicesFrom(
  fragment: string,
  programmes: readonly string[],
  last: Omit<Choices, 'programme'> = defaults,
): Choices {
  const fields = fieldsOf(fragment);
  const series = seriesIn(fields, last);
  const minutes = Number(fields.get('duur'));
  return {
    ...(series ? { programme: seriesId, series } : { programme: oneOf(programmes, fields.get('programma')) }),
    // Each exercise of a series says its own.
    side: series ? undefined : (oneOf(sides, fields.get('kant')) ?? last.side),
    minutes: Number.isInteger(minutes) && minutes > 0 && minutes <= longestMinutes ? minutes : last.minutes,
    delaySeconds: oneOf(delaysToChoose, fields.get('wacht')) ?? last.delaySeconds,
    gazeSeconds: oneOf(gazesToChoose, fields.get('kijk')) ?? last.gazeSeconds,
    signs: fields.has('teken') ? fields.get('teken') !== 'nee' : last.signs,
    mode: oneOf(soundModes, fields.get('geluid')) ?? last.mode,
  };
}

/** The choices as the fragment of an address, without "#". */
export function fragmentOf({
  programme,
  series,
  side,
  minutes,
  delaySeconds,
  gazeSeconds,
  signs,
  mode,
}: Choices): string {
  const fields = new URLSearchParams();
  if (series) fields.set('doe', series);
  else if (programme) fields.set('programma', programme);
  if (side) fields.set('kant', side);
  fields.set('duur', String(minutes));
  fields.set('wacht', String(delaySeconds));
  fields.set('kijk', String(gazeSeconds));
  if (!signs) fields.set('teken', 'nee');
  if (mode) fields.set('geluid', mode);
  return fields.toString();
}

/** Whether a fragment asks for something else than the choices that were read from it. */
export function asksOtherwise(fragment: string, choices: Choices): boolean {
  const read = new URLSearchParams(fragmentOf(choices));
  return [...fieldsOf(fragment)].some(([name, value]) => read.get(name) !== value);
}
