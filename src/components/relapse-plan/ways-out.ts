/**
 * Questions to think with, keeping, calendar, paper, files and earlier versions: a part of the code of its own, that
 * comes right after the rest. The plan can be read and written before it is there.
 */
export { Compare } from '@/components/relapse-plan/Compare.tsx';
export { KeepingPlan } from '@/components/relapse-plan/KeepingPlan.tsx';
export { Moments } from '@/components/relapse-plan/Moments.tsx';
export { OpenPlan } from '@/components/relapse-plan/OpenPlan.tsx';
export { Printed } from '@/components/relapse-plan/Printed.tsx';
export { TakeAway } from '@/components/relapse-plan/TakeAway.tsx';
export { Thinking } from '@/components/relapse-plan/Thinking.tsx';
