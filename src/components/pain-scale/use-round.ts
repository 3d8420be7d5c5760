import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Progress, Round } from '@/components/pain-scale/round.ts';
import { remember, unfinishedIn } from '@/components/pain-scale/unfinished.ts';
import { useLeaveGuard } from '@/components/tool/leave-guard.ts';
import type { Memory } from '@/device/memory.ts';

/**
 * How far somebody is, as the tab remembers it.
 *
 * @param fresh a round to begin with
 * @returns what is drawn, what is true at this moment (what is typed while something is on its way belongs to it), and
 *   how to go on
 */
export function useRound(memory: Memory, fresh: () => Round) {
  const [progress, setProgress] = useState<Progress>(
    () => unfinishedIn(memory) ?? { round: fresh(), step: 0 },
  );
  const newest = useRef(progress);
  const isRemembered = useRef(true);

  const go = (next: Partial<Progress>) => {
    newest.current = { ...newest.current, ...next };
    setProgress(newest.current);
    isRemembered.current = remember(memory, newest.current);
  };

  useLayoutEffect(() => {
    // Another page in this tab may have put the round in the list since.
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      const there = persisted && unfinishedIn(memory);
      if (there) go(there);
    };
    addEventListener('pageshow', comeBack);
    return () => removeEventListener('pageshow', comeBack);
  }, []);
  // Asks only where the tab cannot remember it: elsewhere nothing is lost.
  useLeaveGuard(() => !isRemembered.current);

  return { ...progress, newest, go };
}
