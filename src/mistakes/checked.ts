import { defineCollection } from 'astro:content';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Loader } from 'astro/loaders';
import { AuthorMistakes } from '@/mistakes/mistake.ts';
import { mistakesInEntry, mistakesInText, mistakesOn, type Shelf } from '@/mistakes/shelf.ts';

/** A collection: where it stands, and what puts it into the store of Astro. */
export type Holding = Shelf & { loader: Loader };

/** A loader that, when a file changes while somebody writes, says in our words what is wrong with it. */
const told =
  ({ loader, ...shelf }: Holding): Loader['load'] =>
  (context) => {
    if (!context.watcher) return loader.load(context);
    const parseData: typeof context.parseData = async (entry) => {
      // Of a list every row comes by: its file is read for a wrong one only.
      if (entry.filePath && ('folder' in shelf || (await mistakesInEntry(entry.data, shelf)).length > 0)) {
        const file = relative(process.cwd(), entry.filePath);
        const mistakes = await mistakesInText(file, readFileSync(entry.filePath, 'utf8'), shelf);
        if (mistakes.length > 0) throw new AuthorMistakes(mistakes);
      }
      return context.parseData(entry);
    };
    return loader.load({ ...context, parseData });
  };

/**
 * Collections of which no entry is read before all of them are found without mistakes. Astro would stop at the first
 * mistake, tell it in the words of its schema library, and pass over a row without a name or a list that is none.
 *
 * @param others what is checked with them and is no collection
 */
export function checked<Holdings extends Record<string, Holding>>(
  holdings: Holdings,
  others: readonly Shelf[],
): { [Name in keyof Holdings]: { loader: Loader; schema: Holdings[Name]['schema'] } } {
  let check: Promise<void> | undefined;
  /** Astro loads all collections at once: they wait for one check together. */
  const checkAll = (): Promise<void> => {
    check ??= (async () => {
      const mistakes = (await Promise.all([...Object.values(holdings), ...others].map(mistakesOn))).flat();
      if (mistakes.length > 0) throw new AuthorMistakes(mistakes);
    })().finally(() => {
      check = undefined;
    });
    return check;
  };
  const collections = Object.entries(holdings).map(([name, holding]) => {
    const load: Loader['load'] = async (context) => {
      await checkAll();
      await told(holding)(context);
    };
    return [name, defineCollection({ schema: holding.schema, loader: { name: holding.loader.name, load } })];
  });
  return Object.fromEntries(collections);
}
