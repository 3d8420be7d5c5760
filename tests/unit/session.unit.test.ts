import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesIn, soundsOf, toneSeconds } from '@/components/session-timer/cues.ts';
import type { Programme } from '@/components/session-timer/programme.ts';
import { cueAt, leftAt, type Pace, practisedAt, sessionOf } from '@/components/session-timer/session.ts';
import { toneLength } from '@/components/session-timer/tones.ts';
import { doseLimits } from '@/vocabulary/dose.ts';
import { counted, lying, mirror, pace } from './session-programmes.ts';

const minute = 60_000;

describe('a session before the mirror', () => {
  const session = sessionOf(mirror, pace);

  test('lets the hand go to the mirror first, practises as long as chosen, and gives time to come back', () => {
    expect(session.practiceStart).toBe(30_000);
    expect(session.practiceEnd - session.practiceStart).toBe(15 * minute);
    expect(session.end - session.practiceEnd).toBeGreaterThanOrEqual(30_000);
  });

  test('says once, before it begins, that stopping is always allowed', () => {
    const stops = session.cues.filter(({ line }) => line === 'altijd-stoppen');
    expect(stops).toHaveLength(1);
    expect(stops[0]?.at).toBeLessThan(session.practiceStart);
  });

  test('counts down to the first movement', () => {
    const countdown = session.cues.filter(({ line }) => line.startsWith('tel-'));
    expect(countdown.map(({ at, line }) => [at, line])).toEqual([
      [27_000, 'tel-3'],
      [28_000, 'tel-2'],
      [29_000, 'tel-1'],
    ]);
    expect(session.cues.find(({ at }) => at === 30_000)?.line).toBe('start');
  });

  test('says halfway, the last minute, the end, and that one may get up', () => {
    const at = (line: string) => session.cues.find((cue) => cue.line === line)?.at;
    expect(at('helft')).toBe(30_000 + 7.5 * minute);
    expect(at('nog-1')).toBe(30_000 + 14 * minute);
    expect(at('einde-spiegel')).toBe(30_000 + 15 * minute);
    expect(at('opstaan')).toBeGreaterThan(session.practiceEnd);
    expect(at('voorbij')).toBeGreaterThan(session.practiceEnd);
  });

  test.each([30, 60, 120])('reminds where to look about every %i seconds', (gazeSeconds) => {
    const { cues, practiceStart, practiceEnd } = sessionOf(mirror, { ...pace, gazeSeconds });
    const times = cues.filter(({ kind }) => kind === 'kijk').map(({ at }) => at);
    const gaps = [...times, practiceEnd].map((at, i) => at - (times[i - 1] ?? practiceStart));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1.5 * gazeSeconds * 1000 + 20_000);
    expect(times.length).toBeGreaterThanOrEqual(Math.floor((15 * 60) / gazeSeconds) - 1);
  });

  test('says more than two things a minute, and to who wants fewer reminders fewer', () => {
    const aMinute = (gazeSeconds: number) => {
      const { cues, practiceStart, practiceEnd } = sessionOf(mirror, { ...pace, gazeSeconds });
      return cues.filter(({ at }) => at >= practiceStart && at < practiceEnd).length / 15;
    };
    expect(aMinute(60)).toBeGreaterThan(2.5);
    expect(aMinute(30)).toBeGreaterThan(2.5);
    expect(aMinute(120)).toBeLessThan(2.5);
  });

  test('shows what goes on, with the drawing of the movement also during a reminder', () => {
    const reminder = session.cues.find(({ kind }) => kind === 'kijk');
    expect(cueAt(session, reminder?.at ?? 0)).toMatchObject({ kind: 'kijk', drawing: 'een' });
    expect(cueAt(session, 30_000 + 2 * minute)?.drawing).toBe('twee');
    expect(cueAt({ ...session, cues: [] }, 0)).toBeUndefined();
  });

  test('counts only practice as practised', () => {
    expect(practisedAt(session, 0)).toBe(0);
    expect(practisedAt(session, 29_999)).toBe(0);
    expect(practisedAt(session, 31_000)).toBe(1000);
    expect(practisedAt(session, session.end)).toBe(15 * minute);
  });

  test('what is left is first of the lead-in, then of the practice, and then nothing is counted down', () => {
    expect(leftAt(session, 0)).toEqual({ part: 'aanloop', ms: 30_000, share: 1 });
    expect(leftAt(session, 29_999).part).toBe('aanloop');
    expect(leftAt(session, 30_000)).toEqual({ part: 'oefenen', ms: 15 * minute, share: 1 });
    expect(leftAt(session, 30_000 + 7.5 * minute)).toEqual({ part: 'oefenen', ms: 7.5 * minute, share: 0.5 });
    expect(leftAt(session, session.practiceEnd)).toEqual({ part: 'na', ms: 0, share: 0 });
  });
});

