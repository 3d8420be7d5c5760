import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Dose, type DosedExercise, isDose, isSameDose, mostExercises } from '@/dose/dose.ts';
import { dosedFrom, dosedInAddress } from '@/dose/in-address.ts';
import { doseLines, isOnlyDose, oftenText, shortDose, sideAndBand, stepsWith } from '@/dose/words.ts';
import { doseLimits } from '@/vocabulary/dose.ts';
import { anyProgramme, knownExercises, written } from './any-dose.ts';

const read = (text: string) => dosedFrom(text, knownExercises);

describe('a programme in an address', () => {
  test('comes back as it was made', () =>
    fc.assert(
      fc.property(anyProgramme, (programme) => {
        const { exercises, unread } = read(dosedInAddress(programme));
        expect(written(exercises)).toEqual(written(programme));
        expect(unread).toEqual(programme.length > 0 ? [] : [{ kind: 'doses' }]);
      }),
      { numRuns: 1000 },
    ));

  test('holds only characters that mail programs leave alone', () =>
    fc.assert(
      fc.property(anyProgramme, (programme) => {
        expect(dosedInAddress(programme)).toMatch(/^[A-Za-z0-9\-._~,]*$/);
      }),
    ));

  test('stands there as it is printed, for ever', () => {
    const programme: DosedExercise[] = [
      { exercise: 'oefening-0', dose: { minutes: 20, often: { times: 2, per: 'dag' } }, remark: '' },
      {
        exercise: 'oefening-1',
        dose: {
          ...{ repetitions: 8, sets: 2, holdSeconds: 5, restSeconds: 45 },
          often: { times: 3, per: 'week' },
        },
        ...{ level: 'transtibiaal', side: 'links', band: 'rood', remark: 'Rustig aan. Pijn? Stop.' },
      },
      { exercise: 'oefening-2', dose: {}, side: 'beide', remark: '' },
    ];
    const printed =
      'oefening-0.m20.2d,oefening-1.h8.s2.v5.r45.3w.onderbeen.links.rood.zRustig_aan~2E_Pijn~3F_Stop~2E,oefening-2.beide,xbpq62k';
    expect(dosedInAddress(programme)).toBe(printed);
    expect(written(read(printed).exercises)).toEqual(programme);
    // Typed on a phone.
    expect(read(printed.toUpperCase()).exercises[1]?.dose).toEqual(programme[1]?.dose);
  });
});

describe('a damaged programme never gives a dose that was not written', () => {
  /** What is shown is what was made, or it is nothing. */
  const expectNoOther = (text: string, programme: Parameters<typeof dosedInAddress>[0]) => {
    const { exercises, unread } = read(text);
    const asMade = new Map(programme.map((one) => [one.exercise, JSON.stringify(one.dose)]));
    for (const { exercise, dose } of exercises)
      if (dose) expect(JSON.stringify(dose)).toBe(asMade.get(exercise));
      else expect(unread).not.toEqual([]);
  };

  test('cut off anywhere', () =>
    fc.assert(
      fc.property(anyProgramme, fc.nat(), (programme, place) => {
        const whole = dosedInAddress(programme);
        expectNoOther(whole.slice(0, place % (whole.length + 1)), programme);
      }),
      { numRuns: 2000 },
    ));

  test('with one or two other characters', () =>
    fc.assert(
      fc.property(
        anyProgramme,
        fc.nat(),
        fc.oneof(fc.constantFrom('1', '0', '9', '.', ',', 'h', 's', 'x', 'd'), fc.string({ maxLength: 2 })),
        (programme, place, other) => {
          const whole = dosedInAddress(programme);
          const at = place % (whole.length + 1);
          expectNoOther(whole.slice(0, at) + other + whole.slice(at + other.length), programme);
          expectNoOther(whole.slice(0, at) + other + whole.slice(at), programme);
        },
      ),
      { numRuns: 2000 },
    ));

  test('whatever stands there, it does not throw and stays short', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc
            .array(
              fc.constantFrom('oefening-1', 'oefening-0', '.h10', '.s99', '.', ',', 'x', 'z~', '__proto__'),
              { maxLength: 60 },
            )
            .map((parts) => parts.join('')),
        ),
        (text) => {
          const { exercises, unread } = read(text);
          expect(exercises.length).toBeLessThanOrEqual(mostExercises);
          expect(unread.length).toBeLessThanOrEqual(2 * mostExercises + 2);
        },
      ),
      { numRuns: 2000 },
    ));
});

