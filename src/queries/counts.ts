/** How many things there are, for sentences: so that a sentence stays true when one is added. */
import { getCollection } from 'astro:content';
import { countWhere, type Form, type Where, written } from '@/queries/counting.ts';

/** What sentences count. */
const counted = ['exercises', 'instruments', 'metaphors', 'trainings'] as const;
export type Counted = (typeof counted)[number];

/** The count of a collection as it stands in a sentence. */
export async function countOf(of: Counted, where: Where = {}, form: Form = 'number'): Promise<string> {
  const entries = await getCollection(of);
  return written(
    countWhere(
      entries.map(({ data }) => data),
      where,
    ),
    form,
  );
}

/** "{exercises group=kracht}", in a sentence of the front matter; "as=word" or "as=Word" for a word. */
const countIn = /\{(\w+)((?: [\w-]+=!?[\w-]+)*)\}/g;

/**
 * A sentence with its counts filled in.
 *
 * @throws Error for something that is not counted
 */
export async function withCounts(sentence: string): Promise<string> {
  let filled = sentence;
  for (const [whole, name = '', fields = ''] of sentence.matchAll(countIn)) {
    const of = counted.find((one) => one === name);
    if (!of) throw new Error(`"${whole}": tel ${counted.join(', ')}.`);
    const { as = 'number', ...where } = Object.fromEntries(
      fields
        .trim()
        .split(' ')
        .filter(Boolean)
        .map((field) => field.split('=')),
    );
    filled = filled.replace(whole, await countOf(of, where, as as Form));
  }
  return filled;
}