describe('an exercise that is counted', () => {
  const session = sessionOf(counted, pace);
  const counts = session.cues.filter(({ line, kind }) => kind === 'tel' && line !== 'los');

  test('counts 3 series of 10', () => {
    const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((count) => `tel-${count}`);
    expect(counts.map(({ line }) => line)).toEqual([...numbers, ...numbers, ...numbers]);
  });

  test('holds for 10 seconds after each count', () => {
    for (const { at } of counts) {
      const release = session.cues.find((cue) => cue.line === 'los' && cue.at > at);
      expect((release?.at ?? 0) - (at + 1000)).toBe(10_000);
    }
  });

  test('rests 30 seconds between series and not after the last', () => {
    const rests = session.cues.filter(({ line }) => line === 'rust');
    expect(rests).toHaveLength(2);
    for (const { at } of rests) expect(counts.find((count) => count.at > at)?.at).toBe(at + 30_000);
  });

  test('without holding, never says to let go', () => {
    const { cues } = sessionOf({ ...counted, holdSeconds: 0 }, pace);
    expect(cues.some(({ line }) => line === 'los')).toBe(false);
  });
});

test('lying goes on for the minutes of the exercise, and says how many are left', () => {
  const session = sessionOf(lying, pace);
  expect(session.practiceEnd - session.practiceStart).toBe(30 * minute);
  for (const left of [20, 10, 5, 1])
    expect(session.cues.find(({ line }) => line === `nog-${left}`)?.at).toBe(
      session.practiceEnd - left * minute,
    );
});

describe('when to stop and whom to call', () => {
  const spoken = (programme: Programme, more: Partial<Pace> = {}) => {
    const session = sessionOf(programme, { ...pace, ...more });
    const of = (isBefore: boolean) =>
      session.cues
        .filter(({ at, line }) => line.startsWith('veilig-') && at < session.practiceStart === isBefore)
        .map(({ line }) => line);
    return { before: of(true), halfway: of(false), session };
  };
  /** A short exercise without rest or holding: no silence is long enough for both lines. */
  const brief: Programme = { ...counted, sets: 1, holdSeconds: 0, repetitionSeconds: 8 };
  const all: [string, Programme, string][] = [
    ['a mirror', mirror, 'veilig-spiegel'],
    ['a film', { ...mirror, form: 'scherm' }, 'veilig-spiegel'],
    ['counting', counted, 'veilig-oefening'],
    ['counting without a rest', brief, 'veilig-oefening'],
    ['lying', lying, 'veilig-liggen'],
  ];

  test.each(all)('is said before and once halfway, by %s', (_, programme, line) => {
    for (const delaySeconds of [30, 60])
      for (const toneSeconds of [0, 1.2])
        for (const gazeSeconds of [30, 60, 120]) {
          const { before, halfway, session } = spoken(programme, { delaySeconds, toneSeconds, gazeSeconds });
          expect(before).toEqual([line, 'veilig-112']);
          expect(halfway).toEqual([line, 'veilig-112']);
          const first = session.cues.find(({ kind }) => kind === 'veilig')?.at ?? 0;
          const half = (session.practiceStart + session.practiceEnd) / 2;
          const length = session.practiceEnd - session.practiceStart;
          expect(Math.abs(first - half)).toBeLessThan(Math.max(0.2 * length, 60_000));
          // The countdown is not moved either.
          expect(session.cues.find(({ line }) => line === 'tel-3')?.at).toBe(session.practiceStart - 3000);
        }
  });

  test('moves no movement, no count and no reminder', () => {
    const seconds = (programme: Programme, kinds: string[], toneSeconds = 0) =>
      sessionOf(programme, { ...pace, toneSeconds })
        .cues.filter(({ kind }) => kinds.includes(kind))
        .map(({ at }) => at / 1000);
    // As they were before there were safety lines.
    expect(seconds(mirror, ['beweging'], 1.2)).toEqual([
      30, 60, 120, 180, 240, 300, 360, 420, 483.7, 540, 600, 660, 720, 780, 840, 900,
    ]);
    expect(seconds({ ...mirror, heed: [] }, ['kijk', 'tijd'], 1.2)).toEqual([
      80.2, 139.2, 200.2, 259.2, 320.2, 379.2, 440.2, 480, 502.9, 560.2, 619.2, 680.2, 739.2, 800.2, 859.2,
      870, 920.2,
    ]);
    expect(seconds(brief, ['beweging', 'tel'])).toEqual([30, 38, 46, 54, 62, 70, 78, 86, 94, 102, 110]);
    expect(sessionOf(counted, pace).practiceEnd).toBe(518_000);
    expect(sessionOf(counted, { ...pace, toneSeconds: 1.2 }).practiceEnd).toBe(519_200);
    expect(seconds(lying, ['beweging', 'tijd'])).toEqual([30, 630, 930, 1230, 1530, 1770]);
  });

  test('leaves the screen to what to do after a while', () => {
    const { session } = spoken(lying);
    const at = session.cues.findLast(({ kind }) => kind === 'veilig')?.at ?? 0;
    expect(cueAt(session, at)?.line).toBe('veilig-112');
    expect(cueAt(session, at + 60_000)?.kind).not.toBe('veilig');
  });

  test('has a tone of its own', () => {
    const sounds = soundsOf(spoken(mirror).session, mirror, 'tonen');
    expect(sounds.filter((sound) => 'tone' in sound && sound.tone === 'let-op')).toHaveLength(4);
  });
});

