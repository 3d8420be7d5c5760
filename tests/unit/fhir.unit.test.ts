import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Bundle, FhirResource, Observation, Questionnaire } from 'fhir/r4';
import { expect, test } from 'vitest';
import { wording } from '@/components/pain-scale/entry.ts';
import { correction, correctionVersion } from '@/components/pain-scale/log/correction.ts';
import { doingQuestionnaire, painBundle } from '@/components/pain-scale/log/export.ts';
import { texts } from '@/components/pain-scale/log/texts.ts';
import { scoreEntry } from '@/components/pain-scale/new-entry.ts';
import { bundle, painObservation, questionnaireAddress, questionnaireResponse } from '@/exchange/fhir.ts';
import { anyEntries } from './any-entry.ts';
import { problemsOf } from './fhir-validator.ts';

const now = '2026-03-20T10:00:00+01:00';
const at = '2026-03-14T20:15:00+01:00';
const id = '0b0e7f0a-5b1e-4b7e-9a59-0c1f6f7c1a03';
const resources = ({ entry = [] }: Bundle<FhirResource>) => entry.flatMap(({ resource }) => resource ?? []);
const line = { direction: 'liggend', length: 272, tool: 'aanraken' } as const;
const nrs = scoreEntry(
  { pain: 'fantoompijn', period: 'nu' },
  'NRS',
  { score: 6 },
  { id, now: at },
  { note: 'a<b & c' },
);
const vas = scoreEntry({ pain: 'stomppijn', period: 'week' }, 'VAS', { score: 43, line }, { id, now: at });

test('a score on the NRS follows nl-core-PainScore', () => {
  const [observation] = resources(painBundle([nrs], now)) as Observation[];
  expect(observation).toMatchObject({
    meta: { profile: ['http://nictiz.nl/fhir/StructureDefinition/nl-core-PainScore'] },
    status: 'final',
    effectiveDateTime: at,
    valueInteger: 6,
    method: { coding: [{ system: 'urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.9.1', code: 'NRS' }] },
  });
  // SNOMED first, LOINC second.
  expect(observation?.code.coding?.map(({ system, code }) => [system, code])).toEqual([
    ['http://snomed.info/sct', '225908003'],
    ['http://loinc.org', '72514-3'],
  ]);
  expect(observation?.note?.[0]?.text).toBe(
    'Fantoompijn. Hoeveel pijn heeft u nu? Gevraagd met versie 1 van de tekst. Vergelijk alleen scores met dezelfde versie. Erbij geschreven: a<b & c',
  );
  expect(observation?.text?.div).toContain('a&lt;b &amp; c');
  expect(observation).not.toHaveProperty('bodySite');
});

test('a place on the line is VAS100, a share of the line and not millimetres', () => {
  const [observation] = resources(painBundle([vas], now)) as Observation[];
  expect(observation).toMatchObject({
    valueInteger: 43,
    code: { coding: [{ code: '225908003' }, { code: '38214-3' }] },
    method: { coding: [{ code: 'VAS100' }] },
  });
  expect(observation?.note?.[0]?.text).toContain('niet te vergelijken met millimeters op papier');
});

test('what was changed is amended: of its own moment, issued when it was changed', () => {
  const changed = '2026-03-15T09:30:00+01:00';
  const corrected = { ...nrs, score: 4, changed, again: { at: changed, wording: 1 } };
  const doing = { kind: 'doen', id, at, changed, text: 'Gekookt' } as const;
  const made = painBundle([corrected, { ...doing, id: '0b0e7f0a-5b1e-4b7e-9a59-0c1f6f7c1a05' }], now);
  expect(problemsOf(made)).toEqual([]);
  const [observation, response] = resources(made);
  expect(observation).toMatchObject({
    status: 'amended',
    effectiveDateTime: at,
    issued: changed,
    valueInteger: 4,
  });
  const { note } = observation as Observation;
  expect(note?.[0]?.text).toContain('Hoeveel pijn had u op dat moment?');
  expect(note?.[0]?.text).toContain('Gewijzigd op 15 maart 2026, 09:30.');
  // R4 dates answers by their last change, so their own moment is an answer.
  expect(response).toMatchObject({
    status: 'amended',
    authored: changed,
    item: [{ linkId: 'doen' }, { linkId: 'moment', answer: [{ valueDateTime: at }] }],
  });
  expect(resources(painBundle([nrs], now))[0]).not.toHaveProperty('issued');
});

test('the questions of a correction stand word for word; changing one needs a new version', () => {
  expect({ correction, correctionVersion }).toEqual({
    correction: {
      question: {
        nu: 'Hoeveel pijn had u op dat moment?',
        week: 'Hoeveel pijn had u gemiddeld in de 7 dagen daarvoor?',
      },
      doing: 'Wat deed u die dag dat voor u belangrijk was?',
    },
    correctionVersion: 1,
  });
});

test('what was not filled in is no measurement', () => {
  expect(painBundle([{ ...nrs, score: null }], now)).not.toHaveProperty('entry');
});

