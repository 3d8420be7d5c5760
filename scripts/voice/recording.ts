/** What a recording of a spoken line must be, and what is wrong with one that is not. */

import { MPEGDecoder } from 'mpg123-decoder';
import type { SpokenLine } from '../../src/schemas/spoken-line.ts';
import { loudnessOf, truePeakOf } from './loudness.ts';

/** Samples a second of a recording: a voice has little above 12 kHz, and the track of a session has as many. */
export const recordingRate = 24_000;
/** Integrated loudness in LUFS, and how far from it a recording may be. */
export const loudness = { target: -16, tolerance: 1 };
/** Highest true peak in dBTP. */
export const highestPeak = -1.5;
/** Longest silence at either end, in seconds. */
export const longestEdge = { start: 0.1, end: 0.25 };
/** Quiet between two sentences, in seconds. */
export const sentencePause = { target: 0.8, least: 0.7, most: 1 };
/** Words a minute from the first sound to the last, with the quiet between sentences. */
export const pace = { least: 105, most: 120 };
/** A line with fewer words has no pace of its own: one long word makes it slow. */
export const fewestWordsWithPace = 6;

/** A recording as it sounds. */
export interface Recording {
  /** Its only channel, or the left one. */
  samples: Float32Array;
  rate: number;
  channels: number;
}

/** Reads an MP3. Rejects when it holds no sound. */
export async function readRecording(file: Uint8Array): Promise<Recording> {
  const decoder = new MPEGDecoder();
  await decoder.ready;
  const { channelData, sampleRate } = decoder.decode(file);
  decoder.free();
  const [samples] = channelData;
  if (!samples?.length) throw new Error('no sound in it');
  return { samples, rate: sampleRate, channels: channelsOf(file) };
}

/** The channels that an MP3 says it has, which a decoder hides: two bits in the header of a frame, 3 for mono. */
function channelsOf(file: Uint8Array): number {
  const byte = (at: number) => file[at] ?? 0;
  const start = file.findIndex((first, at) => first === 0xff && (byte(at + 1) & 0xe6) === 0xe2);
  return byte(start + 3) >> 6 === 3 ? 1 : 2;
}

/** A stretch of sound or silence is looked at in pieces of so many seconds. */
const piece = 0.01;
/** A piece is silent under this root mean square: 45 dB under full scale. */
const silent = 10 ** (-45 / 20);
/** Silence shorter than this belongs to a sentence: a comma, or a letter that stops the breath. In seconds. */
const longestComma = 0.65;

/** Where a recording sounds. Times in seconds. */
export interface Shape {
  length: number;
  /** Silence before the first sound and after the last. */
  start: number;
  end: number;
  /** Silences between sentences. */
  pauses: readonly number[];
}

export function shapeOf({ samples, rate }: Recording): Shape {
  const size = Math.round(piece * rate);
  const sounding: number[] = [];
  for (let at = 0; at < samples.length; at += size) {
    const part = samples.subarray(at, at + size);
    const level = Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length);
    if (level > silent) sounding.push(at / rate);
  }
  const length = samples.length / rate;
  const first = sounding[0] ?? length;
  const last = (sounding.at(-1) ?? length) + piece;
  return {
    length,
    start: first,
    end: Math.max(0, length - last),
    pauses: sounding
      .slice(1)
      .map((at, i) => at - (sounding[i] ?? 0) - piece)
      .filter((silence) => silence > longestComma),
  };
}

/** What is said of a line. */
export const saidOf = ({ text, say }: Pick<SpokenLine, 'text' | 'say'>): string => say ?? text;

/** The sentences of what is said. */
export const sentencesOf = (said: string): string[] => said.split(/(?<=[.?!])\s+/);

export const wordsIn = (said: string): number => said.split(/\s+/).length;

/** Words a minute of a recording. */
export const paceOf = (said: string, { length, start, end }: Shape): number =>
  (wordsIn(said) * 60) / (length - start - end);

const number = (value: number, digits: number) => value.toFixed(digits).replace('.', ',').replace('-', '−');

/**
 * What is wrong with a recording, in one Dutch sentence each; empty when nothing is. Words a minute and the pauses
 * between sentences are judged too, because the timetable counts on a calm voice.
 */
export function faultsOf(line: Pick<SpokenLine, 'text' | 'say' | 'seconds'>, recording: Recording): string[] {
  const { samples, rate, channels } = recording;
  const shape = shapeOf(recording);
  const loud = loudnessOf(samples, rate);
  const peak = truePeakOf(samples);
  const said = saidOf(line);
  const words = paceOf(said, shape);
  const sentences = sentencesOf(said).length;
  const odd = shape.pauses.find((pause) => pause < sentencePause.least || pause > sentencePause.most);
  const faults: (string | false)[] = [
    rate !== recordingRate && `Bewaar hem met ${recordingRate} Hz, want hij heeft nu ${rate} Hz.`,
    channels !== 1 && 'Bewaar hem in mono, want van stereo klinkt alleen links.',
    shape.length > line.seconds &&
      `Maak hem korter of zet bij "seconds" meer, want hij duurt ${number(shape.length, 2)} s en er is ${number(line.seconds, 1)} s voor.`,
    Math.abs(loud - loudness.target) > loudness.tolerance &&
      `Maak hem ${loud < loudness.target ? 'harder' : 'zachter'}, want hij is ${number(loud, 1)} LUFS en dat moet ${number(loudness.target, 0)} zijn, met ${loudness.tolerance} speling.`,
    peak > highestPeak &&
      `Begrens de pieken, want de hoogste is ${number(peak, 1)} dBTP en dat mag ${number(highestPeak, 1)} zijn.`,
    shape.start > longestEdge.start &&
      `Knip de stilte aan het begin weg, want die duurt ${number(shape.start, 2)} s en dat mag ${number(longestEdge.start, 2)} s zijn.`,
    shape.end > longestEdge.end &&
      `Knip de stilte aan het eind weg, want die duurt ${number(shape.end, 2)} s en dat mag ${number(longestEdge.end, 2)} s zijn.`,
    shape.pauses.length !== sentences - 1
      ? `Wacht ${number(sentencePause.target, 1)} s na elke zin en nergens anders, want er ${shape.pauses.length === 1 ? 'is 1 stilte' : `zijn ${shape.pauses.length} stiltes`} en ${sentences === 1 ? '1 zin' : `${sentences} zinnen`}.`
      : odd !== undefined &&
        `Wacht ${number(sentencePause.target, 1)} s tussen de zinnen, want er is een stilte van ${number(odd, 2)} s.`,
    wordsIn(said) >= fewestWordsWithPace &&
      (words < pace.least || words > pace.most) &&
      `Spreek ${words < pace.least ? 'sneller' : 'langzamer'}, want dit zijn ${Math.round(words)} woorden per minuut en dat moeten er ${pace.least} tot ${pace.most} zijn.`,
  ];
  return faults.filter((fault) => fault !== false);
}
