import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { movementSchema } from '@/schemas/movement.ts';
import type { ProgrammeData } from '@/schemas/programme.ts';
import type { SpokenLine } from '@/schemas/spoken-line.ts';
import { namesLimb, sentencesLeavingOpen } from '../which-limb.ts';

/** An exercise as its author writes it. */
interface WrittenExercise {
  description: string;
  trains: string;
  startPosition: string;
  steps: string[];
  tips?: string[];
  otherDose?: string;
  alternative?: string;
  movement: string;
}

/** A programme as its author writes it: drawings and exercises by name. */
type Named<T> = T extends object
  ? { [K in keyof T]: K extends 'drawing' | 'exercise' ? string : Named<T[K]> }
  : T;

const read = <T>(folder: string): [id: string, data: T][] =>
  readdirSync(`src/content/${folder}`).map((file) => [
    file.replace('.yaml', ''),
    parse(readFileSync(`src/content/${folder}/${file}`, 'utf8')) as T,
  ]);
const exercises = read<WrittenExercise>('exercises');
const programmes = read<Named<ProgrammeData>>('programmes');
const movements = new Map(read<unknown>('movements').map(([id, data]) => [id, movementSchema.parse(data)]));
const lines = new Map(
  (parse(readFileSync('src/content/spoken-lines.yaml', 'utf8')) as SpokenLine[]).map((line) => [
    line.id,
    `${line.text} ${line.say ?? ''}`,
  ]),
);

describe.each(exercises)('the exercise %s says which leg', (id, exercise) => {
  const { description, trains, startPosition, steps, tips = [], movement } = exercise;
  const { otherDose = '', alternative = '' } = exercise;

  test('in its steps, and leaves it open nowhere', () => {
    expect(steps.join(' ')).toSatisfy(namesLimb);
    const written = [description, trains, startPosition, ...steps, ...tips, otherDose, alternative];
    expect(written.flatMap(sentencesLeavingOpen)).toEqual([]);
  });

  test('in the text of its drawing', () => {
    expect(movements.get(movement)?.description).toSatisfy(namesLimb);
  });

  test('in what is said', () => {
    const said = programmes.flatMap(([, data]) =>
      'exercise' in data && data.exercise === id ? [lines.get(data.line)] : [],
    );
    expect(said).toHaveLength(1);
    expect(said[0]).toSatisfy(namesLimb);
    expect(said.flatMap((line = '') => sentencesLeavingOpen(line))).toEqual([]);
  });
});

// With both legs gone nothing is moved: the legs in the film do. So not the form "scherm".
const mirror = programmes.flatMap(([id, data]) => (data.form === 'spiegel' ? [{ id, ...data }] : []));

describe.each(mirror)('the programme $id says that the sound limb moves', ({ start, round }) => {
  test.each([start, ...round])('$line', ({ line, drawing = '' }) => {
    expect(lines.get(line)).toMatch(/\bgezonde\b/);
    expect(sentencesLeavingOpen(lines.get(line) ?? '')).toEqual([]);
    expect(movements.get(drawing)?.description).toMatch(/\bgezonde\b/);
  });
});

test.each([...movements])('the drawing %s says which limb', (_, { description }) => {
  expect(description).toSatisfy(namesLimb);
  expect(sentencesLeavingOpen(description)).toEqual([]);
});