describe('with a right proof', () => {
  /** As somebody would write it who knows how: the proof is of the whole text, whatever it says. */
  const proved = (list: string) => dosedInAddress([{ exercise: list, dose: {}, remark: '' }]);

  test.each([
    ['more than can be meant', 'oefening-1.h21'],
    ['no number', 'oefening-1.h0'],
    ['a number twice', 'oefening-1.h8.h9'],
    ['minutes for what is counted', 'oefening-1.m20'],
    ['counting what lies still', 'oefening-0.h10'],
    ['too often', 'oefening-1.8w'],
    ['a letter of later', 'oefening-1.h8.q3'],
  ])('%s is no dose, and is told', (_, list) => {
    expect(read(proved(list))).toEqual({
      exercises: [{ exercise: list.split('.')[0], dose: undefined, remark: '' }],
      unread: [{ kind: 'dose', exercise: list.split('.')[0] }],
    });
  });

  test('an exercise that is not there is named, and the others stay', () => {
    const { exercises, unread } = read(proved('weg.h8,oefening-1.h8'));
    expect(unread).toEqual([{ kind: 'exercise', text: 'weg' }]);
    expect(exercises).toEqual([{ exercise: 'oefening-1', dose: { repetitions: 8 }, remark: '' }]);
  });

  test('what does not fit is counted', () => {
    const many = Array.from({ length: 14 }, (_, i) => `oefening-${i + 1}`).join(',');
    const { exercises, unread } = read(proved(many));
    expect(exercises).toHaveLength(mostExercises);
    expect(unread).toEqual([{ kind: 'too-many-exercises', count: 14 }]);
  });
});

test.each([
  [{ repetitions: 20 }, true],
  [{ repetitions: 21 }, false],
  [{ repetitions: 1.5 }, false],
  [{ restSeconds: 4 }, false],
  [{ often: { times: 10, per: 'dag' } }, true],
  [{ often: { times: 8, per: 'week' } }, false],
  [{ minutes: 10 }, false],
  [{}, true],
] satisfies [Dose, boolean][])('%o is possible for what is counted: %s', (dose, isRight) => {
  expect(isDose(dose, false)).toBe(isRight);
});

test('two doses are the same when they ask the same', () => {
  expect(isSameDose({ repetitions: 10 }, { repetitions: 10, sets: 1 })).toBe(true);
  expect(isSameDose({ repetitions: 10 }, { repetitions: 10, sets: 2 })).toBe(false);
  expect(isSameDose({ often: { times: 2, per: 'dag' } }, { often: { times: 2, per: 'week' } })).toBe(false);
});

