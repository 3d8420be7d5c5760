import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { soundsOf } from '@/components/session-timer/cues.ts';
import type { Programme } from '@/components/session-timer/programme.ts';
import { sessionOf } from '@/components/session-timer/session.ts';

const files = globSync('dist/hulpmiddelen/sessie-programma/*.json');

test('every programme is there', () => expect(files.length).toBeGreaterThanOrEqual(18));

test.each(files.map((file) => [basename(file), file]))(
  '%s: with tones only, the tone of another movement is heard only while practising',
  (_, file) => {
    const programme = JSON.parse(readFileSync(file, 'utf8')) as Programme;
    const session = sessionOf(programme, { minutes: 15, delaySeconds: 60, gazeSeconds: 60, toneSeconds: 0 });
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
