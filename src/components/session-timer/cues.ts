import type { Programme } from '@/components/session-timer/programme.ts';
import type { Session } from '@/components/session-timer/session.ts';
import type { SoundMode } from '@/components/session-timer/sound-modes.ts';
import type { Tone } from '@/vocabulary/tones.ts';

/** One sound at its time, in ms from the start of the session. */
export type Sound = { at: number; line: string } | { at: number; tone: Tone };

/** Time kept free before a line, in seconds: for its tone, or for the voice of the device to begin. */
const freeBefore: Readonly<Record<SoundMode, number>> = {
  stem: 0,
  apparaat: 0.8,
  'stem-en-tonen': 1.2,
  tonen: 0,
  tekst: 0,
};
export const toneSeconds = (mode: SoundMode): number => freeBefore[mode];

/**
 * The sounds of a session.
 *
 * @param missing lines whose recording could not be had: their tone takes their place
 */
export function soundsOf(
  { cues, signs }: Session,
  { lines }: Pick<Programme, 'lines'>,
  mode: SoundMode,
  missing: ReadonlySet<string> = new Set(),
): Sound[] {
  if (mode === 'tekst') return [];
  const spoken = cues.flatMap(({ at, line }): Sound[] => {
    const tone = lines[line]?.tone ?? 'wissel';
    // Its recording sounds only where the voice of the device did not come; a count is too short to wait for that.
    if (mode === 'apparaat' && tone !== 'tel') {
      const later = at + toneSeconds(mode) * 1000;
      return [missing.has(line) ? { at: later, tone } : { at: later, line }];
    }
    if (mode === 'tonen' || mode === 'apparaat' || missing.has(line)) return [{ at, tone }];
    if (mode === 'stem' || tone === 'tel') return [{ at, line }];
    return [
      { at, tone },
      { at: at + toneSeconds(mode) * 1000, line },
    ];
  });
  const soft = signs.map((at): Sound => ({ at, tone: 'teken' }));
  return [...spoken, ...soft].toSorted((a, b) => a.at - b.at);
}

/** The tones among the sounds, each once, as they come. */
export const tonesIn = (sounds: readonly Sound[]): Tone[] => [
  ...new Set(sounds.flatMap((sound) => ('tone' in sound ? [sound.tone] : []))),
];

/** The recordings that the sounds need, each once. */
export const linesIn = (sounds: readonly Sound[]): string[] => [
  ...new Set(sounds.flatMap((sound) => ('line' in sound ? [sound.line] : []))),
];

/** What those recordings weigh together: one that two lines share comes once. */
export function bytesOf(sounds: readonly Sound[], { lines }: Pick<Programme, 'lines'>): number {
  const files = new Map(linesIn(sounds).map((id) => [lines[id]?.file, lines[id]?.bytes ?? 0]));
  return [...files.values()].reduce((sum, bytes) => sum + bytes, 0);
}
