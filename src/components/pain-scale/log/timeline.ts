import type { Pain, Period, Scale, ScoreEntry } from '@/components/pain-scale/entry.ts';
import { type Entry, highest } from '@/components/pain-scale/entry.ts';
import { changeOf } from '@/components/pain-scale/log/correction.ts';
import { inOrder } from '@/components/pain-scale/log/export.ts';
import { instantOf, type Timestamp } from '@/exchange/timestamp.ts';

/** One scored entry of a plot. */
export interface Dot {
  id: string;
  at: Timestamp;
  score: number;
  /** When its entry was changed, if it was. */
  change: Timestamp | undefined;
  /** Share of the time line, 0 at its begin. */
  x: number;
  /** Share of the scale, 0 at its low end. */
  y: number;
}

/** The scores that may stand in one picture: those that answer the same question on the same scale. */
export interface Plot {
  pain: Pain;
  period: Period;
  scale: Scale;
  wording: number;
  /** Oldest first. */
  dots: Dot[];
}

/** All plots share one time line. */
export interface Pictures {
  from: Timestamp;
  to: Timestamp;
  plots: Plot[];
}

const isScored = (entry: Entry): entry is ScoreEntry & { score: number } =>
  entry.kind === 'score' && entry.score !== null;

/**
 * Places every score on a time line, and nothing else: no line between dots, no mean, no comparison. Undefined
 * when there is no score.
 */
export function picturesOf(entries: readonly Entry[]): Pictures | undefined {
  const scored = inOrder(entries).filter(isScored);
  const [first, last] = [scored[0], scored.at(-1)];
  if (!first || !last) return undefined;
  const begin = instantOf(first.at);
  const duration = instantOf(last.at) - begin;
  const plots = new Map<string, Plot>();
  for (const entry of scored) {
    const { id, at, pain, period, scale, wording, score } = entry;
    const key = [pain, period, scale, wording].join();
    const plot = plots.get(key) ?? { pain, period, scale, wording, dots: [] };
    plots.set(key, plot);
    const x = duration === 0 ? 0.5 : (instantOf(at) - begin) / duration;
    plot.dots.push({ id, at, score, change: changeOf(entry), x, y: score / highest[scale] });
  }
  return { from: first.at, to: last.at, plots: [...plots.values()] };
}
