import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitterFor } from '@/components/search/compounds.ts';
import { infinitivesOf, longestWord, normalise, soundOf, stem, wordsOf } from '@/components/search/dutch.ts';
import { groupForms, Lexicon } from '@/components/search/lexicon.ts';
import { editDistance, nearest, spelled } from '@/components/search/spelling.ts';

describe('words', () => {
  test('come without accents and capitals; a hyphen gives parts and whole; a section number stays', () => {
    expect(normalise('Patiënt')).toBe('patient');
    expect(wordsOf('Mini-activiteiten, §5.5')).toEqual(['mini', 'activiteiten', 'miniactiviteiten', '5.5']);
    expect(wordsOf('RAND-36')).toEqual(['rand', '36', 'rand36']);
    expect(wordsOf('PA!N')).toEqual(['pain']);
    expect(wordsOf('')).toEqual([]);
  });

  test.each([
    ['the letter ĳ', 'p\u0133n', 'pijn'],
    ['full-width letters', '\uff30\uff49\uff4a\uff4e', 'pijn'],
    ['a soft hyphen', 'fantoom\u00adpijn', 'fantoompijn'],
    ['a space of no width', 'fantoom\u200bpijn', 'fantoompijn'],
    ['loose accents', 'patie\u0308nt', 'patient'],
    ['ligatures', 'de\ufb01nitie', 'definitie'],
    ['a curly apostrophe', 'foto\u2019s', "foto's"],
    ['a modifier apostrophe', 'foto\u02bcs', "foto's"],
    ['an accent for an apostrophe', 'foto\u00b4s', "foto's"],
    ['a grave accent for an apostrophe', 'foto`s', "foto's"],
    ['a hyphen that does not break', 'fantoom\u2011pijn', 'fantoom-pijn'],
  ])('%s: the same word', (_, written, plain) => {
    expect(wordsOf(written)).toEqual(wordsOf(plain));
  });

  test('of an address are no words; of a site only its name', () => {
    expect(wordsOf('Zie https://www.voorbeeld.nl/pijn/lees-meer.html voor uitleg.')).toEqual([
      'zie',
      'voor',
      'uitleg',
    ]);
    expect(wordsOf('kijk op thuisarts.nl, of (www.pijn.com).')).toEqual([
      'kijk',
      'op',
      'thuisarts',
      'of',
      'pijn',
    ]);
    expect(wordsOf('mail jan@voorbeeld.nl of doi.org/10.1016/j.pain.2017')).toEqual(['mail', 'of']);
    expect(wordsOf('het adres /handreiking/5-5/#doel')).toEqual(['het', 'adres']);
    expect(wordsOf('armen en/of benen, 5.5')).toEqual(['armen', 'en', 'of', 'benen', '5.5']);
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

  test('cost work in proportion, whatever is typed', () => {
    let asked = 0;
    const counting = splitterFor((word) => {
      asked++;
      return known.has(word);
    });
    const pieces = fc.array(fc.constantFrom('pijn', 'doel', 'waarde', 'hand', 's', 'en', 'x'), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(pieces, (typed) => {
        asked = 0;
        counting(typed.join(''));
        expect(asked).toBeLessThanOrEqual(3 * longestWord ** 2);
      }),
    );
    asked = 0;
    expect(counting('pijn'.repeat(200))).toBeUndefined();
    expect(asked).toBe(0);
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
    ...spelled(word),
    count: 5,
  }));
  const meant = (word: string) => nearest(word, words).map((near) => near.word);

  test('finds what was meant, at most two letters off', () => {
    expect(meant('fantompein')).toEqual(['fantoompijn']);
    expect(meant('spigel')).toEqual(['spiegel']);
    expect(meant('olifant')).toEqual([]);
  });

  test('an endless word is compared with nothing', () => {
    let compared = 0;
    const counting = {
      *[Symbol.iterator]() {
        for (const word of words) {
          compared++;
          yield word;
        }
      },
    };
    expect(nearest('a'.repeat(800), counting)).toEqual([]);
    expect(compared).toBe(0);
  });

  test('a short word or a number is not guessed at', () => {
    expect(meant('sto')).toEqual([]);
    expect(meant('1234')).toEqual([]);
  });

  test('a word that stands somewhere once gives way to a common one', () => {
    expect(
      nearest('stomb', [
        { ...spelled('stomd'), count: 1 },
        { ...spelled('stomp'), count: 9 },
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
});
