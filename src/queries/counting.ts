/** Counting things for a sentence. Pure: what there is to count is handed in. */

/** Values by field: only what has them counts. With "!" before a value: only what does not have it. */
export type Where = Readonly<Record<string, string>>;

/** As a number, or as a word, without or with a capital. */
export type Form = 'number' | 'word' | 'Word';

const words = 'nul één twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' ');

/**
 * A number as it stands in a sentence: "7", "zeven" or "Zeven". Above twelve always in digits.
 *
 * @throws Error for another form, which somebody may write in a description
 */
export function written(count: number, form: Form): string {
  if (!/^(number|word|Word)$/.test(form)) throw new Error(`"as" is "word" of "Word", niet "${form}".`);
  const word = words[count];
  if (form === 'number' || !word) return String(count);
  // One accent is enough on a capital: “Eén”.
  return form === 'word' ? word : word.replace(/^é/, 'e').replace(/^./, (letter) => letter.toUpperCase());
}

/**
 * How many things have the values asked for; a field that is a list has each value in it.
 *
 * @throws Error for a value that nothing has: then it is a slip of the pen, or the sentence is about nothing
 */
export function countWhere(things: readonly Readonly<Record<string, unknown>>[], where: Where): number {
  const has = (thing: Readonly<Record<string, unknown>>, field: string, value: string) =>
    [thing[field]].flat().includes(value);
  for (const [field, value] of Object.entries(where))
    if (!things.some((thing) => has(thing, field, value.replace('!', ''))))
      throw new Error(`Niets heeft "${value.replace('!', '')}" bij "${field}". Verbeter de telling.`);
  return things.filter((thing) =>
    Object.entries(where).every(([field, value]) =>
      value.startsWith('!') ? !has(thing, field, value.slice(1)) : has(thing, field, value),
    ),
  ).length;
}
