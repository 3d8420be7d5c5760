import { expect, test } from 'vitest';
import { texts as painTexts } from '@/components/pain-scale/log/texts.ts';
import { outTexts as planOutTexts } from '@/components/relapse-plan/out-texts.ts';
import { texts as planTexts } from '@/components/relapse-plan/texts.ts';
import { texts as sessionTexts } from '@/components/session-timer/room/texts.ts';
import { askTexts } from '@/components/tool/kept/ask-texts.ts';

const tools = [
  ['sessions', sessionTexts.list.keeping, sessionTexts.list.keeping.problems],
  ['scores beside sessions', sessionTexts.list.keeping, sessionTexts.list.keeping.scoreProblems],
  ['pain scores', painTexts.keeping, painTexts.keeping],
  ['the plan', planOutTexts.keeping, planTexts.problem],
] as const;

test.each(tools)('of %s that is in the window only is said that it goes with it', (_, { inTab }) => {
  expect(inTab).toMatch(
    /^Uw (lijst|plan) staat alleen in dit venster\. Sluit u het venster, dan is (de lijst|het plan) weg\./,
  );
});

test.each(tools)(
  'that %s could not be kept is one sentence, which offers paper and a file',
  (_, __, problems) => {
    for (const text of [problems.full, problems.forbidden]) {
      expect(text).toMatch(/^[^.]+\.$/);
      expect(text).toMatch(/dus print (hem|het|de lijst) of bewaar een bestand\.$/);
    }
  },
);

test('each answer says what it means before it is given: who can see it, and that it goes', () => {
  expect(askTexts.yesMeans).toMatch(
    /^Bij ja .* uw cijfers, sessies, plan en werkbladen\. Wie dit apparaat ook gebruikt, kan het dan zien\./,
  );
  expect(askTexts.noMeans).toMatch(
    /^Bij nee is het weg als u dit venster sluit\. .* printen of als bestand bewaren\.$/,
  );
});
