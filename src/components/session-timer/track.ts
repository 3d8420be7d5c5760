/** One continuous sound track of a session: mono WAV, 16 bits, put together from clips and silence. */

import { giveBack } from '@/device/give-back.ts';

/** Samples a second: as many as the recordings have. */
export const rate = 24_000;

/** A sound at a place in the track. */
export interface Placed {
  /** Ms from the start. */
  at: number;
  sound: Blob;
}

/** A piece of the track: sound, or so many samples of silence. */
export type Piece = Blob | number;

/** Bytes of a sample. */
const width = 2;

/**
 * Samples as a sound for the track; they cannot be used any more. All sounds of a session together are large, and
 * a browser keeps a Blob apart from the page's own memory.
 */
export function soundOf(samples: Int16Array<ArrayBuffer>): Blob {
  // As they lie in memory: WAV is little-endian, and so is every device with a browser.
  const sound = new Blob([samples]);
  giveBack(samples.buffer);
  return sound;
}

/** Where a sound ends early because the next one begins, it fades over so many samples. */
const cutFade = 240;

const sampleAt = (ms: number) => Math.round((ms * rate) / 1000);

/** The track in pieces, from the first sample to the last. A sound never moves; one that runs into the next is cut. */
export async function pieces(placed: readonly Placed[], end: number): Promise<Piece[]> {
  const inOrder = placed.toSorted((a, b) => a.at - b.at);
  const total = sampleAt(end);
  const track: Piece[] = [];
  let filled = 0;
  for (const [i, { at, sound }] of inOrder.entries()) {
    const first = sampleAt(at);
    const next = Math.min(total, sampleAt(inOrder[i + 1]?.at ?? end));
    const room = Math.max(0, next - first);
    const length = Math.min(room, sound.size / width);
    if (length === 0) continue;
    if (first > filled) track.push(first - filled);
    track.push(sound.size / width > room ? await cut(sound, room) : sound);
    filled = first + length;
  }
  if (total > filled) track.push(total - filled);
  return track;
}

/** The first so many samples of a sound, with a fade at the end. */
async function cut(sound: Blob, length: number): Promise<Blob> {
  const fade = Math.min(cutFade, length);
  const start = (length - fade) * width;
  const samples = new Int16Array(await sound.slice(start, length * width).arrayBuffer());
  for (const [i, sample] of samples.entries()) samples[i] = Math.round((sample * (fade - i)) / fade);
  return new Blob([sound.slice(0, start), samples]);
}

/** Below this share of its own peak a recording is silent. */
const silent = 0.03;

/**
 * A recording as samples for the track, without the silence at its ends: so it is heard when it should be. How loud it
 * is stays as it is: all recordings are equally loud (`npm run voice:check`).
 *
 * @param recording mono, −1 to 1, at `rate`
 */
export function trimmed(recording: Float32Array): Int16Array<ArrayBuffer> {
  // Plain loops: the methods that take a function make an object of every sample.
  const { length } = recording;
  let peak = 0;
  for (let i = 0; i < length; i++) peak = Math.max(peak, Math.abs(recording[i] ?? 0));
  if (!(peak > 0)) return new Int16Array(0);
  const isSilent = (i: number) => Math.abs(recording[i] ?? 0) <= silent * peak;
  let first = 0;
  while (isSilent(first)) first++;
  let last = length - 1;
  while (isSilent(last)) last--;
  const samples = new Int16Array(last + 1 - first);
  for (let i = first; i <= last; i++)
    samples[i - first] = Math.round(Math.max(-1, Math.min(1, recording[i] ?? 0)) * 32_767);
  return samples;
}

/** Header of a WAV file with so many samples (RIFF, PCM, mono, 16 bits). */
export function wavHeader(samples: number): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(44);
  const view = new DataView(header.buffer);
  const write = (offset: number, text: string) =>
    header.set(
      Array.from(text, (letter) => letter.charCodeAt(0)),
      offset,
    );
  write(0, 'RIFF');
  view.setUint32(4, 36 + samples * 2, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  write(36, 'data');
  view.setUint32(40, samples * 2, true);
  return header;
}

/** Silence that is made as samples; what is longer is put together from it. In samples: a third of a second. */
const silenceUnit = 2 ** 13;

/**
 * Makes silence of any length. A session is mostly silence, and a Blob that is made of Blobs refers to them: so all
 * silence costs the memory of some seconds, however long the session. A reference costs memory too, and a part of a
 * Blob would be copied; so longer ones are made of two halves, and the same length is made once.
 */
function silenceMaker(): (samples: number) => Blob {
  const made = new Map<number, Blob>();
  const once = (samples: number, parts: () => BlobPart[]) => {
    const silence = made.get(samples) ?? new Blob(parts());
    made.set(samples, silence);
    return silence;
  };
  const doubled = (samples: number): Blob =>
    once(samples, () =>
      samples === silenceUnit
        ? [new Uint8Array(samples * width)]
        : [doubled(samples / 2), doubled(samples / 2)],
    );
  return (samples) =>
    once(samples, () => {
      const parts: BlobPart[] = [];
      let left = samples;
      while (left >= silenceUnit) {
        const length = silenceUnit * 2 ** Math.floor(Math.log2(left / silenceUnit));
        parts.push(doubled(length));
        left -= length;
      }
      return [...parts, new Uint8Array(left * width)];
    });
}

/** The track as a file. */
export function wavFile(track: readonly Piece[]): Blob {
  const silence = silenceMaker();
  const sounds = track.map((piece) => (typeof piece === 'number' ? silence(piece) : piece));
  const samples = sounds.reduce((sum, { size }) => sum + size / width, 0);
  return new Blob([wavHeader(samples), ...sounds], { type: 'audio/wav' });
}
