import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { givenExercises } from '@/components/referral-card/given-exercises.ts';
import { itemsOf, wordsIn } from '@/components/referral-card/items.ts';
import { addressOf, newestEdition, pageOf, typedAddress } from '@/components/referral-card/known-pages.ts';
import { letterOf } from '@/components/referral-card/letter.ts';
import { pagesFor } from '@/components/referral-card/page-search.ts';
import {
  emptyReferral,
  isReferral,
  mostPages,
  type Referral,
  referralFrom,
} from '@/components/referral-card/referral.ts';
import { fragmentOf, linkTo } from '@/components/referral-card/referral-link.ts';
import { defaults } from '@/components/session-timer/choices.ts';
import type { DosedExercise } from '@/dose/dose.ts';
import { longestSentence, tidySentence } from '@/exchange/sentence.ts';
import { anyReferral, site } from './any-referral.ts';

const read = (fragment: string) => referralFrom(fragment, site);
const addressesIn = (fragment: string) => read(fragment).referral.pages.map(({ address }) => address);
const kinds = (fragment: string) => read(fragment).unread.map(({ kind }) => kind);

/** What a link on the patient's page may be. */
function expectOwnLinks(referral: Referral): void {
  for (const { href } of itemsOf(referral, site)) {
    const { origin, pathname } = new URL(href, site.address);
    expect(origin).toBe(site.address);
    const isFrozen = /^\/edities\/spiegeltherapie\/2026\.[12]\/$/.test(pathname);
    expect(isFrozen || pageOf(pathname, site) !== undefined).toBe(true);
  }
}

describe('any choice', () => {
  test('comes back as it was chosen, with nothing unread', () =>
    fc.assert(
      fc.property(anyReferral, (referral) => {
        expect(read(fragmentOf(referral, site))).toEqual({ referral, unread: [] });
      }),
      { numRuns: 500 },
    ));

  test('holds only characters that mail programs leave alone', () =>
    fc.assert(
      fc.property(anyReferral, (referral) => {
        expect(fragmentOf(referral, site)).toMatch(/^[A-Za-z0-9\-._~&=,/]+$/);
      }),
    ));

  test('also comes back percent-encoded, as HTML, and broken over lines', () =>
    fc.assert(
      fc.property(anyReferral, fc.nat(), (referral, place) => {
        const fragment = fragmentOf(referral, site);
        const at = place % fragment.length;
        for (const changed of [
          encodeURIComponent(fragment),
          fragment.replaceAll('&', '&amp;'),
          `${fragment.slice(0, at)}\r\n${fragment.slice(at)}`,
          `${fragment.slice(0, at)}%0A${fragment.slice(at)}`,
        ])
          expect(read(changed)).toEqual({ referral, unread: [] });
      }),
    ));
});

