import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fragmentOf, placeInAddress, placeInFragment } from '@/components/citation/place.ts';

const hosts = ['pijn.example', 'localhost:4321'];
const read = (typed: string) => placeInAddress(typed, hosts, '', '/citeren/');
const place = (path: string, anchor = '') => ({ kind: 'place', place: { path, anchor } });

describe('an address as people type or paste it', () => {
  test.each([
    ['https://pijn.example/handreiking/5-5/#doel-2', place('/handreiking/5-5/', 'doel-2')],
    ['http://PIJN.example/handreiking/5-5', place('/handreiking/5-5/')],
    ['  pijn.example/handreiking/5-5/#doel ', place('/handreiking/5-5/', 'doel')],
    ['//pijn.example/pijn/', place('/pijn/')],
    ['localhost:4321/pijn/slaap/', place('/pijn/slaap/')],
    ['http://localhost:4321/pijn/slaap/', place('/pijn/slaap/')],
    ['/handreiking/5-5/#doel', place('/handreiking/5-5/', 'doel')],
    ['handreiking/5-5', place('/handreiking/5-5/')],
    ['/5-5', place('/5-5/')],
    ['https://pijn.example', place('/')],
    ['/', place('/')],
    ['https://pijn.example/pijn/?utm_source=brief#slaap', place('/pijn/', 'slaap')],
    [
      'https://pijn.example/begrippen/#catastroferen-of-pati%C3%ABnt',
      place('/begrippen/', 'catastroferen-of-patiënt'),
    ],
    ['<https://pijn.example/pijn/>.', place('/pijn/')],
    ['“https://pijn.example/pijn/”', place('/pijn/')],
    ['https://pijn.example/citeren/#handreiking/5-5/doel', place('/handreiking/5-5/', 'doel')],
    ['https://pijn.example/citeren/', place('/citeren/')],
    [
      'https://pijn.example/edities/handreiking/2026.1/#5-5-doel',
      place('/edities/handreiking/2026.1/', '5-5-doel'),
    ],
    [
      'https://pijn.example/edities/handreiking/2026.1/handreiking-2026.1.pdf',
      place('/edities/handreiking/2026.1/'),
    ],
    ['/edities/handreiking/2026.1/index.html#5-5', place('/edities/handreiking/2026.1/', '5-5')],
    ['/edities/hand.reiking/2026.1/', { kind: 'unreadable' }],
    ['https://ander.example/handreiking/5-5/', { kind: 'elsewhere' }],
    ['https://pijn.example.ander.example/x/', { kind: 'elsewhere' }],
    ['https://pijn.example@ander.example/x/', { kind: 'elsewhere' }],
    ['//ander.example/x/', { kind: 'elsewhere' }],
    ['www.ander.nl', { kind: 'elsewhere' }],
    ['', { kind: 'empty' }],
    ['   ', { kind: 'empty' }],
    ['javascript:alert(1)', { kind: 'unreadable' }],
    ['ftp://pijn.example/x/', { kind: 'unreadable' }],
    ['/../../etc/passwd', { kind: 'unreadable' }],
    ['de pagina over slaap', { kind: 'unreadable' }],
    ['/pijn/#%E0%A4%A', { kind: 'unreadable' }],
    [`/${'a'.repeat(10_000)}/`, { kind: 'unreadable' }],
  ])('%s', (typed, expected) => {
    expect(read(typed)).toEqual(expected);
  });
});

describe('what stands behind the "#"', () => {
  test.each([
    ['#handreiking/5-5/doel', place('/handreiking/5-5/', 'doel')],
    ['#handreiking/5-5/', place('/handreiking/5-5/')],
    ['#edities/handreiking/2026.1/5-5-doel', place('/edities/handreiking/2026.1/', '5-5-doel')],
    ['#edities/handreiking/2026.1/', place('/edities/handreiking/2026.1/')],
    ['#/', place('/')],
    ['#', { kind: 'empty' }],
    ['', { kind: 'empty' }],
    ['#<script>alert(1)</script>', { kind: 'unreadable' }],
    ['#//ander.example/', { kind: 'unreadable' }],
    ['#handreiking/%E0', { kind: 'unreadable' }],
    [`#${'handreiking/'.repeat(1_000)}`, { kind: 'unreadable' }],
  ])('%s', (fragment, expected) => {
    expect(placeInFragment(fragment)).toEqual(expected);
  });
});

const segment = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
const anyPage = fc
  .array(segment, { maxLength: 4 })
  .map((parts) => `/${parts.map((part) => `${part}/`).join('')}`);
const anyEdition = fc
  .tuple(segment, fc.integer({ min: 2026, max: 2099 }), fc.integer({ min: 1, max: 20 }))
  .map(([publication, year, number]) => `/edities/${publication}/${year}.${number}/`);
const anyPlace = fc.record({
  path: fc.oneof(anyPage, anyEdition),
  anchor: fc.stringMatching(/^[\p{L}\p{N}_-]{0,30}$/u).map((text) => text.normalize()),
});

test('every place comes back from its fragment, and from its address', () => {
  fc.assert(
    fc.property(anyPlace, (value) => {
      expect(placeInFragment(fragmentOf(value))).toEqual({ kind: 'place', place: value });
      expect(read(`https://pijn.example${value.path}#${encodeURIComponent(value.anchor)}`)).toEqual(
        value.path === '/citeren/' ? expect.anything() : { kind: 'place', place: value },
      );
    }),
  );
});

test('no text, and no link cut short or changed, asks for anything but a page of this site', () => {
  const cut = fc
    .tuple(anyPlace, fc.nat(), fc.string({ unit: 'binary', maxLength: 2 }))
    .map(([value, at, other]) => {
      const whole = fragmentOf(value);
      const where = at % (whole.length + 1);
      return whole.slice(0, where) + other + (at % 2 ? whole.slice(where + 1) : '');
    });
  fc.assert(
    fc.property(fc.oneof(cut, fc.string({ unit: 'binary' }), fc.webUrl({ withFragments: true })), (text) => {
      for (const reading of [placeInFragment(text), read(text)])
        if (reading.kind === 'place')
          expect(reading.place.path).toMatch(/^\/([a-z0-9-]+\/)*$|^\/edities\/[a-z0-9-]+\/\d{4}\.\d+\/$/);
    }),
    { numRuns: 1_000 },
  );
});
