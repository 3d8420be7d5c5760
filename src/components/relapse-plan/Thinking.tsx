import { thinkingTexts } from '@/components/relapse-plan/out-texts.ts';
import type { Part } from '@/components/relapse-plan/plan.ts';

/** Questions to think with. */
export const Thinking = ({ part }: { part: Part }) => (
  <ul>
    {thinkingTexts[part]?.map((one) => (
      <li key={one}>{one}</li>
    ))}
  </ul>
);
