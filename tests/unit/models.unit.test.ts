import { describe, expect, test } from 'vitest';
import { arrowPath } from '@/components/illustrations/models/arrow.ts';
import { boxHeight, breakLines, lineHeight, textWidth } from '@/components/illustrations/models/words.ts';

describe('lines of a text', () => {
  test('hold as many words as fit', () => {
    expect(breakLines('contact met het hier en nu', 120)).toEqual(['contact met', 'het hier en', 'nu']);
    for (const line of breakLines('u doet steeds minder met andere mensen', 140))
      expect(textWidth(line)).toBeLessThanOrEqual(140);
  });

  test('end where the author says', () => {
    expect(breakLines('poort\nin het ruggenmerg', 400)).toEqual(['poort', 'in het ruggenmerg']);
  });

  test('break a long word at a soft hyphen, and show the hyphen only there', () => {
    expect(breakLines('catastro\u00adferend', 120)).toEqual(['catastro-', 'ferend']);
    expect(breakLines('catastro\u00adferend', 200)).toEqual(['catastroferend']);
    expect(breakLines('de catastro\u00adferende gedachte', 120)).toEqual([
      'de catastro-',
      'ferende',
      'gedachte',
    ]);
  });

  test('are wider in bold', () => {
    expect(textWidth('pijn', true)).toBeGreaterThan(textWidth('pijn'));
  });

  test('refuse a word that does not fit, and say what to do', () => {
    expect(() => breakLines('revalidatiearts', 60)).toThrow(/“revalidatiearts” past niet in 60 eenheden/);
  });
});

test('a box grows with its lines', () => {
  const one = boxHeight('angst', 160);
  expect(boxHeight('angst\nvermijden', 160)).toBe(one + lineHeight);
});

describe('an arrow', () => {
  test('ends in a head that points along the shaft', () => {
    expect(arrowPath([0, 0], [100, 0])).toBe('M0 0L100 0M90.3 -5.3L100 0 90.3 5.3');
  });

  test('bends to its left', () => {
    expect(arrowPath([0, 0], [100, 0], 10)).toMatch(/^M0 0Q50 -20 100 0M/);
  });
});
