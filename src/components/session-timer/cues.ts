import type { Programme } from '@/components/session-timer/programme.ts';
import type { Session } from '@/components/session-timer/session.ts';
import type { Tone } from '@/vocabulary/tones.ts';

/** How a session speaks. "tekst" makes no sound at all. */
export const soundModes = ['stem', 'stem-en-tonen', 'tonen', 'tekst'] as const;
export type SoundMode = (typeof soundModes)[number];

/** One sound at its time, in ms from the start of the session. */
export type Sound = { at: number; line: string } | { at: number; tone: Tone };

/** Time kept free before a line for its tone, in seconds. */
export const toneSeconds = (mode: SoundMode): number => (mode === 'stem-en-tonen' ? 1.2 : 0);

/**
 * The sounds of a session.
 *
 * @param missing lines whose recording could not be had: their tone takes their place
 */
export function soundsOf(
  { cues }: Session,
  { lines }: Pick<Programme, 'lines'>,
  mode: SoundMode,
  missing: ReadonlySet<string> = new Set(),
): Sound[] {
  if (mode === 'tekst') return [];
  return cues.flatMap(({ at, line }): Sound[] => {
    const tone = lines[line]?.tone ?? 'wissel';
    if (mode === 'tonen' || missing.has(line)) return [{ at, tone }];
    if (mode === 'stem' || tone === 'tel') return [{ at, line }];
    return [
      { at, tone },
      { at: at + toneSeconds(mode) * 1000, line },
    ];
  });
}

/** The tones among the sounds, each once, as they come. */
export const tonesIn = (sounds: readonly Sound[]): Tone[] => [
  ...new Set(sounds.flatMap((sound) => ('tone' in sound ? [sound.tone] : []))),
];

/** The recordings that the sounds need, each once. */
export const linesIn = (sounds: readonly Sound[]): string[] => [
  ...new Set(sounds.flatMap((sound) => ('line' in sound ? [sound.line] : []))),
];
