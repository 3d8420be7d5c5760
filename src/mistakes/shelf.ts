import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ImageFunction } from 'astro/content/config';
import { z } from 'astro/zod';
import type { Mistake } from '@/mistakes/mistake.ts';
import { readContent } from '@/mistakes/reading.ts';
import { inDutch } from '@/mistakes/zod-words.ts';

/** What an entry must be; of pages a function, because they may name pictures. */
export type EntrySchema = z.ZodType | ((context: { image: ImageFunction }) => z.ZodType);

/** Where the entries of a collection stand, and what an entry must be. Paths are from the root of the project. */
export type Shelf = { schema: EntrySchema } & (
  | {
      /** One file per entry; its name is the id. */
      folder: string;
      /** Of its files, without a dot. */
      extension: 'yaml' | 'mdx' | 'json';
      /** Finds what is wrong below the fields, given these and the text of the whole file. */
      inText?: (data: Record<string, unknown>, text: string) => { line: number; text: string }[];
    }
  /** A file that is a list of rows, each with an id. */
  | { list: string }
  /** A file that is one group of fields, all of which may be empty. */
  | {
      file: string;
      inText?: (data: Record<string, unknown>, text: string) => { line: number; text: string }[];
    }
);

/** Schemas that were made by a function: making one takes longer than reading an entry. */
const made = new WeakMap<EntrySchema, z.ZodType>();

function schemaOf({ schema }: Shelf): z.ZodType {
  if (typeof schema !== 'function') return schema;
  // No page has a picture in its front matter: text is enough.
  const known = made.get(schema) ?? schema({ image: (() => z.string()) as unknown as ImageFunction });
  made.set(schema, known);
  return known;
}

/** A mistake in one entry, without its place. */
type EntryMistake = Pick<Mistake, 'field' | 'text'>;

/** What is wrong with the data of one entry. */
export async function mistakesInEntry(data: unknown, shelf: Shelf): Promise<EntryMistake[]> {
  const { error } = await schemaOf(shelf).safeParseAsync(data, { error: inDutch });
  const issues = error?.issues ?? [];
  /** Of what is no text, how long it is says nothing. */
  const isOther = ({ code, path }: (typeof issues)[number]) =>
    code === 'too_small' &&
    issues.some((one) => one.code === 'invalid_type' && one.path.join() === path.join());
  return issues.flatMap((issue): EntryMistake[] => {
    if (isOther(issue)) return [];
    if (issue.code !== 'unrecognized_keys') return [{ field: issue.path, text: issue.message }];
    const texts = issue.message.split('\n');
    return issue.keys.map((key, i) => ({ field: [...issue.path, key], text: texts[i] ?? issue.message }));
  });
}

const isFields = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data) && !(data instanceof Date);

const noFields = 'Zet hier velden: op elke regel een naam, een dubbele punt en wat u wilt zeggen.';

/** What is wrong with a file of a shelf, given its text. */
export async function mistakesInText(file: string, text: string, shelf: Shelf): Promise<Mistake[]> {
  const reading = readContent(file, text);
  if ('text' in reading) return [{ file, field: [], ...reading }];
  const { lineOf } = reading;
  const data = 'file' in shelf ? (reading.data ?? {}) : reading.data;
  if ('folder' in shelf || 'file' in shelf) {
    if (!isFields(data)) return [{ file, field: [], text: noFields }];
    const inFields = (await mistakesInEntry(data, shelf)).map((mistake) => ({
      file,
      line: lineOf(mistake.field),
      ...mistake,
    }));
    const inText = (shelf.inText?.(data, text) ?? []).map((mistake) => ({ file, field: [], ...mistake }));
    return [...inFields, ...inText];
  }
  if (!Array.isArray(data))
    return [
      { file, field: [], text: 'Dit bestand hoort een lijst te zijn: begin elke rij met een streepje (- ).' },
    ];
  const firstOf = new Map<string, number>();
  const mistakes: Mistake[] = [];
  for (const [index, row] of data.entries()) {
    const line = lineOf([index]);
    if (!isFields(row)) {
      mistakes.push({ file, line, field: [], text: `Rij ${index + 1} heeft geen velden. ${noFields}` });
      continue;
    }
    const id = row['id'] === undefined ? undefined : String(row['id']);
    const first = id === undefined ? undefined : firstOf.get(id);
    if (first !== undefined)
      mistakes.push({
        file,
        line,
        row: id,
        field: ['id'],
        text: `Deze naam staat al op regel ${first}: geef een van de twee een andere.`,
      });
    else if (id !== undefined) firstOf.set(id, line);
    for (const { field, text: what } of await mistakesInEntry(row, shelf))
      mistakes.push({ file, line: lineOf([index, ...field]), row: id ?? index + 1, field, text: what });
  }
  return mistakes;
}

