import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asksOtherwise,
  type Choices,
  choicesFrom,
  defaults,
  fragmentOf,
  seriesId,
} from '@/components/session-timer/choices.ts';
import type {
  CountedProgramme,
  LyingProgramme,
  SeriesProgramme,
} from '@/components/session-timer/programme.ts';
import { seriesOf } from '@/components/session-timer/series.ts';
import { seriesName } from '@/components/session-timer/series-name.ts';
import { seriesLength } from '@/components/session-timer/series-time.ts';
import { cueAt, type Session, sessionOf } from '@/components/session-timer/session.ts';
import type { DosedExercise } from '@/dose/dose.ts';
import { canBeTimed } from '@/dose/dose.ts';
import { dosedInAddress } from '@/dose/in-address.ts';
import { doseLimits } from '@/vocabulary/dose.ts';
import { counted, lying, pace } from './session-programmes.ts';

const drawing = { width: 1, height: 1, lineWidth: 1, title: '', description: '', svg: '' };
const knee: CountedProgramme = { ...counted, drawings: { knie: drawing }, note: 'Ga op uw rug liggen.' };
const hip: CountedProgramme = { ...knee, id: 'heup', title: 'Heup', line: 'een', position: 'houding-rug' };
const belly: LyingProgramme = { ...lying, drawings: { buik: drawing } };
const programmes = new Map([knee, hip, belly].map((one) => [one.id, one]));
const names = [...programmes.values()].map(({ id, title, form, note }) => ({
  ...{ id, title, form, note },
  repetitionSeconds: form === 'tellen' ? counted.repetitionSeconds : undefined,
}));
const base: SeriesProgramme = {
  ...{ id: seriesId, title: 'Mijn oefeningen', form: 'reeks', lines: counted.lines, drawings: {} },
  ...{ safety: counted.safety, parts: [] },
};

const dosed = (
  exercise: string,
  dose: DosedExercise['dose'],
  side?: DosedExercise['side'],
): DosedExercise => ({
  ...{ exercise, dose, ...(side && { side }), remark: '' },
});
const session = (...exercises: DosedExercise[]): Session =>
  sessionOf(seriesOf(exercises, base, programmes), pace);
/** Everything but what is said before, halfway and after. */
const doing = ({ cues }: Session) => cues.filter(({ kind }) => kind === 'beweging' || kind === 'tel');

test('every exercise is done by its own dose, one after the other', () => {
  const cues = doing(
    session(
      dosed('knie', { repetitions: 2, sets: 2, holdSeconds: 3, restSeconds: 20 }),
      dosed('buik', { minutes: 2 }),
      dosed('heup', { repetitions: 3 }),
    ),
  );
  expect(cues.map(({ line }) => line)).toEqual([
    ...['doe', 'tel-1', 'los', 'tel-2', 'los', 'rust', 'volgende-serie', 'tel-1', 'los', 'tel-2', 'los'],
    ...['klaar-buik', 'doe'],
    ...['klaar-heup', 'een', 'tel-1', 'tel-2', 'tel-3'],
  ]);
  const at = (line: string, nth = 0) => cues.filter((cue) => cue.line === line)[nth]?.at ?? Number.NaN;
  // The hold as long as was said, from when the count has been said.
  expect(at('los') - at('tel-1')).toBe(1000 + 3000);
  expect(at('tel-1', 1) - at('rust')).toBe(20_000);
  // To another position, and back.
  expect(at('doe', 1) - at('klaar-buik')).toBe(30_000);
  expect(at('klaar-heup') - at('doe', 1)).toBe(120_000);
});

test('who stays as they lie needs less time to get ready', () => {
  const cues = doing(session(dosed('knie', { repetitions: 1 }), dosed('heup', { repetitions: 1 })));
  const [ready, what] = ['klaar-heup', 'een'].map((line) => cues.find((cue) => cue.line === line)?.at ?? 0);
  expect((what ?? 0) - (ready ?? 0)).toBe(15_000);
});

test('both sides are done with the whole dose, the drawing of each as it is', () => {
  const programme = seriesOf([dosed('knie', { repetitions: 2 }, 'beide')], base, programmes);
  expect(programme.parts.map(({ drawing: key }) => key)).toEqual(['knie', 'knie-rechts']);
  expect(programme.drawings['knie-rechts']?.isOther).toBe(true);
  expect(programme.drawings['knie']?.isOther).toBe(false);
  expect(programme.lines['klaar-knie-rechts']).toMatchObject({
    text: 'Hierna: Knie, rechts. Ga op uw rug liggen.',
  });
  expect(doing(sessionOf(programme, pace)).filter(({ line }) => line === 'tel-2')).toHaveLength(2);
});

