import fc from 'fast-check';
import type { KnownPage, KnownSite } from '@/components/referral-card/known-pages.ts';
import { mostPages, type Referral } from '@/components/referral-card/referral.ts';
import { delaysToChoose, gazesToChoose, sides } from '@/components/session-timer/choices.ts';
import { soundModes } from '@/components/session-timer/sound-modes.ts';
import { tidySentence } from '@/exchange/sentence.ts';
import { anyProgramme, knownExercises } from './any-dose.ts';

/** A small site: pages with and without a short word, a frozen edition, a page that moved twice. */
export const site: KnownSite = {
  address: 'https://pijn.voorbeeld.nl',
  pages: [
    { path: '/spiegeltherapie/', title: 'Spiegeltherapie', publication: 'spiegeltherapie' },
    { path: '/spiegeltherapie/been/', title: 'Spiegeltherapie voor uw been', publication: 'spiegeltherapie' },
    {
      path: '/spiegeltherapie/arm/',
      title: 'Spiegeltherapie voor uw arm',
      publication: 'spiegeltherapie',
    },
    {
      path: '/spiegeltherapie/nieuw/',
      title: 'Een nieuwe pagina',
      publication: 'spiegeltherapie',
      notIn: ['2026.1'],
    },
    {
      path: '/spiegeltherapie/alles/',
      title: 'Alles over spiegeltherapie',
      publication: 'spiegeltherapie',
      isWhole: true,
    },
    { path: '/pijn/', title: 'Pijn begrijpen', publication: 'pijn-begrijpen' },
    { path: '/pijn/slaap/', title: 'Slapen met pijn', publication: 'pijn-begrijpen' },
    { path: '/handreiking/5-1/', title: '5.1 Doelen stellen' },
    { path: '/handreiking/5-10/', title: '5.10 Slaap' },
    { path: '/hulpmiddelen/pijnscore/', title: 'Pijnscore' },
    { path: '/hulpmiddelen/sessie/', title: 'Een sessie met geluid' },
    { path: '/metaforen/autoalarm/verteld/', title: 'Verhaal: Een autoalarm dat snel afgaat' },
    { path: '/oefeningen/kaart/knie-buigen/', title: 'Oefening: knie buigen' },
  ],
  onlyRead: [{ path: '/metaforen/autoalarm/', title: 'Metafoor: Autoalarm' }],
  forTherapists: [],
  editions: { spiegeltherapie: ['2026.2', '2026.1'] },
  shortAddresses: [
    { id: 'been', to: '/spiegeltherapie/been/' },
    { id: 'slaap', to: '/pijn/slaap/' },
    { id: '5-1', to: '/handreiking/5-1/' },
    { id: '5-10', to: '/handreiking/5-10/' },
    { id: 'sessie', to: '/hulpmiddelen/sessie/' },
    { id: 'doelen', to: '/handreiking/5-1/#doelen' },
    // A short word that is a page's own address as well: the page wins.
    { id: 'pijn', to: '/pijn/slaap/' },
  ],
  moved: [
    { from: '/spiegel/been/', to: '/spiegeltherapie/onderbeen/' },
    { from: '/spiegeltherapie/onderbeen/', to: '/spiegeltherapie/been/' },
    { from: '/rond/', to: '/rond/om/' },
    { from: '/rond/om/', to: '/rond/' },
  ],
  exercises: [...knownExercises].map(([id, { isLying }]) => ({
    ...{ id, title: id, isLying, frequency: 'Vraag het uw fysiotherapeut.' },
    levels: ['transtibiaal', 'transfemoraal'] as const,
    ...(isLying ? { minutes: 30 } : { repetitions: 10 }),
  })),
  programmes: [
    { id: 'been', title: 'Been', form: 'spiegel' },
    { id: 'beide-benen', title: 'Beide benen', form: 'scherm' },
    { id: 'knie-buigen', title: 'Knie buigen', form: 'tellen' },
  ],
};

const editionOf = ({ publication = '', notIn = [] }: KnownPage) =>
  fc.constantFrom(undefined, ...(site.editions[publication] ?? []).filter((one) => !notIn.includes(one)));

/** Any referral that can be made on that site. */
export const anyReferral: fc.Arbitrary<Referral> = fc.record({
  exercises: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, anyProgramme),
  pages: fc
    .uniqueArray(fc.constantFrom(...site.pages), { maxLength: mostPages })
    .chain((pages) =>
      fc.tuple(...pages.map((page) => editionOf(page).map((edition) => ({ address: page.path, edition })))),
    ),
  session: fc.option(
    fc.record({
      programme: fc.constantFrom(...site.programmes.map(({ id }) => id)),
      // A card leaves it as it is.
      signs: fc.constant(true),
      side: fc.constantFrom(undefined, ...sides),
      minutes: fc.integer({ min: 1, max: 60 }),
      delaySeconds: fc.constantFrom(...delaysToChoose),
      gazeSeconds: fc.constantFrom(...gazesToChoose),
      mode: fc.constantFrom(undefined, ...soundModes),
    }),
    { nil: undefined },
  ),
  sentence: fc
    .oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 200 }))
    .map(tidySentence),
});
