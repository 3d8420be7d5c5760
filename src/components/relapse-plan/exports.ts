import type { Bundle, FhirResource } from 'fhir/r4';
import { momentsOf } from '@/components/relapse-plan/moments.ts';
import { momentProblem } from '@/components/relapse-plan/new-moment.ts';
import { outTexts } from '@/components/relapse-plan/out-texts.ts';
import {
  type Item,
  isBlank,
  itemsOf,
  lastChanged,
  type Part,
  type Plan,
  parts,
  signalsOf,
} from '@/components/relapse-plan/plan.ts';
import { planRecord } from '@/components/relapse-plan/plan-record.ts';
import { partTexts, texts } from '@/components/relapse-plan/texts.ts';
import type { TextFile } from '@/device/files.ts';
import { writeBackup } from '@/exchange/backup.ts';
import { bundle, questionnaireAddress, questionnaireResponse } from '@/exchange/fhir.ts';
import { toIcalendar } from '@/exchange/icalendar.ts';
import { dayOf, type Timestamp } from '@/exchange/timestamp.ts';

const fileName = (now: Timestamp, extension: string) => `terugvalplan-${dayOf(now)}.${extension}`;

/** Minutes that a moment takes in the calendar: a review with the plan at hand. */
const momentMinutes = 30;

/**
 * The moments to look back that are still to come, for a calendar. Nothing of the plan is in it: calendars are often
 * kept elsewhere.
 */
export const calendarFile = (plan: Plan, now: Timestamp): TextFile => ({
  name: `terugkijken-${dayOf(now)}.ics`,
  type: 'text/calendar',
  text: toIcalendar(
    momentsOf(plan)
      .filter(({ start }) => !momentProblem(start, now))
      .map(({ id, start, changed, changes }) => ({
        uid: `${id}@wegwijs-bij-pijn.example`,
        ...{ start, changed, changes },
        minutes: momentMinutes,
        title: outTexts.calendar.title,
        description: outTexts.calendar.description,
      })),
  ),
});

/** Everything, to open here again. */
export const backupFile = (plan: Plan, now: Timestamp): TextFile => ({
  name: fileName(now, 'json'),
  type: 'application/json',
  text: writeBackup(planRecord, plan, now),
});

/** The questionnaire that the plan answers; published under public/fhir. */
export const planQuestionnaire = { url: `${questionnaireAddress}/terugvalpreventieplan`, version: '1.0.0' };

/** An item in one text, as on paper. */
function sentence(plan: Plan, item: Item): string {
  const signals = signalsOf(plan, item).map(({ text }) => text.trim());
  const { says, phone } = item;
  return [
    signals.length > 0 ? `${texts.item.when(signals)}. ${texts.item.thenDo(item.text.trim())}` : item.text,
    ...(says?.trim() ? [outTexts.paper.says(says.trim())] : []),
    ...(phone?.trim() ? [outTexts.paper.phone(phone.trim())] : []),
  ].join('; ');
}

const answersOf = (plan: Plan, part: Part) =>
  part === 'momenten'
    ? momentsOf(plan).map(({ start }) => ({ valueDate: dayOf(start) }))
    : itemsOf(plan, part)
        .filter((item) => !isBlank(item))
        .map((item) => ({ valueString: sentence(plan, item) }));

/**
 * The plan as answers to a questionnaire. Not a CarePlan: the words are the person's own, and no practitioner
 * has agreed to them.
 */
export function planBundle(plan: Plan, id: string, now: Timestamp): Bundle<FhirResource> {
  const item = parts.map((part) => ({
    linkId: part,
    text: partTexts[part].question,
    answer: answersOf(plan, part),
  }));
  return bundle([questionnaireResponse(planQuestionnaire, { id, at: lastChanged(plan) ?? now, item })], now);
}

/** The answers for a health record system. */
export const fhirFile = (plan: Plan, id: string, now: Timestamp): TextFile => ({
  name: fileName(now, 'fhir.json'),
  type: 'application/fhir+json',
  text: JSON.stringify(planBundle(plan, id, now), null, 1),
});
