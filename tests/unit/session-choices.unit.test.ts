import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asksOtherwise,
  choicesFrom,
  defaults,
  delaysToChoose,
  fragmentOf,
  gazesToChoose,
  modeOf,
  sides,
} from '@/components/session-timer/choices.ts';
import { soundModes } from '@/components/session-timer/sound-modes.ts';

const programmes = ['been', 'arm'];

test('a therapist can send a session that is ready', () => {
  expect(
    choicesFrom('#programma=been&duur=10&kant=rechts&wacht=60&kijk=120&geluid=tonen', programmes),
  ).toEqual({
    programme: 'been',
    side: 'rechts',
    minutes: 10,
    delaySeconds: 60,
    gazeSeconds: 120,
    signs: true,
    mode: 'tonen',
  });
});

describe('what a link leaves out', () => {
  const last = choicesFrom('#duur=20&kant=links&geluid=tonen&programma=arm', programmes);

  test('is as it was last time, but never the programme', () => {
    expect(choicesFrom('#programma=been', programmes, last)).toEqual({ ...last, programme: 'been' });
    expect(choicesFrom('#duur=5', programmes, last)).toEqual({ ...last, minutes: 5, programme: undefined });
  });

  test('or says wrongly is so too, and that can be told', () => {
    const choices = choicesFrom('#programma=been&duur=90', programmes, last);
    expect(choices.minutes).toBe(20);
    expect(asksOtherwise('#programma=been&duur=90', choices)).toBe(true);
  });
});

test('a fragment that says nothing leaves everything at its default', () => {
  expect(choicesFrom('', programmes)).toEqual(defaults);
});

test.each(['0', '61', '-5', '7.5', 'lang', '', '1e9'])('a length of “%s” is not taken over', (minutes) => {
  expect(choicesFrom(`#programma=been&duur=${minutes}`, programmes).minutes).toBe(15);
});

test('15 seconds before it begins, as cards in print may say, are 30, and nobody is alarmed', () => {
  const choices = choicesFrom('#programma=been&wacht=15', programmes);
  expect(choices.delaySeconds).toBe(30);
  expect(asksOtherwise('#programma=been&wacht=15', choices)).toBe(false);
});

test('the soft sign is there unless somebody turned it off, and nobody is alarmed who asks for it', () => {
  expect(choicesFrom('#programma=been', programmes).signs).toBe(true);
  expect(choicesFrom('#programma=been&teken=nee', programmes).signs).toBe(false);
  const asked = choicesFrom('#programma=been&teken=ja', programmes);
  expect(asked.signs).toBe(true);
  expect(asksOtherwise('#programma=been&teken=ja', asked)).toBe(false);
  expect(asksOtherwise('#programma=been&teken=soms', asked)).toBe(true);
});

test('an unknown programme is none', () => {
  expect(choicesFrom('#programma=neus', programmes).programme).toBeUndefined();
});

test('whatever stands behind the #, it is read without an error', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (fragment) => {
      const { minutes } = choicesFrom(fragment, programmes);
      expect(minutes).toBeGreaterThan(0);
    }),
  ));

test.each(['programma=neus', 'programma=been&duur=99', 'kant=midden', 'geluid=', 'lengte=15'])(
  'what “%s” asks cannot be had, and that can be told',
  (fragment) => {
    expect(asksOtherwise(fragment, choicesFrom(fragment, programmes))).toBe(true);
  },
);

const anyChoices = fc.record({
  programme: fc.constantFrom(undefined, ...programmes),
  side: fc.constantFrom(undefined, ...sides),
  minutes: fc.integer({ min: 1, max: 60 }),
  delaySeconds: fc.constantFrom(...delaysToChoose),
  gazeSeconds: fc.constantFrom(...gazesToChoose),
  signs: fc.boolean(),
  mode: fc.constantFrom(undefined, ...soundModes),
});

test('choices come back as they were written', () =>
  fc.assert(
    fc.property(anyChoices, (choices) => {
      const fragment = `#${fragmentOf(choices)}`;
      expect(choicesFrom(fragment, programmes)).toEqual(choices);
      expect(asksOtherwise(fragment, choices)).toBe(false);
    }),
  ));

test('capitals do not matter, wherever they stand', () =>
  fc.assert(
    fc.property(anyChoices, fc.infiniteStream(fc.boolean()), (choices, capitals) => {
      const typed = Array.from(fragmentOf(choices), (letter) =>
        capitals.next().value ? letter.toUpperCase() : letter,
      ).join('');
      expect(choicesFrom(`#${typed}`, programmes)).toEqual(choices);
    }),
  ));

describe('sound that was not chosen', () => {
  test('is a voice before a mirror', () => expect(modeOf(defaults, 'spiegel')).toBe('stem'));
  test('is tones beside a film', () => expect(modeOf(defaults, 'scherm')).toBe('tonen'));
});
