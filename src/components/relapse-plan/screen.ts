import { type Part, parts, reviewedParts } from '@/components/relapse-plan/plan.ts';

/** What is on the screen. Its name stands in the address, so that the back button and a reload keep the place. */
export type Screen =
  | { kind: 'overview' | 'hard-day' | 'review' | 'review-end' | 'compare' | 'take-away' }
  | { kind: 'part' | 'review-part'; part: Part };

const names = {
  overview: 'plan',
  'hard-day': 'plan-moeilijke-dag',
  review: 'plan-terugkijken',
  'review-end': 'plan-teruggekeken',
  compare: 'plan-vergelijken',
  'take-away': 'plan-meenemen',
} as const;

/** The fragment of the address for a screen, without "#". */
export function fragmentOf(screen: Screen): string {
  if (screen.kind === 'part') return `plan-${screen.part}`;
  if (screen.kind === 'review-part') return `plan-terugkijken-${screen.part}`;
  return names[screen.kind];
}

/** The fragment with its "#", as the address has it. */
export const addressOf = (screen: Screen): string => `#${fragmentOf(screen)}`;

const all: readonly Screen[] = [
  ...(['overview', 'hard-day', 'review', 'review-end', 'compare', 'take-away'] as const).map((kind) => ({
    kind,
  })),
  ...parts.map((part) => ({ kind: 'part' as const, part })),
  ...reviewedParts.map((part) => ({ kind: 'review-part' as const, part })),
];

/** The screen of an address; the overview for any other. */
export const screenOf = (hash: string): Screen =>
  all.find((screen) => addressOf(screen) === hash) ?? { kind: 'overview' };

/** The screens before and after, on the walk through the questions or the review. */
export function around(
  screen: Screen,
): { back: Screen; next: Screen; place: number; of: number } | undefined {
  if (screen.kind !== 'part' && screen.kind !== 'review-part') return undefined;
  const isReview = screen.kind === 'review-part';
  const walk: readonly Part[] = isReview ? reviewedParts : parts;
  const at = walk.indexOf(screen.part);
  const [before, after] = [walk[at - 1], walk[at + 1]];
  return {
    back: before ? { kind: screen.kind, part: before } : { kind: isReview ? 'review' : 'overview' },
    next: after ? { kind: screen.kind, part: after } : { kind: isReview ? 'review-end' : 'overview' },
    place: at + 1,
    of: walk.length,
  };
}