test('a line that is not there names itself', () => {
  expect(() => sessionOf({ ...mirror, gaze: ['weg'] }, pace)).toThrow('heeft geen regel "weg"');
});

const anyPace: fc.Arbitrary<Pace> = fc.record({
  signs: fc.boolean(),
  minutes: fc.integer({ min: 0, max: 60 }),
  delaySeconds: fc.constantFrom(0, 30, 60),
  gazeSeconds: fc.constantFrom(30, 60, 120),
  toneSeconds: fc.constantFrom(0, 0.8, 1.2),
});
const anyMoment = fc.record({
  line: fc.constantFrom('start', 'een', 'twee', 'doe'),
  drawing: fc.constantFrom('a', 'b', undefined),
  seconds: fc.integer({ min: 15, max: 300 }),
});
const anyProgramme: fc.Arbitrary<Programme> = fc.oneof(
  fc
    .record({ start: anyMoment, round: fc.array(anyMoment, { minLength: 1, maxLength: 6 }) })
    .map((moments) => ({ ...mirror, ...moments })),
  fc
    .record({
      repetitions: fc.integer({ min: 1, max: doseLimits.repetitions.most }),
      sets: fc.integer({ min: 1, max: 5 }),
      holdSeconds: fc.integer({ min: 0, max: 30 }),
      restSeconds: fc.integer({ min: 0, max: 120 }),
      repetitionSeconds: fc.integer({ min: 2, max: 30 }),
    })
    .map((numbers) => ({ ...counted, ...numbers })),
  fc.integer({ min: 0, max: 60 }).map((minutes) => ({ ...lying, minutes })),
);

