/**
 * How loud a recording is and how high it peaks, as broadcasters measure it: ITU-R BS.1770-4 for one channel, with
 * its gates as in EBU Tech 3341. Samples go from −1 to 1.
 */

/** A filter of the second order: what it takes of the last three samples in, and of the last two out. */
interface Biquad {
  b: readonly [number, number, number];
  a: readonly [number, number];
}

/**
 * The two filters of BS.1770-4 (annex 1, tables 1 and 2) for any sample rate: a head that lifts the high tones, and
 * an ear that hears the lowest less. Frequencies and qualities are those that give the tables at 48 kHz.
 */
function weighting(rate: number): readonly Biquad[] {
  const shelf = () => {
    const k = Math.tan((Math.PI * 1681.974450955533) / rate);
    const q = 0.7071752369554196;
    const high = 10 ** (3.999843853973347 / 20);
    const band = high ** 0.4996667741545416;
    const all = 1 + k / q + k * k;
    return {
      b: [
        (high + (band * k) / q + k * k) / all,
        (2 * (k * k - high)) / all,
        (high - (band * k) / q + k * k) / all,
      ],
      a: [(2 * (k * k - 1)) / all, (1 - k / q + k * k) / all],
    } as const;
  };
  const highPass = () => {
    const k = Math.tan((Math.PI * 38.13547087602444) / rate);
    const q = 0.5003270373238773;
    const all = 1 + k / q + k * k;
    return { b: [1, -2, 1], a: [(2 * (k * k - 1)) / all, (1 - k / q + k * k) / all] } as const;
  };
  return [shelf(), highPass()];
}

function filtered(samples: Float32Array, { b, a }: Biquad): Float32Array {
  const out = new Float32Array(samples.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let i = 0; i < samples.length; i++) {
    const x = samples[i] ?? 0;
    const y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    out[i] = y;
  }
  return out;
}

/** Loudness of a mean square, in LUFS. */
const lufs = (meanSquare: number) => -0.691 + 10 * Math.log10(meanSquare);

/**
 * Integrated loudness in LUFS: blocks of 400 ms that overlap three quarters, without those under −70 LUFS and then
 * without those 10 LU under the rest. A sound shorter than a block is one block as long as itself: a word that is
 * counted is short. −Infinity for silence.
 */
export function loudnessOf(samples: Float32Array, rate: number): number {
  const heard = weighting(rate).reduce(filtered, samples);
  const length = Math.min(heard.length, Math.round(0.4 * rate));
  const step = Math.round(0.1 * rate);
  const blocks: number[] = [];
  for (let start = 0; start + length <= heard.length && length > 0; start += step) {
    let sum = 0;
    for (let i = start; i < start + length; i++) sum += (heard[i] ?? 0) ** 2;
    blocks.push(sum / length);
  }
  const mean = (squares: readonly number[]) => squares.reduce((sum, one) => sum + one, 0) / squares.length;
  const sounding = blocks.filter((square) => lufs(square) > -70);
  if (sounding.length === 0) return Number.NEGATIVE_INFINITY;
  const gate = lufs(mean(sounding)) - 10;
  return lufs(mean(sounding.filter((square) => lufs(square) > gate)));
}

/** So many points for each sample, as BS.1770-4 annex 2 asks at least. */
const oversampling = 4;
/** Samples at each side that a point between two of them is made of. */
const reach = 12;

/** The sinc under a Hann window, for each point between two samples. */
const between = Array.from({ length: oversampling - 1 }, (_, point) =>
  Array.from({ length: 2 * reach }, (_, i) => {
    const distance = i - reach + 1 - (point + 1) / oversampling;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / (reach + 1));
    return (Math.sin(Math.PI * distance) / (Math.PI * distance)) * window;
  }),
);

/** The highest point of the wave, also between samples, in dBTP. −Infinity for silence. */
export function truePeakOf(samples: Float32Array): number {
  let peak = 0;
  for (let at = 0; at < samples.length; at++) {
    peak = Math.max(peak, Math.abs(samples[at] ?? 0));
    for (const weights of between) {
      let sum = 0;
      for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (samples[at + i - reach + 1] ?? 0);
      peak = Math.max(peak, Math.abs(sum));
    }
  }
  return 20 * Math.log10(peak);
}