test('every list gives a valid bundle with every score in it', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const made = painBundle(entries, now);
      expect(problemsOf(made)).toEqual([]);
      const scores = resources(made).flatMap((one) =>
        one.resourceType === 'Observation' ? [one.valueInteger] : [],
      );
      const expected = entries.flatMap((entry) =>
        entry.kind === 'score' && entry.score !== null ? [entry.score] : [],
      );
      expect(scores.toSorted()).toEqual(expected.toSorted());
    }),
  );
}, 60_000);

const observationWith = (change: object) =>
  ({
    ...painObservation({ id, at, scale: 'NRS', score: 6, remarks: [] }).resource,
    ...change,
  }) as FhirResource;

test.each([
  ['a score above the scale', observationWith({ valueInteger: 11 })],
  ['half a point', observationWith({ valueInteger: 6.5 })],
  ['a score as text', observationWith({ valueInteger: '6' })],
  ['no score', observationWith({ valueInteger: undefined })],
  ['two values', observationWith({ valueString: 'zes' })],
  ['no SNOMED code', observationWith({ code: { text: 'Pijnscore' } })],
  [
    'an unknown method',
    observationWith({
      method: { coding: [{ system: 'urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.9.1', code: 'FACES' }] },
    }),
  ],
  ['two notes', observationWith({ note: [{ text: 'a' }, { text: 'b' }] })],
  ['a time without offset', observationWith({ effectiveDateTime: '2026-03-14T20:15' })],
  ['a Dutch date', observationWith({ effectiveDateTime: '14-03-2026' })],
  ['no status', observationWith({ status: undefined })],
  ['an unknown status', observationWith({ status: 'klaar' })],
  ['an unknown property', observationWith({ painLevel: 6 })],
])('the check refuses %s, also inside a bundle', (_, wrong) => {
  expect(problemsOf(wrong)).not.toEqual([]);
  expect(problemsOf(bundle([{ id, resource: wrong }], now))).not.toEqual([]);
});

const published = globSync('public/fhir/Questionnaire/*.json').map(
  (file) => [file, JSON.parse(readFileSync(file, 'utf8')) as Questionnaire] as const,
);

test.each(published)('%s is valid and stands where its address says', (file, questionnaire) => {
  expect(problemsOf(questionnaire)).toEqual([]);
  expect(questionnaire.url).toBe(`${questionnaireAddress}/${/([^/]+)\.json$/.exec(file)?.[1]}`);
});

test('what somebody did answers the questionnaire that is published', () => {
  const questionnaire = published.find(([, { url }]) => url === doingQuestionnaire.url)?.[1];
  expect(questionnaire).toMatchObject(doingQuestionnaire);
  const [response] = resources(painBundle([{ kind: 'doen', id, at, changed: at, text: 'Gekookt' }], now));
  expect(response).toMatchObject({
    resourceType: 'QuestionnaireResponse',
    questionnaire: `${questionnaire?.url}|${questionnaire?.version}`,
    item: [
      { linkId: questionnaire?.item?.[0]?.linkId, text: wording.doing, answer: [{ valueString: 'Gekookt' }] },
    ],
  });
  expect(questionnaire?.item?.map(({ linkId, text }) => [linkId, text])).toEqual([
    ['doen', wording.doing],
    ['moment', texts.doingMoment],
  ]);
});

test('a session answers its questionnaire, and its scores point back to it', () => {
  const session = published.find(([file]) => file.endsWith('spiegeltherapie-sessie.json'))?.[1];
  const answers: Record<
    string,
    { valueDateTime: string } | { valueInteger: number } | { valueBoolean: boolean }
  > = {
    start: { valueDateTime: at },
    'duur-minuten': { valueInteger: 12 },
    afgebroken: { valueBoolean: false },
    'pijn-voor': { valueInteger: 6 },
  };
  const item = (session?.item ?? []).flatMap(({ linkId, text = '' }) =>
    answers[linkId] ? [{ linkId, text, answer: [answers[linkId]] }] : [],
  );
  const response = questionnaireResponse(session ?? {}, { id, at, item });
  const score = painObservation({
    id: '0b0e7f0a-5b1e-4b7e-9a59-0c1f6f7c1a04',
    at,
    scale: 'NRS',
    score: 6,
    remarks: ['Vóór de sessie.'],
    derivedFrom: id,
  });
  expect(score.resource.derivedFrom).toEqual([
    { reference: `urn:uuid:${id}`, type: 'QuestionnaireResponse' },
  ]);
  expect(item).toHaveLength(4);
  expect(problemsOf(bundle([response, score], now))).toEqual([]);
});

test('a note with a hard space or a byte order mark still gives a valid bundle', () => {
  const note = '\ufeff2\u00a0uur\u2003gewandeld\u0085';
  const made = painBundle([{ ...nrs, note }], now);
  expect(problemsOf(made)).toEqual([]);
  expect(JSON.stringify(made)).toContain('2 uur gewandeld');
});