describe('a damaged address', () => {
  test('cut off anywhere, it gives only what was chosen and says that something is missing', () =>
    fc.assert(
      fc.property(anyReferral, fc.nat(), (referral, place) => {
        const whole = fragmentOf(referral, site);
        const cut = whole.slice(0, place % whole.indexOf('&einde'));
        const { referral: left, unread } = read(cut);
        expectOwnLinks(left);
        expect(referral.pages.slice(0, left.pages.length)).toEqual(left.pages);
        // A letter that was cut through reads as this sign, which may also stand in what was written.
        const [written, cutOff] = [referral.sentence, left.sentence].map((text) => text.replaceAll('�', ''));
        expect(written?.startsWith(cutOff ?? '')).toBe(true);
        if (isReferral(cut)) expect(unread).toContainEqual({ kind: 'cut' });
        // A session is as it was chosen, or what is not sure is named.
        const { session } = left;
        if (!session) return;
        const named = unread.flatMap((part) => (part.kind === 'session' ? part.fields : []));
        expect(session.programme).toBe(referral.session?.programme);
        if (!named.includes('duur')) expect(session.minutes).toBe(referral.session?.minutes);
        if (!named.includes('wacht')) expect(session.delaySeconds).toBe(referral.session?.delaySeconds);
      }),
      { numRuns: 1000 },
    ));

  test('with one other character, it never throws and never leads off the site', () =>
    fc.assert(
      fc.property(
        anyReferral,
        fc.nat(),
        fc.string({ unit: 'binary', maxLength: 2 }),
        (referral, place, other) => {
          const whole = fragmentOf(referral, site);
          const at = place % whole.length;
          expectOwnLinks(read(whole.slice(0, at) + other + whole.slice(at + 1)).referral);
        },
      ),
      { numRuns: 1000 },
    ));

  test('whatever stands there, it never throws, never leads off the site and stays short', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 400 }),
          fc
            .array(
              fc.constantFrom(
                'v=',
                'lees=',
                'programma=',
                'zin=',
                'duur=',
                '&',
                ',',
                '.2026.1',
                '%',
                '~',
                '#',
                '//',
                '..',
                'been',
                'javascript:',
                'einde=1',
                '<script>',
                '__proto__',
                'constructor',
                'https://x.nl/',
              ),
              { maxLength: 40 },
            )
            .map((parts) => parts.join('')),
        ),
        (fragment) => {
          const { referral, unread } = read(fragment);
          expectOwnLinks(referral);
          expect(referral.pages.length).toBeLessThanOrEqual(mostPages);
          expect(referral.sentence.length).toBeLessThanOrEqual(longestSentence);
          expect(unread.length).toBeLessThan(2 * mostPages);
        },
      ),
      { numRuns: 1000 },
    ));

  test('of 10 kB, what fits is shown and the rest is counted', () => {
    const { referral, unread } = read(
      `v=1&lees=been,${'x/y,'.repeat(2500)}slaap&zin=${'a'.repeat(9000)}&einde=1`,
    );
    expect(referral.pages).toEqual([{ address: '/spiegeltherapie/been/' }]);
    expect(referral.sentence).toHaveLength(longestSentence);
    expect(unread).toContainEqual({ kind: 'too-many', count: 2502 - mostPages });
    expect(unread).toContainEqual({ kind: 'sentence' });
  });

  test('half a word at the end is not taken for another page', () => {
    expect(addressesIn('v=1&lees=been,5-10&einde=1')).toEqual([
      '/spiegeltherapie/been/',
      '/handreiking/5-10/',
    ]);
    expect(addressesIn('v=1&lees=been,5-1')).toEqual(['/spiegeltherapie/been/']);
    expect(read('v=1&lees=been,5-1').unread).toEqual([{ kind: 'cut' }, { kind: 'page', text: '5-1' }]);
  });

  test('half a number at the end is not taken for a shorter session', () => {
    const { referral, unread } = read('v=1&programma=been&kant=links&duur=1');
    expect(referral.session?.minutes).toBe(defaults.minutes);
    expect(unread).toContainEqual({ kind: 'session', fields: ['duur', 'wacht', 'kijk'] });
  });

  test.each(['0', '999', '-5', '7.5', 'lang', '', '0x10'])(
    '“%s” minutes are named as not read',
    (minutes) => {
      expect(read(`v=1&programma=been&duur=${minutes}&einde=1`).unread).toEqual([
        { kind: 'session', fields: ['duur'] },
      ]);
    },
  );

  test('unknown pages, programmes and editions are named, the rest is shown', () => {
    const { referral, unread } = read(
      'v=1&lees=been.2019.1,pijn/weg,pijnscore,hulpmiddelen/pijnscore.2026.1&programma=neus&einde=1',
    );
    expect(referral.pages.map(({ address }) => address)).toEqual([
      '/spiegeltherapie/been/',
      '/hulpmiddelen/pijnscore/',
    ]);
    expect(referral.session).toBeUndefined();
    expect(unread).toEqual([
      { kind: 'edition', title: 'Spiegeltherapie voor uw been', edition: '2019.1' },
      { kind: 'page', text: 'pijn/weg' },
      { kind: 'page', text: 'pijnscore' },
      { kind: 'edition', title: 'Pijnscore', edition: '2026.1' },
      { kind: 'programme', text: 'neus' },
    ]);
  });

  test('of a later version, what can be read is shown', () => {
    expect(addressesIn('v=3&lees=been&nieuw=iets&einde=1')).toEqual(['/spiegeltherapie/been/']);
    expect(kinds('v=3&lees=been&nieuw=iets&einde=1')).toEqual(['newer']);
  });

  test('an anchor of the page itself is no referral', () => {
    for (const fragment of ['', '#', '#_top', '#bronnen', '#v', '#lees'])
      expect(read(fragment)).toEqual({ referral: emptyReferral, unread: [] });
  });
});