describe('in words', () => {
  test('as lines, in one line, and how often', () => {
    const dose = { repetitions: 8, sets: 2, holdSeconds: 1, restSeconds: 45 };
    expect(doseLines(dose, oftenText({ times: 3, per: 'week' }))).toEqual([
      '8 keer herhalen',
      '1 seconde vasthouden',
      '2 series',
      '45 seconden rust tussen de series',
      '3 keer per week',
    ]);
    expect(shortDose(dose)).toBe('2 series van 8 keer, 1 seconde vasthouden');
    expect(doseLines({ minutes: 1 })).toEqual(['1 minuut per keer']);
    expect(sideAndBand({ side: 'beide', band: 'rood' })).toEqual(['kant: links en rechts', 'band: rood']);
    expect(sideAndBand({})).toEqual([]);
  });

  const steps = ['Druk.', 'Houd dit {vasthouden} vast. Adem door.', 'Doe dit {herhalingen}.'];
  const series = 'Rust {rust}. Doe zo {series}.';
  test.each<[string, string[], Dose, string[]]>([
    [
      'all that is said',
      [...steps, series],
      { repetitions: 8, sets: 2, holdSeconds: 5, restSeconds: 45 },
      [
        'Druk.',
        'Houd dit 5 seconden vast. Adem door.',
        'Doe dit 8 keer.',
        'Rust 45 seconden. Doe zo 2 series.',
      ],
    ],
    ['nothing', [...steps, series], {}, ['Druk.', 'Adem door.', 'Doe dit … keer.']],
    [
      'one series',
      [...steps, series],
      { repetitions: 8, sets: 1, restSeconds: 30 },
      ['Druk.', 'Adem door.', 'Doe dit 8 keer.'],
    ],
    [
      'series without rest',
      [...steps, series],
      { repetitions: 8, sets: 2 },
      ['Druk.', 'Adem door.', 'Doe dit 8 keer.', 'Doe zo 2 series.'],
    ],
    [
      'what has no place of its own',
      ['Buig.', 'Doe dit {herhalingen}.'],
      { repetitions: 1, sets: 3, holdSeconds: 2, restSeconds: 60 },
      [
        'Buig.',
        'Houd op het verste punt 2 seconden vast.',
        'Doe dit 1 keer.',
        'Rust 60 seconden. Doe zo 3 series.',
      ],
    ],
    ['minutes', ['Blijf zo {minuten} liggen.'], { minutes: 20 }, ['Blijf zo 20 minuten liggen.']],
  ])('steps with %s', (_, written, dose, told) => {
    expect(stepsWith(written, dose)).toEqual(told);
  });
});

/** An exercise as its author writes it. */
interface WrittenExercise extends Dose {
  startPosition: string;
  steps: string[];
  tips?: string[];
  alternative?: string;
}
const exercises = readdirSync('src/content/exercises').map((file) => [
  file.replace('.yaml', ''),
  parse(readFileSync(`src/content/exercises/${file}`, 'utf8')) as WrittenExercise,
]) satisfies [string, WrittenExercise][];

describe.each(exercises)(
  '%s says one dose',
  (_, { startPosition, steps, tips = [], alternative = '', minutes }) => {
    const dose: Dose = minutes
      ? { minutes: 47 }
      : { repetitions: 17, sets: 7, holdSeconds: 107, restSeconds: 217 };

    test('whatever it is: all numbers in the steps are of that dose', () => {
      const numbers = stepsWith(steps, dose).join(' ').match(/\d+/g)?.map(Number) ?? [];
      expect(numbers.toSorted()).toEqual(Object.values(dose).toSorted());
    });

    test('and a step that is left to the lines of the dose says nothing else', () => {
      const left = stepsWith(steps, dose).filter(isOnlyDose).join(' ');
      for (const [number] of left.matchAll(/\d+/g)) expect(doseLines(dose).join()).toContain(number);
      expect(left.replace(/\d+ (keer|seconden|series)/g, '')).toMatch(/^((Doe dit|Rust|Doe zo) \. ?)*$/);
    });

    test('and nothing beside the steps names another', () => {
      expect([startPosition, ...tips, alternative].join(' ')).not.toMatch(
        /\d+ (?:keer|series|seconden|minuten|uur)/,
      );
    });
  },
);

test('a step with something to do is never left to the lines of the dose', () => {
  for (const step of ['Blijf zo 30 minuten liggen.', 'Houd dit 10 seconden vast. Adem gewoon door.'])
    expect(isOnlyDose(step)).toBe(false);
  expect(isOnlyDose('Doe dit 10 keer. Breng daarna uw stomp terug.')).toBe(false);
  expect(isOnlyDose('Doe dit 10 keer.')).toBe(true);
});

test('no limit leaves out what the exercises ask', () => {
  for (const [, exercise] of exercises)
    for (const [name, { least, most }] of Object.entries(doseLimits)) {
      const value = exercise[name as keyof typeof doseLimits] ?? least;
      expect(value).toBeGreaterThanOrEqual(least);
      expect(value).toBeLessThanOrEqual(most);
    }
});
