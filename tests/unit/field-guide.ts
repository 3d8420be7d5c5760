import type { z } from 'astro/zod';
import { shortAddressSchema } from '@/schemas/address.ts';
import { clinicSchema } from '@/schemas/clinic.ts';
import { exerciseSchema } from '@/schemas/exercise.ts';
import { instrumentSchema } from '@/schemas/instrument.ts';
import { metaphorSchema } from '@/schemas/metaphor.ts';
import { movementSchema } from '@/schemas/movement.ts';
import { pageSchema } from '@/schemas/page.ts';
import { poseSchema } from '@/schemas/pose.ts';
import { publicationSchema } from '@/schemas/publication.ts';
import { sourceSchema } from '@/schemas/source.ts';
import { spokenLineSchema } from '@/schemas/spoken-line.ts';
import { termSchema } from '@/schemas/term.ts';
import { trainingProviderSchema, trainingSchema } from '@/schemas/training.ts';

/** What each field means, for who writes: VELDEN.md, made from what the schemas say of their fields. */

/** What an author makes, in the words and the order of the guide. */
export const things: Readonly<Record<string, z.ZodType>> = {
  'Een pagina': pageSchema,
  'Een metafoor': metaphorSchema,
  'Een meetinstrument': instrumentSchema,
  'Een scholing': trainingSchema,
  'Een aanbieder van scholing': trainingProviderSchema,
  'Een oefening': exerciseSchema,
  'Een begrip': termSchema,
  'Een bron': sourceSchema,
  'Een tekening': movementSchema,
  'Een houding': poseSchema,
  'Een gesproken zin': spokenLineSchema,
  'Een kort adres': shortAddressSchema,
  'Een publicatie, een verbetering of een editie': publicationSchema,
  'Uw eigen kopie': clinicSchema,
};

/** What a schema is made of, as far as it matters here. */
interface Parts {
  type: string;
  innerType?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
  element?: z.ZodType;
  options?: z.ZodType[];
  shape?: Record<string, z.ZodType>;
  entries?: Record<string, string>;
  values?: unknown[];
  defaultValue?: unknown;
  checks?: { _zod: { def: { check: string; minimum?: number; maximum?: number; value?: number } } }[];
}
const partsOf = (schema: z.ZodType) => schema.def as unknown as Parts;

/** A field as it stands in the guide. */
interface Field {
  /** The way to it: "view.azimuth". */
  path: string;
  isNeeded: boolean;
  /** What its schema says of it; empty when it says nothing. */
  text: string;
  /** What may stand there. */
  limits: string[];
}

/** A schema without what is wrapped around it, and what the wrapping says. */
function unwrapped(schema: z.ZodType) {
  let inner = schema;
  let text = schema.description ?? '';
  let isNeeded = true;
  let standard: unknown;
  for (;;) {
    const { type, innerType, in: first, out, defaultValue } = partsOf(inner);
    const next = innerType ?? (first && partsOf(first).type === 'transform' ? out : first);
    if (!next) return { inner, text, isNeeded, standard };
    if (type === 'optional' || type === 'default') isNeeded = false;
    if (type === 'default') standard = defaultValue;
    inner = next;
    text ||= inner.description ?? '';
  }
}

/** The least and the most of it: a number, or how many of it. */
function boundsOf(schema: z.ZodType): { least: number; most: number | undefined } {
  const checks = (partsOf(schema).checks ?? []).map(({ _zod }) => _zod.def);
  const of = (name: string, key: 'minimum' | 'maximum' | 'value') =>
    checks.find(({ check }) => check === name)?.[key];
  return {
    least: of('min_length', 'minimum') ?? of('greater_than', 'value') ?? 0,
    most: of('max_length', 'maximum') ?? of('less_than', 'value'),
  };
}

/** The values that a field can have; undefined when that is no choice. */
function choiceIn(schema: z.ZodType): unknown[] | undefined {
  const { entries, values, options } = partsOf(schema);
  if (options) {
    const all = options.map((option) => choiceIn(unwrapped(option).inner));
    return all.includes(undefined) ? undefined : all.flatMap((some) => some ?? []);
  }
  return entries ? Object.values(entries) : values;
}

