/** How far ahead a peak is seen, and how long it takes to come back from one. In seconds. */
const reach = 0.006;

/**
 * Samples from −1 to 1 made louder by `gain` dB, none above `ceiling` dB: around what would be higher, the gain goes
 * down and up again gently, so that a voice keeps its sound.
 */
export function limited(samples: Float32Array, gain: number, ceiling: number, rate: number): Float32Array {
  const factor = 10 ** (gain / 20);
  const highest = 10 ** (ceiling / 20);
  const size = Math.round(reach * rate);
  const needed = samples.map((sample) => Math.min(1, highest / Math.max(1e-9, Math.abs(sample * factor))));
  // The least in reach of each sample; the mean of that under a Hann window is never above what is needed.
  const least = needed.map((_, i) => {
    let lowest = 1;
    for (let j = Math.max(0, i - size); j <= Math.min(needed.length - 1, i + size); j++)
      lowest = Math.min(lowest, needed[j] ?? 1);
    return lowest;
  });
  const weights = Array.from(
    { length: 2 * size + 1 },
    (_, i) => 1 - Math.cos((Math.PI * (i + 1)) / (size + 1)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return samples.map((sample, i) => {
    let sum = 0;
    for (const [j, weight] of weights.entries()) sum += weight * (least[i + j - size] ?? 1);
    return (sample * factor * sum) / total;
  });
}
