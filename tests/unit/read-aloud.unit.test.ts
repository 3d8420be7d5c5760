import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Reading, startReading } from '@/components/read-aloud/reading.ts';
import { sentencesOf, spoken } from '@/components/read-aloud/sentences.ts';
import { stubVoice } from '@/device/voice.ts';

describe('the sentences of a text', () => {
  const said = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

  test.each([
    ['Zit rechtop. Adem uit! Lukt het? Ja.', ['Zit rechtop.', 'Adem uit!', 'Lukt het?', 'Ja.']],
    [
      'Zij zei: “Stop.” Toen stopte hij (meteen).  En u?',
      ['Zij zei: “Stop.”', 'Toen stopte hij (meteen).', 'En u?'],
    ],
    ['Neem bijv. een kussen. “Dat mag.”', ['Neem bijv. een kussen.', '“Dat mag.”']],
    ['Wacht… 10 tellen. 3 keer', ['Wacht…', '10 tellen.', '3 keer']],
    ['Nodig: een stoel', ['Nodig: een stoel']],
    ['Om 10.30 uur. Een 7.', ['Om 10.30 uur.', 'Een 7.']],
    [' \n ', []],
    ['| — •', []],
  ])('%s', (text, sentences) => expect(said(text)).toEqual(sentences));

  test('hold the whole text, in order, and nothing twice', () => {
    const text = fc
      .array(fc.constantFrom('Ja', 'nee', '10', '. ', '? ', '“', '” ', ' ', '\n', ')', 'é', '…'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (any) => {
        const bare = (part: string) => part.replace(/[^\p{L}\p{N}]/gu, '');
        expect(said(any).map(bare).join('')).toBe(bare(any));
        for (const sentence of said(any)) expect(sentence).toBe(sentence.trim());
      }),
    );
  });

  test('are said as a Dutch speaker says them', () => {
    expect(spoken('Bel\n   meteen 112, niet  1120.')).toBe('Bel meteen één één twee, niet 1120.');
  });
});

/** A reading of three sentences by a voice that comes at once, or not at all. */
function reading(comes = true) {
  const waiting: { ms: number; act: () => void }[] = [];
  const voice = stubVoice({ after: (_, act) => act() }, comes ? 0 : undefined);
  const shown: (Reading | undefined)[] = [];
  const reader = startReading(
    ['Een.', 'Twee.', 'Drie.'],
    voice,
    (ms, act) => {
      const one = { ms, act };
      waiting.push(one);
      return () => {
        if (waiting.includes(one)) waiting.splice(waiting.indexOf(one), 1);
      };
    },
    (state) => shown.push(state),
  );
  return { voice, waiting, reader, state: () => shown.at(-1), end: () => voice.saying()?.ended?.() };
}

describe('a reading', () => {
  test('says one sentence after the other and ends', () => {
    const { voice, waiting, state, end } = reading();
    expect(state()).toMatchObject({ at: 0, isPaused: false });
    end();
    end();
    expect(state()).toMatchObject({ at: 2 });
    end();
    expect(voice.said).toEqual(['Een.', 'Twee.', 'Drie.']);
    expect(state()).toBeUndefined();
    expect(voice.speaking()).toBeUndefined();
    expect(waiting).toEqual([]);
  });

  test('falls silent at a pause and begins the sentence again', () => {
    const { voice, reader, state, end } = reading();
    end();
    reader.pause();
    expect(voice.speaking()).toBeUndefined();
    expect(state()).toMatchObject({ at: 1, isPaused: true });
    reader.pause();
    expect(voice.said).toEqual(['Een.', 'Twee.', 'Twee.']);
    expect(state()).toMatchObject({ at: 1, isPaused: false });
  });

  test('goes on at another speed with the same sentence, and says nothing while it is paused', () => {
    const { voice, reader, state } = reading();
    const gewoon = voice.saying()?.speed ?? 0;
    reader.changeSpeed();
    expect(state()).toMatchObject({ speed: 'vlot' });
    expect(voice.saying()?.speed).toBeGreaterThan(gewoon);
    reader.changeSpeed();
    expect(voice.saying()?.speed).toBeLessThan(gewoon);
    expect(voice.said).toEqual(['Een.', 'Een.', 'Een.']);
    reader.pause();
    reader.changeSpeed();
    expect(voice.said).toHaveLength(3);
    expect(state()).toMatchObject({ speed: 'gewoon', isPaused: true });
  });

  test('stops', () => {
    const { voice, reader, state } = reading();
    reader.stop();
    expect(voice.speaking()).toBeUndefined();
    expect(state()).toBeUndefined();
  });

  test('waits at its sentence for a press when the voice does not come, or fails', () => {
    const { voice, waiting, reader, state } = reading(false);
    expect(waiting.map(({ ms }) => ms)).toEqual([5000]);
    waiting[0]?.act();
    expect(state()).toMatchObject({ at: 0, isPaused: true });
    expect(voice.speaking()).toBeUndefined();
    reader.pause();
    expect(voice.said).toEqual(['Een.', 'Een.']);
    // Who pauses is waited for, and not the voice.
    expect(waiting).toHaveLength(1);
    reader.pause();
    expect(waiting).toHaveLength(0);
    reader.pause();
    voice.saying()?.failed?.();
    expect(state()).toMatchObject({ at: 0, isPaused: true });
  });
});
