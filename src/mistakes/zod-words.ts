import type { z } from 'astro/zod';
import { nearestOf } from '@/mistakes/nearest.ts';

type Issue = Parameters<z.core.$ZodErrorMap>[0];
type IssueOf<Code extends Issue['code']> = Extract<Issue, { code: Code }>;

/** What an author must write, by the type that the schema wants. */
const wanted: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'een getal, zonder aanhalingstekens',
  int: 'een heel getal, zonder aanhalingstekens',
  boolean: 'true of false, zonder aanhalingstekens',
  array: 'een lijst: elk ding op een eigen regel met een streepje (- ) ervoor',
  object: 'een groepje velden: elk veld op een eigen regel eronder, ingesprongen',
  record: 'een groepje velden: elk veld op een eigen regel eronder, ingesprongen',
  tuple: 'een lijst tussen vierkante haken',
  date: 'een datum als jjjj-mm-dd',
};

const missing = 'Dit veld ontbreekt';

const listed = (values: readonly unknown[]): string => values.map(String).join(', ');

function wrongType({ expected, input }: IssueOf<'invalid_type'>): string {
  const what = wanted[expected] ?? 'iets anders';
  if (input === undefined) return `${missing}: schrijf hier ${what}.`;
  if (input === null)
    return `Dit veld is leeg: schrijf hier ${what}, of haal het veld weg als het niet hoeft.`;
  if (expected === 'string')
    return typeof input === 'object' && !(input instanceof Date)
      ? 'Hier hoort één tekst. Staat er een dubbele punt in de zin? Zet de hele zin dan tussen aanhalingstekens.'
      : 'Hier hoort tekst: zet wat er staat tussen aanhalingstekens.';
  return `Hier hoort ${what}.`;
}

function wrongValue(input: unknown, values: readonly unknown[]): string {
  const [only] = values;
  const [verb, rest] =
    values.length === 1 ? ['schrijf', `"${only}"`] : ['kies', `een van: ${listed(values)}`];
  const choice = `${verb} ${rest}`;
  if (input === undefined) return `${missing}: ${choice}.`;
  if (input === null) return `Dit veld is leeg: ${choice}.`;
  const near = typeof input === 'string' && nearestOf(input, values.map(String));
  const given = typeof input === 'object' ? 'Wat hier staat' : `"${input}"`;
  return near
    ? `${given} kan hier niet. Bedoelt u "${near}"? Of ${choice}.`
    : `${given} kan hier niet: ${choice}.`;
}

const lengthOf = (input: unknown): number | undefined =>
  typeof input === 'string' || Array.isArray(input) ? input.length : undefined;

function tooSmall({ origin, minimum, inclusive, exact, input }: IssueOf<'too_small'>): string {
  if (origin === 'string' && lengthOf(input) === 0)
    return 'Dit veld is leeg: vul het in, of haal het weg als het niet hoeft.';
  if (origin === 'string')
    return `Dit is te kort: schrijf ${exact ? 'precies' : 'minstens'} ${minimum} tekens (nu ${lengthOf(input)}).`;
  if (origin === 'array') return `De lijst is te kort: noem er ${exact ? 'precies' : 'minstens'} ${minimum}.`;
  return `Dit getal is te klein: schrijf ${inclusive ? `${minimum} of meer` : `meer dan ${minimum}`}.`;
}

function tooBig({ origin, maximum, inclusive, exact, input }: IssueOf<'too_big'>): string {
  if (origin === 'string')
    return `Dit is te lang: schrijf ${exact ? 'precies' : 'hoogstens'} ${maximum} tekens (nu ${lengthOf(input)}).`;
  if (origin === 'array')
    return `De lijst is te lang: noem er ${exact ? 'precies' : 'hoogstens'} ${maximum}.`;
  return `Dit getal is te groot: schrijf ${inclusive ? `${maximum} of minder` : `minder dan ${maximum}`}.`;
}

/** The names that an object knows: its fields, or the keys of a list by name. */
function knownFields(inst: unknown): string[] {
  const def = (
    inst as { _zod?: { def?: { shape?: object; keyType?: { _zod: { values?: Iterable<unknown> } } } } }
  )._zod?.def;
  if (def?.shape) return Object.keys(def.shape);
  return [...(def?.keyType?._zod.values ?? [])].map(String);
}

/** One line for each unknown field, in the order of `keys`: the only issue that is about several fields. */
function unknownFields({ keys, inst }: IssueOf<'unrecognized_keys'>): string {
  const known = knownFields(inst);
  return keys
    .map((key) => {
      const near = nearestOf(key, known);
      return near
        ? `Dit veld bestaat niet. Bedoelt u "${near}"? Haal het anders weg.`
        : `Dit veld bestaat niet: haal het weg. Wat hier wel kan: ${listed(known)}.`;
    })
    .join('\n');
}

function noneFits({
  errors,
  input,
  discriminator,
  options,
}: IssueOf<'invalid_union'> & { options?: readonly unknown[] }): string {
  if (discriminator !== undefined && options)
    return wrongValue((input as Record<string, unknown> | undefined)?.[discriminator], options);
  const values = errors.flat().flatMap((issue) => (issue.code === 'invalid_value' ? issue.values : []));
  if (values.length > 0) return wrongValue(input, values);
  return [...new Set(errors.flat().map(({ message }) => message))].join(' Of: ');
}

/**
 * What an author must do about an issue for which its schema has no words of its own, in Dutch. To hand to a schema as
 * it reads: words in the schema come first.
 */
export const inDutch: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue);
    case 'invalid_value':
      return wrongValue(issue.input, issue.values);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'unrecognized_keys':
      return unknownFields(issue);
    case 'invalid_union':
      return noneFits(issue);
    case 'invalid_format':
      return issue.format === 'url'
        ? 'Schrijf het hele adres, met https:// ervoor.'
        : 'Dit is anders geschreven dan het hoort. Kijk hoe het in een ander bestand van deze map staat.';
    default:
      return 'Dit klopt niet. Kijk hoe het in een ander bestand van deze map staat.';
  }
};