describe('addresses that were promised', () => {
  // These stand on cards. They must mean the same for ever.
  test('version 1 as it was printed', () => {
    expect(
      read(
        '#v=1&lees=been,spiegeltherapie/arm.2026.1,pijn/slaap&programma=been&kant=links&duur=10&wacht=60&kijk=60&zin=Rustig_aan,_5_keer._~E2~82~AC&einde=1',
      ),
    ).toEqual({
      referral: {
        exercises: [],
        pages: [
          { address: '/spiegeltherapie/been/' },
          { address: '/spiegeltherapie/arm/', edition: '2026.1' },
          { address: '/pijn/slaap/' },
        ],
        session: {
          ...{ programme: 'been', side: 'links', minutes: 10, delaySeconds: 60, gazeSeconds: 60 },
          signs: true,
        },
        sentence: 'Rustig aan, 5 keer. €',
      },
      unread: [],
    });
  });

  test('a page that moved, once or twice, is found under its old name', () => {
    expect(addressesIn('v=1&lees=spiegel/been&einde=1')).toEqual(['/spiegeltherapie/been/']);
    expect(addressesIn('v=1&lees=spiegeltherapie/onderbeen&einde=1')).toEqual(['/spiegeltherapie/been/']);
  });

  test('addresses that move in a circle end', () => expect(addressOf('rond', site)).toBeUndefined());

  test('written by hand, with slashes or capitals, they are read as well', () => {
    expect(addressesIn('v=1&lees=/pijn/slaap/, Been&einde=1')).toEqual([
      '/pijn/slaap/',
      '/spiegeltherapie/been/',
    ]);
  });

  test('a session that is written with capitals is read, and nothing is said of it', () => {
    const { referral, unread } = read('v=1&programma=Been&kant=Links&duur=15&wacht=30&kijk=60&einde=1');
    expect(referral.session).toMatchObject({ programme: 'been', side: 'links' });
    expect(unread).toEqual([]);
  });

  test('a short word for a section keeps its section', () => {
    expect(addressesIn('v=1&lees=doelen&einde=1')).toEqual(['/handreiking/5-1/#doelen']);
  });

  test('an address that is a page is that page, whatever short word there is', () => {
    expect(addressOf('pijn', site)).toBe('/pijn/');
    expect(typedAddress('/pijn/slaap/', site)).toBe('pijn.voorbeeld.nl/slaap');
  });
});

describe('a line of text', () => {
  test('loses what cannot be seen', () => {
    expect(tidySentence('  een\u0000 \u202Etwee\n\ndrie\uD800 ')).toBe('een twee drie');
  });

  test('that is tidy stays as it is', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const tidy = tidySentence(text);
        expect(tidySentence(tidy)).toBe(tidy);
        expect(tidy.length).toBeLessThanOrEqual(longestSentence);
      }),
    ));

  test('that is broken in the address shows what is whole', () => {
    expect(read('v=1&lees=been&zin=Caf~C3~A9_en_~C3&einde=1').referral.sentence).toBe('Café en');
  });
});