/** What may stand in a field, as sentences. */
function limitsOf(schema: z.ZodType, standard: unknown): string[] {
  const { type, element } = partsOf(schema);
  const { least, most } = boundsOf(schema);
  const isBounded = most !== undefined;
  const choice = choiceIn(schema);
  const said: string[] = [];
  if (type === 'array') {
    const many = least === 1 ? 'één' : least;
    said.push(least > 0 ? `Een lijst, met minstens ${many}.` : 'Een lijst.');
  }
  const choices = choice ?? (element && choiceIn(unwrapped(element).inner));
  if (choices) said.push(chosenFrom(choices));
  if (type === 'string' && isBounded)
    said.push(least > 0 ? `${least} tot en met ${most} tekens.` : `Hoogstens ${most} tekens.`);
  if (type === 'string' && !isBounded && least >= 10) said.push(`Minstens ${least} tekens.`);
  if (type === 'number' && isBounded) said.push(`Een getal van ${least} tot en met ${most}.`);
  if (type === 'date') said.push('Schrijf een dag als `2026-11-20`.');
  if (['string', 'number'].includes(typeof standard) || standard === true)
    said.push(`Zonder dit veld is het \`${standard}\`.`);
  return said;
}

const chosenFrom = (values: readonly unknown[]) =>
  `Kies uit ${[...new Set(values)].map((value) => `\`${value}\``).join(', ')}.`;

/** All fields of a schema, those within fields behind the one they stand in. */
export function fieldsOf(schema: z.ZodType): Field[] {
  const seen = new Map<z.ZodType, string>();
  const found = new Map<string, Field>();
  const walk = (group: z.ZodType, before: string) => {
    const { inner } = unwrapped(group);
    const { shape = {}, options = [], element } = partsOf(inner);
    for (const one of [...options, ...(element ? [element] : [])]) walk(one, before);
    for (const [name, field] of Object.entries(shape)) {
      const path = before + name;
      const { inner: own, text, isNeeded, standard } = unwrapped(field);
      const { type } = partsOf(own);
      const known = found.get(path);
      // One kind of it has the field and another has not, or other values of it.
      if (known) {
        known.text ||= text;
        known.limits = merged(known.limits, limitsOf(own, standard));
        continue;
      }
      const same = type === 'object' ? seen.get(own) : undefined;
      const limits = limitsOf(own, standard);
      found.set(path, {
        ...{ path, isNeeded, text },
        limits: same ? [`Heeft dezelfde velden als \`${same}\`.`] : limits,
      });
      if (same) continue;
      if (type === 'object') seen.set(own, path);
      walk(own, `${path}.`);
    }
  };
  walk(schema, '');
  return [...found.values()];
}

/** Two lists of what may stand there; choices become one choice. */
function merged(some: readonly string[], more: readonly string[]): string[] {
  const names = [...some, ...more].flatMap((limit) =>
    limit.startsWith('Kies uit') ? (limit.match(/(?<=`)[^`,]+(?=`)/g) ?? []) : [],
  );
  const others = [...new Set([...some, ...more].filter((limit) => !limit.startsWith('Kies uit')))];
  return names.length > 0 ? [...others, chosenFrom(names.filter((name) => name.trim() !== ''))] : others;
}

const table = (fields: readonly Field[]) =>
  [
    '| Veld | Moet het? | Wat u invult |',
    '| ---- | --------- | ------------ |',
    ...fields.map(
      ({ path, isNeeded, text, limits }) =>
        `| \`${path}\` | ${isNeeded ? 'ja' : 'mag weg'} | ${[text, ...limits].join(' ')} |`,
    ),
  ].join('\n');

/** The guide to the fields, as Markdown. */
export const fieldGuide =
  (): string => `<!-- Gemaakt met "npm run fields" uit src/schemas/. Schrijf hier niets: een test vergelijkt het. -->

# Wat elk veld betekent

Hier staat van elk ding dat u kunt maken welke velden het heeft. Hoe u het maakt, staat in de [Schrijfwijzer](SCHRIJFWIJZER.md). Een punt in de naam betekent: dit veld staat onder het veld ervoor, ingesprongen. Zo is \`often.per\` het veld \`per\` onder \`often\`. “Ja” bij een veld met een punt geldt alleen als u het veld ervoor invult.

${Object.entries(things)
  .map(([title, schema]) => `## ${title}\n\n${table(fieldsOf(schema))}`)
  .join('\n\n')}
`;
