/** One continuous sound track of a session: mono WAV, 16 bits, put together from clips and silence. */

/** Samples a second: enough for speech, and little memory. */
export const rate = 16_000;

/** Samples at a place in the track. */
export interface Placed {
  /** Ms from the start. */
  at: number;
  samples: Int16Array;
}

/** A piece of the track: sound, or so many samples of silence. */
export type Piece = Int16Array | number;

/** Where a sound ends early because the next one begins, it fades over so many samples. */
const cutFade = 160;

const sampleAt = (ms: number) => Math.round((ms * rate) / 1000);

/** The track in pieces, from the first sample to the last. A sound never moves; one that runs into the next is cut. */
export function pieces(placed: readonly Placed[], end: number): Piece[] {
  const inOrder = placed.toSorted((a, b) => a.at - b.at);
  const total = sampleAt(end);
  const track: Piece[] = [];
  let filled = 0;
  for (const [i, { at, samples }] of inOrder.entries()) {
    const first = sampleAt(at);
    const next = Math.min(total, sampleAt(inOrder[i + 1]?.at ?? end));
    const room = Math.max(0, next - first);
    if (room === 0 || samples.length === 0) continue;
    if (first > filled) track.push(first - filled);
    const piece = samples.length > room ? faded(samples.slice(0, room)) : samples;
    track.push(piece);
    filled = first + piece.length;
  }
  if (total > filled) track.push(total - filled);
  return track;
}

function faded(samples: Int16Array): Int16Array {
  const length = Math.min(cutFade, samples.length);
  for (let i = 0; i < length; i++) {
    const place = samples.length - length + i;
    samples[place] = Math.round(((samples[place] ?? 0) * (length - i)) / length);
  }
  return samples;
}

/** Root mean square that speech is brought to, as a share of full scale (−18 dB). */
const targetLevel = 0.126;
/** Highest sample after that. */
const highestPeak = 0.9;
/** Below this share of its own peak a recording is silent. */
const silent = 0.03;

/**
 * A recording as samples for the track: silence at its start cut off, so that it is heard when it should be, and
 * as loud as the others.
 *
 * @param recording mono, −1 to 1, at `rate`
 */
export function evened(recording: Float32Array): Int16Array {
  let peak = 0;
  for (const sample of recording) peak = Math.max(peak, Math.abs(sample));
  if (!(peak > 0)) return new Int16Array(0);
  const isHeard = (sample: number) => Math.abs(sample) > silent * peak;
  const first = recording.findIndex(isHeard);
  const last = recording.findLastIndex(isHeard);
  let energy = 0;
  let count = 0;
  for (let i = first; i <= last; i++) {
    const sample = recording[i] ?? 0;
    if (!isHeard(sample)) continue;
    energy += sample * sample;
    count++;
  }
  const gain = Math.min(targetLevel / Math.sqrt(energy / count), highestPeak / peak);
  return Int16Array.from(recording.subarray(first, last + 1), (sample) => Math.round(sample * gain * 32_767));
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

/** So much silence is made once; all silence in a track refers to it. In samples. */
const silenceLength = 10 * rate;

/**
 * The track as a file. A session is mostly silence, and a Blob that is made of Blobs refers to them: so all
 * silence costs the memory of ten seconds, however long the session.
 */
export function wavFile(track: readonly Piece[]): Blob {
  const samples = track.reduce<number>(
    (sum, piece) => sum + (typeof piece === 'number' ? piece : piece.length),
    0,
  );
  const silence = new Blob([new Uint8Array(silenceLength * 2)]);
  const sounds = new Map<Int16Array, Blob>();
  const parts: BlobPart[] = [wavHeader(samples)];
  for (const piece of track)
    if (typeof piece === 'number') {
      for (let left = piece; left > 0; left -= silenceLength)
        parts.push(left >= silenceLength ? silence : silence.slice(0, left * 2));
    } else {
      // A line that is spoken often is kept once.
      const sound = sounds.get(piece) ?? new Blob([littleEndian(piece)]);
      sounds.set(piece, sound);
      parts.push(sound);
    }
  return new Blob(parts, { type: 'audio/wav' });
}

/** WAV is little-endian on every device. */
function littleEndian(samples: Int16Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(samples.length * 2);
  const view = new DataView(bytes.buffer);
  samples.forEach((sample, i) => {
    view.setInt16(i * 2, sample, true);
  });
  return bytes;
}