describe('whatever the programme and the choices, from 0 to 60 minutes', () => {
  const forAny = (check: (session: ReturnType<typeof sessionOf>, programme: Programme, pace: Pace) => void) =>
    fc.assert(
      fc.property(anyProgramme, anyPace, (programme, any) =>
        check(sessionOf(programme, any), programme, any),
      ),
    );

  test('no line is spoken while another is', () =>
    forAny(({ cues }, { lines }, { toneSeconds }) => {
      for (const [i, { at, line }] of cues.entries()) {
        const said = lines[line];
        const slot = ((said?.seconds ?? 0) + (said?.tone === 'tel' ? 0 : toneSeconds)) * 1000;
        expect(cues[i + 1]?.at ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(at + slot);
      }
    }));

  test('a soft sign is never heard during a line nor just before one, and breaks every silence of 20 s', () =>
    forAny(({ cues, signs, end }, { lines }, { toneSeconds, signs: wantsSigns }) => {
      const said = cues.map(({ at, line }) => {
        const { seconds = 0, tone = 'wissel' } = lines[line] ?? {};
        return { from: at, to: at + (seconds + (tone === 'tel' ? 0 : toneSeconds)) * 1000 };
      });
      const heard = [...said, ...signs.map((at) => ({ from: at, to: at + toneLength('teken') }))];
      heard.sort((a, b) => a.from - b.from);
      if (!wantsSigns) expect(signs).toEqual([]);
      for (const [i, { to }] of heard.entries()) {
        const next = heard[i + 1]?.from ?? end;
        const isSign = signs.includes(heard[i]?.from ?? -1);
        expect(next - to).toBeGreaterThanOrEqual(isSign ? 2000 : 0);
        if (signs.includes(next)) expect(next - to).toBeGreaterThanOrEqual(15_000);
        else if (wantsSigns) expect(next - to).toBeLessThan(20_000);
      }
    }));

  test('it says that it is over, at the moment it is, and ends after that', () =>
    forAny(({ cues, practiceEnd, practiceStart, end }) => {
      const last = cues.find(({ kind }) => kind === 'einde');
      expect(last?.line).toMatch(/^einde-/);
      expect((last?.at ?? 0) - practiceEnd).toBeLessThan(12_000);
      expect(last?.at).toBeGreaterThanOrEqual(practiceEnd);
      expect(practiceEnd).toBeGreaterThanOrEqual(practiceStart);
      expect(cues.at(-1)?.at).toBeLessThan(end);
    }));

  test('what is practised never goes down, and never beyond what was chosen', () =>
    fc.assert(
      fc.property(anyProgramme, anyPace, fc.nat(), fc.nat(), (programme, any, a, b) => {
        const session = sessionOf(programme, any);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(practisedAt(session, low)).toBeLessThanOrEqual(practisedAt(session, high));
        expect(practisedAt(session, high)).toBeLessThanOrEqual(session.practiceEnd - session.practiceStart);
      }),
    ));
});

describe('sounds', () => {
  const session = sessionOf(mirror, { ...pace, toneSeconds: toneSeconds('stem-en-tonen') });

  test('voice: every line at its time', () => {
    const spoken = soundsOf(session, mirror, 'stem').filter((sound) => 'line' in sound);
    expect(spoken).toEqual(session.cues.map(({ at, line }) => ({ at, line })));
  });

  test('tones only: a tone for every line, and no recording at all', () => {
    const sounds = soundsOf(session, mirror, 'tonen');
    expect(sounds).toHaveLength(session.cues.length + session.signs.length);
    expect(linesIn(sounds)).toEqual([]);
  });

  test('voice and tones: the tone first, but none before a count', () => {
    const sounds = soundsOf(session, mirror, 'stem-en-tonen');
    expect(sounds.slice(0, 2)).toEqual([
      { at: 0, tone: 'begin' },
      { at: 1200, line: 'begin-spiegel' },
    ]);
    expect(sounds).toContainEqual({ at: 29_000, line: 'tel-1' });
    expect(sounds).not.toContainEqual({ at: 29_000, tone: 'tel' });
  });

  test('a recording that could not be had gives way to its tone', () => {
    const sounds = soundsOf(session, mirror, 'stem', new Set(['helft']));
    expect(sounds).toContainEqual({ at: 30_000 + 7.5 * minute, tone: 'tijd' });
    expect(linesIn(sounds)).not.toContain('helft');
  });

  test('text: no sound', () => {
    expect(soundsOf(session, mirror, 'tekst')).toEqual([]);
  });

  test('soft signs are heard with any sound, in silence and in order', () => {
    const session = sessionOf(lying, pace);
    expect(session.signs.length).toBeGreaterThan(100);
    for (const mode of ['stem', 'stem-en-tonen', 'tonen'] as const) {
      const sounds = soundsOf(session, lying, mode);
      const signs = sounds.filter((sound) => 'tone' in sound && sound.tone === 'teken');
      expect(signs.map(({ at }) => at)).toEqual(session.signs);
      expect(sounds).toEqual(sounds.toSorted((a, b) => a.at - b.at));
    }
  });
});
