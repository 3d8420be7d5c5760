import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { delaysToChoose, gazesToChoose, minutesToChoose } from '@/components/session-timer/choices.ts';
import { soundsOf, toneSeconds } from '@/components/session-timer/cues.ts';
import { type Programme, safetyLinesOfForm } from '@/components/session-timer/programme.ts';
import { seriesOf } from '@/components/session-timer/series.ts';
import { sessionOf } from '@/components/session-timer/session.ts';
import { soundModes } from '@/components/session-timer/sound-modes.ts';

const files = globSync('dist/hulpmiddelen/sessie-programma/*.json');
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Programme;

/** A programme; that of a therapist's exercises with all of them in it, a few times each. */
function programmeIn(file: string): Programme {
  const programme = read(file);
  if (programme.form !== 'reeks') return programme;
  const exercises = files.map(read).filter(({ form }) => form === 'tellen' || form === 'liggen');
  const dosed = exercises.map(({ id, form }) => ({
    exercise: id,
    dose: form === 'liggen' ? { minutes: 2 } : { repetitions: 3 },
    remark: '',
  }));
  return seriesOf(dosed, programme, new Map(exercises.map((one) => [one.id, one])));
}

test('every programme is there', () => expect(files.length).toBeGreaterThanOrEqual(18));

test.each(files.map((file) => [basename(file), file]))(
  '%s: with tones only, the tone of another movement is heard only while practising',
  (_, file) => {
    const programme = programmeIn(file);
    const session = sessionOf(programme, {
      minutes: 15,
      delaySeconds: 60,
      gazeSeconds: 60,
      toneSeconds: 0,
      signs: true,
    });
    const movements = soundsOf(session, programme, 'tonen').filter(
      (sound) => 'tone' in sound && sound.tone === 'wissel',
    );
    expect(movements).not.toHaveLength(0);
    for (const { at } of movements) {
      expect(at).toBeGreaterThanOrEqual(session.practiceStart);
      expect(at).toBeLessThan(session.practiceEnd);
    }
  },
);

test.each(files.map((file) => [basename(file), file]))(
  '%s: says before and halfway when to stop and whom to call, whatever was chosen',
  (_, file) => {
    const programme = programmeIn(file);
    const wanted = safetyLinesOfForm[programme.form];
    for (const line of wanted) expect(programme.lines[line]?.tone).toBe('let-op');
    expect(programme.lines['veilig-112']?.text).toContain('112');
    for (const mode of soundModes)
      for (const delaySeconds of delaysToChoose)
        for (const gazeSeconds of gazesToChoose)
          for (const minutes of [3, ...minutesToChoose, 60]) {
            const pace = { minutes, delaySeconds, gazeSeconds, toneSeconds: toneSeconds(mode), signs: true };
            const { cues, practiceStart, practiceEnd } = sessionOf(programme, pace);
            const safety = cues.filter(({ line }) => (wanted as readonly string[]).includes(line));
            expect(safety.map(({ line }) => line)).toEqual([...wanted, ...wanted]);
            expect(safety[1]?.at).toBeLessThan(practiceStart);
            expect(safety[2]?.at).toBeGreaterThan(practiceStart);
            expect(safety[3]?.at).toBeLessThan(practiceEnd);
            // Nothing in the lead-in makes the first movement wait.
            expect(cues.find(({ kind }) => kind === 'beweging')?.at).toBe(practiceStart);
          }
  },
);
