import { describe, expect, test } from 'vitest';
import { splitterFor } from '@/components/search/compounds.ts';
import { infinitivesOf, normalise, soundOf, stem, wordsOf } from '@/components/search/dutch.ts';
import { groupForms, Lexicon } from '@/components/search/lexicon.ts';
import { editDistance, nearest } from '@/components/search/spelling.ts';

describe('words', () => {
  test('come without accents and capitals; a hyphen gives parts and whole; a section number stays', () => {
    expect(normalise('Patiënt')).toBe('patient');
    expect(wordsOf('Mini-activiteiten, §5.5')).toEqual(['mini', 'activiteiten', 'miniactiviteiten', '5.5']);
    expect(wordsOf('RAND-36')).toEqual(['rand', '36', 'rand36']);
    expect(wordsOf('PA!N')).toEqual(['pain']);
    expect(wordsOf('')).toEqual([]);
  });

  test.each([
    ['oefening', 'oefeningen', 'oefenen'],
    ['been', 'benen'],
    ['lopen', 'loop'],
    ['therapie', 'therapieën', 'therapieen'],
    ['stap', 'stappen'],
    ['brief', 'brieven'],
    ['huis', 'huizen'],
    ['doel', 'doelen'],
    ['mogelijkheid', 'mogelijkheden'],
  ])('%s and its forms have one stem', (...forms) => {
    expect(new Set(forms.map((form) => stem(normalise(form)))).size).toBe(1);
  });

  test.each([
    ['geamputeerd', 'amputeren'],
    ['loopt', 'lopen'],
    ['stopte', 'stoppen'],
    ['bewogen', 'bewegen'],
    ['vermeden', 'vermijden'],
    ['opgebouwd', 'opbouwen'],
    ['ontstaat', 'ontstaan'],
    ['voorkomt', 'voorkomen'],
  ])('%s may be of %s', (form, infinitive) => {
    expect(infinitivesOf(form)).toContain(infinitive);
  });

  test('two spellings of one sound sound the same', () => {
    expect(soundOf('phantoom')).toBe(soundOf('fantoom'));
    expect(soundOf('fantoompein')).toBe(soundOf('fantoompijn'));
    expect(soundOf('kronisch')).toBe(soundOf('cronisch'));
  });
});

describe('compounds', () => {
  const known = new Set(
    'spiegel therapie pijn fantoom behandeling doel waarde kaart activiteit balans hand leiding'.split(' '),
  );
  const split = splitterFor((word) => known.has(word));

  test('are cut into words of the site, whatever joins them', () => {
    expect(split('spiegeltherapie')).toEqual(['spiegel', 'therapie']);
    expect(split('behandelingsdoel')).toEqual(['behandeling', 'doel']);
    expect(split('waardekaart')).toEqual(['waarde', 'kaart']);
    expect(split('fantoompijntherapie')).toEqual(['fantoom', 'pijn', 'therapie']);
  });

  test('a word that is no compound, or no longer one, stays whole', () => {
    expect(split('therapie')).toBeUndefined();
    expect(split('spiegelkast')).toBeUndefined();
    expect(split('handleiding')).toBeUndefined();
  });
});

describe('spelling', () => {
  test('counts letters added, dropped, changed and swapped', () => {
    expect(editDistance('pijn', 'pijn', 2)).toBe(0);
    expect(editDistance('fantompijn', 'fantoompijn', 2)).toBe(1);
    expect(editDistance('spiegle', 'spiegel', 2)).toBe(1);
    expect(editDistance('arm', 'been', 2)).toBe(3);
  });

  const words = ['fantoompijn', 'fantoomgevoel', 'spiegel', 'stomp', 'stop'].map((word) => ({
    word,
    count: 5,
  }));
  const meant = (word: string) => nearest(word, words).map((near) => near.word);

  test('finds what was meant, at most two letters off', () => {
    expect(meant('fantompein')).toEqual(['fantoompijn']);
    expect(meant('spigel')).toEqual(['spiegel']);
    expect(meant('olifant')).toEqual([]);
  });

  test('a short word or a number is not guessed at', () => {
    expect(meant('sto')).toEqual([]);
    expect(meant('1234')).toEqual([]);
  });

  test('a word that stands somewhere once gives way to a common one', () => {
    expect(
      nearest('stomb', [
        { word: 'stomd', count: 1 },
        { word: 'stomp', count: 9 },
      ])[0]?.word,
    ).toBe('stomp');
  });
});

test('the forms of a word on the site are one word, which a form in a question finds', () => {
  const counts = new Map([
    ['lopen', 2],
    ['loopt', 9],
    ['gelopen', 1],
    ['de', 50],
    ['been', 3],
    ['benen', 8],
  ]);
  const groups = groupForms(counts);
  expect(groups.get('loopt')).toBe(groups.get('lopen'));
  expect(groups.get('gelopen')).toBe(groups.get('lopen'));
  expect(groups.get('been')?.shown).toBe('benen');
  expect(groups.has('de')).toBe(false);
  const lexicon = new Lexicon(['be|nen', 'lopen']);
  expect(lexicon.idOf('been')).toBe(0);
  expect(lexicon.idOf('loopt')).toBeUndefined();
  expect(lexicon.idOfInflected('loopt')).toBe(1);
});
