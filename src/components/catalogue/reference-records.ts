/** A file of references: RIS, or BibTeX. */
export type ReferenceFormat = 'ris' | 'bib';

/** Where a record begins in a file that the build made, and the id in it. */
const shapes = {
  ris: { start: /^(?=TY {2}- )/m, id: /^ID {2}- (.*?)\r?$/m },
  bib: { start: /^(?=@)/m, id: /^@\w+\{([^,]+),/ },
} as const satisfies Record<ReferenceFormat, { start: RegExp; id: RegExp }>;

/** The records of a file of references whose ids are asked for, as they stand there and in that order. */
export function recordsOf(file: string, format: ReferenceFormat, ids: readonly string[]): string {
  const { start, id } = shapes[format];
  return file
    .split(start)
    .filter((record) => ids.includes(id.exec(record)?.[1] ?? ''))
    .join('');
}
