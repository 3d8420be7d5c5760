import { describe, expect, test } from 'vitest';
import { countSyllables, measureReadability, splitSentences, telegramsIn } from '../site/readability.ts';

describe('syllables of Dutch words', () => {
  test.each([
    ['pijn', 1],
    ['spiegel', 2],
    ['fantoompijn', 3],
    ['eeuw', 1],
    ['moeilijk', 2],
    ['patiënt', 3],
    ['geïnformeerd', 4],
    ['ideaal', 3],
    ['beenamputatie', 5],
    ['fysiotherapeut', 6],
    ['draai', 1],
    ['u', 1],
    ['b', 1],
  ])('%s has %i', (word, syllables) => {
    expect(countSyllables(word)).toBe(syllables);
  });
});

describe('sentences', () => {
  test('end at a full stop, question mark or exclamation mark before a capital', () => {
    expect(splitSentences('Kijk goed. Beweegt de voet? Ja! Stop dan.')).toHaveLength(4);
  });
  test('do not end at an abbreviation or a number', () => {
    expect(splitSentences('Dat zag Griffin e.a. In 2017 bij 33 mensen, d.w.z. Amerikanen.')).toHaveLength(1);
    expect(splitSentences('Dat duurt 1.500 tellen.')).toHaveLength(1);
  });
});

describe('telegrams', () => {
  test('are three short sentences or more without a joint', () => {
    expect(telegramsIn('Zij is 35 jaar. Ze is moe. Ze slaapt slecht.')).toHaveLength(1);
    expect(
      telegramsIn('Ze is moe. Ze slaapt slecht, want ze heeft overal pijn in haar lichaam. Zo gaat dat.'),
    ).toEqual([]);
  });
  test('are none when only two stand side by side', () => {
    expect(telegramsIn('Ze is moe. Ze slaapt slecht.')).toEqual([]);
  });
  test('take a question and its answer as one', () => {
    expect(telegramsIn('Bent u moe? Rust dan. Ga later verder.')).toEqual([]);
    expect(telegramsIn('Stop. Bent u moe? Rust dan. Ga later verder.')).toEqual([
      'Stop. Bent u moe? Rust dan. Ga later verder.',
    ]);
  });
});

describe('measuring', () => {
  test('follows Flesch-Douma', () => {
    // 5 words, 1 sentence, 5 syllables: 206.83 - 0.93 * 5 - 77 * 1
    expect(measureReadability(['Kijk goed naar de voet.']).flesch).toBeCloseTo(125.18, 2);
  });
  test('counts sentences over 20 words', () => {
    const long = `${'woord '.repeat(21).trim()}.`;
    expect(measureReadability([long, 'Kort.']).longSentences).toBe(50);
  });
  test('ends a sentence where a block ends', () => {
    expect(measureReadability(['een', 'twee']).sentences).toBe(2);
  });
  test('gives zeros for no words', () => {
    expect(measureReadability(['', '12 34'])).toEqual({
      words: 0,
      sentences: 0,
      wordsPerSentence: 0,
      longSentences: 0,
      flesch: 0,
    });
  });
});