test('the screen tells what comes until it comes', () => {
  const made = session(dosed('knie', { repetitions: 1 }), dosed('buik', { minutes: 1 }));
  const ready = made.cues.find(({ line }) => line === 'klaar-buik');
  expect(cueAt(made, (ready?.at ?? 0) + 20_000)).toMatchObject({ line: 'klaar-buik', drawing: 'buik' });
});

test('a dose that nobody can time has no session', () => {
  expect(canBeTimed(dosed('knie', {}), false)).toBe(false);
  expect(canBeTimed(dosed('knie', undefined), false)).toBe(false);
  expect(canBeTimed(dosed('buik', { minutes: 1 }), true)).toBe(true);
  expect(() => seriesOf([dosed('knie', { sets: 2 })], base, programmes)).toThrow();
  expect(() => seriesOf([dosed('neus', { repetitions: 1 })], base, programmes)).toThrow();
});

const number = (name: keyof typeof doseLimits, most: number = doseLimits[name].most) =>
  fc.integer({ min: doseLimits[name].least, max: most });
const anyDose = fc.record(
  {
    repetitions: number('repetitions'),
    sets: number('sets', 4),
    holdSeconds: number('holdSeconds', 30),
    restSeconds: number('restSeconds'),
  },
  { requiredKeys: ['repetitions'] },
);

test('whatever the dose, it is counted as often as was said, and no two lines are said at once', () =>
  fc.assert(
    fc.property(anyDose, anyDose, fc.integer({ min: 1, max: 60 }), (one, other, minutes) => {
      const exercises = [dosed('knie', one), dosed('buik', { minutes }), dosed('heup', other)];
      const programme = seriesOf(exercises, base, programmes);
      const made = sessionOf(programme, pace);
      const counts = made.cues.filter(({ line }) => /^tel-/.test(line) && line !== 'tel-0');
      const inPractice = counts.filter(({ at }) => at >= made.practiceStart);
      expect(inPractice).toHaveLength(
        one.repetitions * (one.sets ?? 1) + other.repetitions * (other.sets ?? 1),
      );
      for (const [i, { at, line }] of made.cues.entries())
        expect(at + (programme.lines[line]?.seconds ?? 0) * 1000).toBeLessThanOrEqual(
          made.cues[i + 1]?.at ?? made.end,
        );
      // What is told before it is fetched is near enough to plan by: within a quarter, or three minutes.
      const told = seriesLength(exercises, names) * 1000;
      const real = made.practiceEnd - made.practiceStart;
      expect(Math.abs(told - real)).toBeLessThan(Math.max(real / 4, 180_000));
    }),
    { numRuns: 200 },
  ));

describe('in the address of a session', () => {
  const series = dosedInAddress([
    dosed('knie', { repetitions: 8, sets: 2 }, 'links'),
    dosed('buik', { minutes: 20 }),
  ]);
  const read = (fragment: string, last: Choices = defaults) => choicesFrom(fragment, ['knie', 'buik'], last);

  test('they come back as they were sent', () => {
    const choices: Choices = { ...defaults, programme: seriesId, series };
    expect(read(fragmentOf(choices))).toMatchObject(choices);
    expect(asksOtherwise(`doe=${series}&duur=9`, read(`doe=${series}&duur=9`))).toBe(false);
  });

  test('the side of a session of before is not theirs: each says its own', () => {
    expect(read(`doe=${series}`, { ...defaults, side: 'rechts' }).side).toBeUndefined();
  });

  test('what is too long to be one is none, and that is told', () => {
    const fragment = `doe=${'knie.h8,'.repeat(500)}`;
    expect(read(fragment).programme).toBeUndefined();
    expect(asksOtherwise(fragment, read(fragment))).toBe(true);
  });

  test('those of last time are meant by their name', () => {
    const last = { ...defaults, series };
    expect(read(`programma=${seriesId}`, last)).toMatchObject({ programme: seriesId, series });
    expect(read('programma=knie', last).series).toBeUndefined();
    expect(read(`programma=${seriesId}`).programme).toBeUndefined();
  });

  test('one exercise gives the session its name, and the link its length', () => {
    const one = dosedInAddress([dosed('knie', { repetitions: 8 })]);
    expect(seriesName({ ...defaults, series: one, minutes: 3 }, names)).toMatchObject({
      ...{ id: seriesId, title: 'Knie', form: 'reeks', note: 'Ga op uw rug liggen.', minutes: 3 },
    });
    expect(seriesName({ ...defaults, series }, names).title).toBe('Mijn oefeningen');
  });
});