/** In each folder of a collection: what a copy adds of its own. We never put anything there. */
export const ownFolder = 'eigen';

/** A name that stays the same when an address is made of it. */
const plainName = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What is wrong with the names of the files in a folder: what the site would pass over, or would take for the same entry. */
export function mistakesInNames(files: readonly string[], folder: string, extension: string): Mistake[] {
  const seen = new Map<string, string>();
  return files.flatMap((name): Mistake[] => {
    const file = `${folder}/${name}`;
    const parts = name.slice(0, -extension.length - 1).split('/');
    // Only pages stand in folders of their own; what a clinic adds stands in one folder.
    const isOwn = parts.length === 2 && parts[0] === ownFolder;
    const rightPlace = extension === 'mdx' || parts.length === 1 || isOwn;
    if (!name.endsWith(`.${extension}`) || !rightPlace)
      return [
        {
          file,
          field: [],
          text: `Dit bestand doet niet mee. Geef het een naam die op .${extension} eindigt${extension === 'mdx' ? '' : ` en zet het rechtstreeks in ${folder}`}, of haal het weg.`,
        },
      ];
    if (!parts.every((part) => plainName.test(part)))
      return [
        {
          file,
          field: [],
          text: 'Gebruik in de naam van het bestand alleen kleine letters, cijfers en losse streepjes: het adres wordt ervan gemaakt.',
        },
      ];
    const id = extension === 'mdx' ? parts.join('/').replace(/\/index$/, '') : (parts.at(-1) ?? '');
    const other = seen.get(id);
    if (other)
      return [
        {
          file,
          field: [],
          text: `${other} geeft hetzelfde adres: haal er een weg of geef hem een andere naam.`,
        },
      ];
    seen.set(id, file);
    return [];
  });
}

/** The files of a shelf, with what is wrong with their names. */
export function filesOf(shelf: Shelf): { files: string[]; mistakes: Mistake[] } {
  const place = 'folder' in shelf ? shelf.folder : 'list' in shelf ? shelf.list : shelf.file;
  if (!existsSync(place))
    return {
      files: [],
      mistakes: [
        {
          file: place,
          field: [],
          text: 'Dit bestaat niet. Zet het terug, of haal de verzameling weg uit src/content.config.ts.',
        },
      ],
    };
  if (!('folder' in shelf)) return { files: [place], mistakes: [] };
  const names = readdirSync(place, { recursive: true, withFileTypes: true })
    // What an editor or a system leaves behind begins with a dot.
    .filter((entry) => entry.isFile() && !basename(entry.name).startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1))
    .sort();
  const mistakes = mistakesInNames(names, place, shelf.extension);
  const wrong = new Set(mistakes.map(({ file }) => file));
  return { files: names.map((name) => `${place}/${name}`).filter((file) => !wrong.has(file)), mistakes };
}

/** All that is wrong on a shelf. */
export async function mistakesOn(shelf: Shelf): Promise<Mistake[]> {
  const { files, mistakes } = filesOf(shelf);
  const inTexts = await Promise.all(
    files.map((file) => mistakesInText(file, readFileSync(file, 'utf8'), shelf)),
  );
  return [...mistakes, ...inTexts.flat()];
}
