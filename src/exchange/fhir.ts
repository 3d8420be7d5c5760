import type {
  Bundle,
  FhirResource,
  Observation,
  Questionnaire,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
} from 'fhir/r4';
import type { Timestamp } from '@/exchange/timestamp.ts';

/**
 * FHIR R4 (4.0.1) for what somebody scored or wrote at home. Everything is self-reported: the person is subject,
 * performer and source, named by a display text only. No name, no BSN.
 */

/** Where the questionnaires of this site live. An identifier, the same for every copy of the site. */
export const questionnaireAddress = 'https://wegwijs-bij-pijn.example/fhir/Questionnaire';

const language = 'nl-NL';
const person = { display: 'Gebruiker van deze export' };

/** Codes of a pain score, by scale. */
const painScales = {
  // LOINC names: loinc.org, 72514-3 and 38214-3. Method: zib PijnScore 4.0, code list PijnMeetmethode.
  NRS: {
    method: 'NRS',
    range: 'NRS 0–10',
    loinc: { code: '72514-3', display: 'Pain severity - 0-10 verbal numeric rating [Score] - Reported' },
  },
  VAS: {
    method: 'VAS100',
    range: 'VAS 0–100',
    loinc: { code: '38214-3', display: 'Pain severity [Score] Visual analog score' },
  },
} as const;

/** A pain score as the person gave it. */
export interface PainScore {
  /** UUID. */
  id: string;
  at: Timestamp;
  /** When it was changed afterwards. */
  changed?: Timestamp | undefined;
  scale: keyof typeof painScales;
  /** Whole: 0 to 10 (NRS) or 0 to 100 (VAS, share of the line). */
  score: number;
  /** Which pain, which question, how it was taken, what the person wrote: one sentence each. */
  remarks: readonly string[];
  /** UUID of the QuestionnaireResponse in the same bundle that the score comes from. */
  derivedFrom?: string;
}

/** A resource with the UUID it has in a bundle. */
export interface Identified<T extends FhirResource> {
  id: string;
  resource: T;
}

/**
 * Text without what FHIR's string does not allow: control characters, or nothing at all. Its pattern
 * `[ \r\n\t\S]+` leaves out every other kind of space, such as a hard space or a byte order mark: those become
 * a plain one.
 */
function fhirText(text: string): string | undefined {
  const allowed = text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .replace(/[^\S \r\n\t]/gu, ' ');
  return allowed.trim() ? allowed : undefined;
}

const xmlEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const narrative = (text: string) => ({
  status: 'generated' as const,
  div: `<div xmlns="http://www.w3.org/1999/xhtml" lang="${language}" xml:lang="${language}">${text.replace(/[&<>"]/g, (character) => xmlEntities[character] ?? '')}</div>`,
});

const uuid = (id: string) => `urn:uuid:${id}`;

/**
 * A pain score on nl-core-PainScore (zib PijnScore 4.0, Nictiz R4 zib2020). SNOMED CT first, as the profile asks,
 * LOINC second, for importers elsewhere. The place of the pain stands in the note: the zib has no body site.
 */
export function painObservation({
  id,
  at,
  changed,
  scale,
  score,
  remarks,
  derivedFrom,
}: PainScore): Identified<Observation> {
  const { method, range, loinc } = painScales[scale];
  const note = fhirText(remarks.join(' '));
  return {
    id,
    resource: {
      resourceType: 'Observation',
      meta: { profile: ['http://nictiz.nl/fhir/StructureDefinition/nl-core-PainScore'] },
      language,
      text: narrative(`Pijnscore (${range}): ${score}. Zelf gemeten. ${note ?? ''}`.trim()),
      // R4: what was changed after it was complete is amended; “issued” is when this version of it came to be.
      status: changed ? 'amended' : 'final',
      code: {
        coding: [
          { system: 'http://snomed.info/sct', code: '225908003', display: 'pijnscore' },
          { system: 'http://loinc.org', ...loinc },
        ],
        text: `Pijnscore (${range})`,
      },
      subject: person,
      effectiveDateTime: at,
      ...(changed && { issued: changed }),
      performer: [{ display: `${person.display} (zelfmeting)` }],
      valueInteger: score,
      ...(note && { note: [{ text: note }] }),
      method: {
        coding: [{ system: 'urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.9.1', code: method, display: method }],
      },
      ...(derivedFrom && {
        derivedFrom: [{ reference: uuid(derivedFrom), type: 'QuestionnaireResponse' }],
      }),
    },
  };
}

/** One answered question: its linkId and words in the questionnaire, and the answers given. */
export interface Answered {
  linkId: string;
  text: string;
  answer: NonNullable<QuestionnaireResponseItem['answer']>;
}

/** A questionnaire of this site, as far as a response names it. */
export type QuestionnaireName = Pick<Questionnaire, 'url' | 'version'>;

/**
 * Answers to a questionnaire that this site publishes. Says what was asked and answered, and claims no more.
 *
 * @param response `changed` when the answers are not those of `at` any more: R4 dates them by their last change, so say
 *   in an answer of what moment they are
 */
export function questionnaireResponse(
  { url, version }: QuestionnaireName,
  {
    id,
    at,
    changed,
    item,
  }: { id: string; at: Timestamp; changed?: Timestamp | undefined; item: readonly Answered[] },
): Identified<QuestionnaireResponse> {
  const answered = item.flatMap(({ linkId, text, answer }) => {
    const answers = answer.flatMap((value) => {
      if (value.valueString === undefined) return [value];
      const valueString = fhirText(value.valueString);
      return valueString === undefined ? [] : [{ valueString }];
    });
    return answers.length > 0 ? [{ linkId, text, answer: answers }] : [];
  });
  return {
    id,
    resource: {
      resourceType: 'QuestionnaireResponse',
      language,
      questionnaire: `${url}|${version}`,
      status: changed ? 'amended' : 'completed',
      subject: person,
      authored: changed ?? at,
      author: person,
      source: person,
      // FHIR has no empty lists.
      ...(answered.length > 0 && { item: answered }),
    },
  };
}

/** One file with everything: a collection, not a request to a server. */
export function bundle(resources: readonly Identified<FhirResource>[], at: Timestamp): Bundle<FhirResource> {
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: at,
    ...(resources.length > 0 && {
      entry: resources.map(({ id, resource }) => ({ fullUrl: uuid(id), resource })),
    }),
  };
}
