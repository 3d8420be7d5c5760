import { expect, test } from 'vitest';
import { texts as painTexts } from '@/components/pain-scale/log/texts.ts';
import { outTexts as planTexts } from '@/components/relapse-plan/out-texts.ts';
import { texts as sessionTexts } from '@/components/session-timer/room/texts.ts';

test.each([
  ['sessions', sessionTexts.list.keeping.inTab, sessionTexts.list.keeping.hint],
  ['pain scores', painTexts.keeping.inTab, painTexts.keeping.keepHint],
  ['the plan', planTexts.keeping.inTab, planTexts.keeping.keepHint],
])('after “it goes with the window”, what others can see of %s is about keeping it', (_, inTab, hint) => {
  // One stands below the other: “it is gone” and “others can see it then” contradict each other.
  expect(inTab).toMatch(/dan is (de lijst|het plan) weg\.$/);
  expect(hint).toMatch(
    /^Bewaart u (de lijst|het plan)\? Dan kan wie dit apparaat ook gebruikt (hem|het) zien\./,
  );
});
