/** Kbit/s by index, for layer III of MPEG 1 and of the later versions. */
const bitRates = {
  first: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  later: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
/** Samples a second of MPEG 1 by index; MPEG 2 has half of it, MPEG 2.5 a quarter. */
const sampleRates = [44_100, 48_000, 32_000];
/** How much less than MPEG 1, by the version bits of a frame. */
const divisors = [4, undefined, 2, 1];

/**
 * How long an MP3 lasts, of any constant or variable bit rate: the sum of its frames.
 *
 * @throws Error when it is not an MP3 of whole frames
 */
export function mp3Seconds(file: Uint8Array): number {
  const text = (at: number, length: number) => String.fromCharCode(...file.subarray(at, at + length));
  const byte = (at: number) => file[at] ?? 0;
  let seconds = 0;
  let at = 0;
  // Titles and the like that programs put before the sound: ID3, with a length of four times 7 bits.
  if (text(0, 3) === 'ID3') at = 10 + [6, 7, 8, 9].reduce((sum, i) => sum * 128 + byte(i), 0);
  // The same, after the sound.
  const end = file.length - (text(file.length - 128, 3) === 'TAG' ? 128 : 0);
  for (let isFirst = true; at < end; isFirst = false) {
    const divisor = divisors[(byte(at + 1) >> 3) & 3];
    const rates = divisor === 1 ? bitRates.first : bitRates.later;
    const bitRate = rates[byte(at + 2) >> 4];
    const rate = sampleRates[(byte(at + 2) >> 2) & 3];
    const isFrame = byte(at) === 0xff && (byte(at + 1) & 0xe6) === 0xe2;
    if (!isFrame || !divisor || !bitRate || !rate) throw new Error(`No MP3 frame at byte ${at}.`);
    const samples = divisor === 1 ? 1152 : 576;
    const length = Math.floor((samples * 125 * bitRate * divisor) / rate) + ((byte(at + 2) >> 1) & 1);
    // A first frame with this word tells about the others and has no sound.
    if (!isFirst || !/Xing|Info/.test(text(at, 48))) seconds += (samples * divisor) / rate;
    at += length;
  }
  return seconds;
}
