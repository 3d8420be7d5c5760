import type { Bundle, FhirResource } from 'fhir/r4';
import { type Entry, type ScoreEntry, wording } from '@/components/pain-scale/entry.ts';
import { changeOf, correction } from '@/components/pain-scale/log/correction.ts';
import { texts } from '@/components/pain-scale/log/texts.ts';
import { painNames } from '@/components/pain-scale/texts.ts';
import { toCsv } from '@/exchange/csv.ts';
import {
  bundle,
  type Identified,
  painObservation,
  questionnaireAddress,
  questionnaireResponse,
} from '@/exchange/fhir.ts';
import { dayOf, instantOf, type Timestamp, timeOf } from '@/exchange/timestamp.ts';

/** Oldest first. */
export const inOrder = (entries: readonly Entry[]): Entry[] =>
  [...entries].sort((a, b) => instantOf(a.at) - instantOf(b.at));

/** What a score rests on besides its number, one sentence each. */
const circumstances = ({ session, line, wording, period, again }: ScoreEntry) => [
  ...(session ? [`${texts.moment[session.moment]}.`] : []),
  ...(line ? [texts.line(line.length, line.direction, line.tool)] : []),
  texts.wording(wording),
  ...(again ? [texts.givenAgain(correction.question[period])] : []),
];

/** Day and time of the change in a cell; empty for an entry that was never changed. */
const changeCell = (entry: Entry) => {
  const change = changeOf(entry);
  return change ? `${dayOf(change)} ${timeOf(change)}` : '';
};

/** The list as a table for a spreadsheet: one row per entry, oldest first. */
export function painCsv(entries: readonly Entry[]): string {
  const { date, time, subject, question, scale, score, words, remark, changed } = texts.table;
  const head = [date, time, subject, question, scale, score, words, remark, changed].map((name) =>
    name.toLowerCase(),
  );
  const rows = inOrder(entries).map((entry) => {
    const moment = [dayOf(entry.at), timeOf(entry.at)];
    if (entry.kind === 'doen')
      return [...moment, texts.doing, wording.doing, '', '', { written: entry.text }, '', changeCell(entry)];
    return [
      ...moment,
      painNames[entry.pain],
      wording.question[entry.period],
      texts.csvScale[entry.scale],
      entry.score ?? texts.notFilledIn,
      { written: entry.note },
      circumstances(entry).join(' '),
      changeCell(entry),
    ];
  });
  return toCsv([head, ...rows]);
}

/** The questionnaire that the answer to “wat deed u” belongs to; published under public/fhir. */
export const doingQuestionnaire = {
  url: `${questionnaireAddress}/wat-deed-u`,
  version: '1.1.0',
};

/** The list as a FHIR bundle, oldest first. What was not filled in is no measurement and is left out. */
export function painBundle(entries: readonly Entry[], now: Timestamp): Bundle<FhirResource> {
  const resources = inOrder(entries).flatMap((entry): Identified<FhirResource>[] => {
    const { id, at } = entry;
    const changed = changeOf(entry);
    if (entry.kind === 'doen') {
      const item = [
        { linkId: 'doen', text: wording.doing, answer: [{ valueString: entry.text }] },
        // A response that was changed has the moment of the change.
        ...(changed ? [{ linkId: 'moment', text: texts.doingMoment, answer: [{ valueDateTime: at }] }] : []),
      ];
      return [questionnaireResponse(doingQuestionnaire, { id, at, changed, item })];
    }
    const { scale, score, pain, period, note } = entry;
    if (score === null) return [];
    const remarks = [
      `${painNames[pain]}.`,
      wording.question[period],
      ...circumstances(entry),
      ...(changed ? [texts.entries.changedAt(changed)] : []),
      ...(note ? [`${texts.note}: ${note}`] : []),
    ];
    return [painObservation({ id, at, changed, scale, score, remarks })];
  });
  return bundle(resources, now);
}