describe('what a patient can open', () => {
  const referral: Referral = {
    exercises: [],
    pages: [
      { address: '/pijn/slaap/' },
      { address: '/spiegeltherapie/been/', edition: '2026.1' },
      { address: '/spiegeltherapie/alles/', edition: '2026.2' },
    ],
    session: { ...defaults, programme: 'been', side: 'links', minutes: 10 },
    sentence: '',
  };

  test('are the pages in the order chosen, then the session', () => {
    expect(itemsOf(referral, site)).toEqual([
      { title: 'Slapen met pijn', detail: '', href: '/pijn/slaap/', typed: 'pijn.voorbeeld.nl/slaap' },
      {
        title: 'Spiegeltherapie voor uw been',
        detail: 'vaste tekst: editie 2026.1',
        href: '/edities/spiegeltherapie/2026.1/#been',
        typed: 'pijn.voorbeeld.nl/edities/spiegeltherapie/2026.1/#been',
      },
      {
        title: 'Alles over spiegeltherapie',
        detail: 'vaste tekst: editie 2026.2',
        href: '/edities/spiegeltherapie/2026.2/',
        typed: 'pijn.voorbeeld.nl/edities/spiegeltherapie/2026.2/',
      },
      {
        title: 'Sessie met geluid: Been',
        detail: 'links, 10 minuten, begint na 30 seconden',
        href: '/hulpmiddelen/sessie/#programma=been&kant=links&duur=10&wacht=30&kijk=60',
        typed: 'pijn.voorbeeld.nl/sessie',
      },
    ]);
  });

  test('a session that is counted says no minutes', () => {
    const session = { ...defaults, programme: 'knie-buigen' };
    expect(itemsOf({ ...emptyReferral, session }, site)[0]?.detail).toBe('begint na 30 seconden');
  });

  test('stand in the text for a letter, each with an address to type, and the link to all', () => {
    const link = linkTo(referral, site);
    const letter = letterOf([], itemsOf(referral, site), link, site);
    expect(letter).toContain('1. Slapen met pijn\n   pijn.voorbeeld.nl/slaap');
    expect(letter).toContain('4. Sessie met geluid: Been (links, 10 minuten, begint na 30 seconden)');
    expect(letter).toContain(`\n${link}\n`);
  });

  test('exercises come first in the letter, each with its own dose, and no address of a card with another dose', () => {
    const exercises: DosedExercise[] = [
      {
        exercise: 'oefening-1',
        dose: { repetitions: 8, sets: 2, restSeconds: 60, often: { times: 3, per: 'week' } },
        side: 'links',
        band: 'rood',
        remark: ' Rustig\naan ',
      },
      { exercise: 'oefening-2', dose: undefined, remark: '' },
    ];
    const whole: Referral = { ...referral, exercises };
    const link = linkTo(whole, site);
    const letter = letterOf(givenExercises(whole, site), itemsOf(whole, site), link, site);
    expect(letter).toContain(
      [
        '1. oefening-1',
        '   8 keer herhalen',
        '   2 series',
        '   60 seconden rust tussen de series',
        '   3 keer per week',
        '   kant: links\n   band: rood',
        '   “Rustig aan”',
        '',
        '2. oefening-2',
        '',
        'Hoe u een oefening doet, ziet u ook op pijn.voorbeeld.nl/oefeningen/. De aantallen hier',
      ].join('\n'),
    );
    expect(letter).toContain('Ook wijs ik u op:\n\n1. Slapen met pijn');
    expect(letter).not.toContain('/oefeningen/kaart/');
    expect(letter).toContain(`\n${link}\n`);
  });

  test('exercises alone make a letter that points to nothing else', () => {
    const whole: Referral = {
      ...emptyReferral,
      exercises: [{ exercise: 'oefening-1', dose: { repetitions: 8 }, remark: '' }],
    };
    const letter = letterOf(givenExercises(whole, site), [], linkTo(whole, site), site);
    expect(letter).not.toContain('wijs ik u op');
    // Where nobody says how often, the source says to ask the therapist: who writes this letter.
    expect(letter).toContain('1. oefening-1\n   8 keer herhalen\n\n');
  });

  test('the newest edition is what “the text of today” fixes', () => {
    const edition = (path: string) => {
      const page = pageOf(path, site);
      return page && newestEdition(page, site);
    };
    expect(edition('/spiegeltherapie/been/')).toBe('2026.2');
    expect(edition('/pijn/slaap/')).toBeUndefined();
    expect(addressesIn('v=1&lees=spiegeltherapie/nieuw.2026.1&einde=1')).toEqual(['/spiegeltherapie/nieuw/']);
    expect(kinds('v=1&lees=spiegeltherapie/nieuw.2026.1&einde=1')).toEqual(['edition']);
    expect(edition('/hulpmiddelen/pijnscore/')).toBeUndefined();
  });

  test('a page that is gone is looked for by its own words', () => {
    expect(wordsIn('pijn/slaap-oud.2026.1')).toBe('slaap oud');
    expect(wordsIn('///')).toBe('');
  });
});

describe('finding a page to refer to', () => {
  const found = (words: string) => pagesFor(words, site).map(({ path }) => path);
  test('by words of its title, in any order', () =>
    expect(found('been spiegel')).toEqual(['/spiegeltherapie/been/']));
  test('by its section number', () => expect(found('5.10')).toEqual(['/handreiking/5-10/']));
  test('not the therapists’ page of what has one for patients, which a link of before still opens', () => {
    expect(found('autoalarm')).toEqual(['/metaforen/autoalarm/verteld/']);
    expect(found('metaforen/autoalarm/')).toEqual(['/metaforen/autoalarm/verteld/']);
    expect(addressesIn('v=1&lees=metaforen/autoalarm&einde=1')).toEqual(['/metaforen/autoalarm/']);
  });
  test('nothing is asked, nothing is found', () => expect(found('  ')).toEqual([]));
});
