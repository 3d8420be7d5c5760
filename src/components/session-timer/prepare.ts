import { linesIn, soundsOf } from '@/components/session-timer/cues.ts';
import type { Programme } from '@/components/session-timer/programme.ts';
import type { Session } from '@/components/session-timer/session.ts';
import type { SoundMode } from '@/components/session-timer/sound-modes.ts';
import { toneSamples } from '@/components/session-timer/tones.ts';
import { pieces, rate, soundOf, trimmed, wavFile } from '@/components/session-timer/track.ts';
import { fetchFile } from '@/device/fetch-file.ts';
import { giveBack } from '@/device/give-back.ts';
import type { Sound } from '@/device/sound.ts';
import { TimeLimit } from '@/device/time-limit.ts';
import type { Tone } from '@/vocabulary/tones.ts';

/** A track that is ready, and what it lacks. */
export interface Prepared {
  /** Undefined for a session in text only. */
  track?: Blob;
  /** Lines whose recording could not be fetched or read: their tone is in its place. */
  missing: ReadonlySet<string>;
}

/** Gets a recording by its address on the site. Rejects when it does not come. */
export type FetchSound = (address: string) => Promise<ArrayBuffer>;

/** Over the network, or from the browser's cache. Rejects with a {@link TimeLimit} when it takes too long. */
export const fetchSound: FetchSound = (address) => fetchFile(address, (response) => response.arrayBuffer());

/** So many recordings are fetched and decoded at once: decoded sound is large. */
const atOnce = 2;

/** Puts the sound track of a session together. Never rejects. */
export async function prepare(
  session: Session,
  programme: Programme,
  mode: SoundMode,
  sound: Pick<Sound, 'decode'>,
  getSound: FetchSound,
): Promise<Prepared> {
  if (mode === 'tekst') return { missing: new Set() };
  const missing = new Set<string>();
  const clips = new Map<string, Blob>();
  const waiting = linesIn(soundsOf(session, programme, mode));
  const load = async () => {
    for (let line = waiting.shift(); line !== undefined; line = waiting.shift()) {
      const address = programme.lines[line]?.file ?? '';
      try {
        const recording = await sound.decode(await getSound(address), rate);
        const samples = trimmed(recording);
        giveBack(recording.buffer);
        if (samples.length === 0) throw new Error(`${address}: silent`);
        clips.set(line, soundOf(samples));
      } catch (error) {
        missing.add(line);
        // The network hangs: nobody waits for each of the others as well.
        if (error instanceof TimeLimit) for (const left of waiting.splice(0)) missing.add(left);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, load));
  const tones = new Map<Tone, Blob>();
  const placed = soundsOf(session, programme, mode, missing).map((one) => {
    if ('line' in one) return { at: one.at, sound: clips.get(one.line) ?? new Blob() };
    const sound = tones.get(one.tone) ?? soundOf(toneSamples(one.tone, rate));
    tones.set(one.tone, sound);
    return { at: one.at, sound };
  });
  return { track: wavFile(await pieces(placed, session.end)), missing };
}
