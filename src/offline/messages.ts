import type { Progress } from './keeper.ts';

/** What a page, or the worker of an older build, asks of a worker; the answers come through the port that goes along. */
export type Question =
  /** Put on the device what was chosen. */
  | 'fill'
  /** How far is the device? */
  | 'progress'
  /** Put nothing on the device any more. */
  | 'stop'
  /** Take over from the worker of the older build; answered with the name of one's own build. */
  | 'take-over';

/** How a filling goes. */
export type FillNews =
  | ({ kind: 'busy' } & Progress)
  | { kind: 'done' }
  | { kind: 'failed' }
  | { kind: 'full' };
