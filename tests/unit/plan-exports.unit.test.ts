import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Questionnaire, QuestionnaireResponse } from 'fhir/r4';
import { expect, test } from 'vitest';
import { planBundle, planQuestionnaire } from '@/components/relapse-plan/exports.ts';
import { dialled } from '@/components/relapse-plan/HardDay.tsx';
import { type Item, type Plan, parts } from '@/components/relapse-plan/plan.ts';
import { around, fragmentOf, screenOf } from '@/components/relapse-plan/screen.ts';
import { partTexts } from '@/components/relapse-plan/texts.ts';
import { anyPlan } from './any-plan.ts';
import { problemsOf } from './fhir-validator.ts';

const now = '2026-03-20T10:00:00+01:00';
const id = '0b0e7f0a-5b1e-4b7e-9a59-0c1f6f7c1a03';
const item = (words: Partial<Item> & Pick<Item, 'id' | 'part' | 'text'>): Item => ({
  changed: '2026-03-14T20:15:00+01:00',
  past: [],
  ...words,
});
const response = (plan: Plan) => planBundle(plan, id, now).entry?.[0]?.resource as QuestionnaireResponse;

test('any plan gives a valid bundle', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      expect(problemsOf(planBundle(plan, id, now))).toEqual([]);
    }),
    { numRuns: 50 },
  );
}, 60_000);

test('the questionnaire that is published asks what the tool asks', () => {
  const file = readFileSync('public/fhir/Questionnaire/terugvalpreventieplan.json', 'utf8');
  const questionnaire: Questionnaire = JSON.parse(file);
  expect(questionnaire).toMatchObject(planQuestionnaire);
  expect(questionnaire.item?.map(({ linkId, text }) => [linkId, text])).toEqual(
    parts.map((part) => [part, partTexts[part].question]),
  );
});

test('a measure tells its signals, and nobody but the person is named', () => {
  const plan: Plan = {
    versions: [],
    items: [
      item({ id: 's', part: 'signalen', text: 'ik wandel niet' }),
      item({ id: 'm', part: 'maatregelen', text: 'bel ik An', signals: ['s', 'weg'] }),
      item({ id: 'p', part: 'mensen', text: 'An', says: 'Kom mee', phone: '06-1' }),
      item({ id: 'leeg', part: 'sterk', text: ' ' }),
      item({ id: 't', part: 'momenten', text: '2026-06-14T10:00' }),
    ],
  };
  const made = response(plan);
  expect(made.item?.map(({ linkId, answer }) => [linkId, answer])).toEqual([
    ['signalen', [{ valueString: 'ik wandel niet' }]],
    ['maatregelen', [{ valueString: 'Als: ik wandel niet. Dan: bel ik An' }]],
    ['mensen', [{ valueString: 'An; mag zeggen of doen: Kom mee; telefoon 06-1' }]],
    ['momenten', [{ valueDate: '2026-06-14' }]],
  ]);
  expect(made).toMatchObject({
    authored: '2026-03-14T20:15:00+01:00',
    source: { display: 'Gebruiker van deze export' },
  });
});

test.each([
  ['06 - 12 34 56 78', 'tel:0612345678'],
  ['+31 (0)45 123 45 67', 'tel:+31451234567'],
  ['112', 'tel:112'],
  ['staat in mijn telefoon', undefined],
  ['javascript:alert(1)', undefined],
  ['', undefined],
])('“%s” is dialled as %s', (typed, address) => {
  expect(dialled(typed)).toBe(address);
});

test('every screen has an address that leads back to it, and the questions follow each other', () => {
  const walked: string[] = [];
  for (
    let screen = screenOf('#plan-naam');
    screen.kind === 'part';
    screen = around(screen)?.next ?? { kind: 'overview' }
  ) {
    walked.push(screen.part);
    expect(screenOf(`#${fragmentOf(screen)}`)).toEqual(screen);
  }
  expect(walked).toEqual([...parts]);
  expect(screenOf('#plan-stoplicht')).toEqual({ kind: 'overview' });
});
