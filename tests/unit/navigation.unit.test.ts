import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { describe, expect, test } from 'vitest';
import { navigationFor } from '@/publishing/navigation.ts';

type Entry = StarlightRouteData['sidebar'][number];

const link = (label: string, isCurrent = false): Entry => ({
  type: 'link',
  label,
  href: `/${label}/`,
  isCurrent,
  badge: undefined,
  attrs: {},
});
const group = (label: string, entries: Entry[]): Entry => ({
  type: 'group',
  label,
  entries,
  collapsed: false,
  badge: undefined,
});

const tree = (current: string): Entry[] => [
  group('Voor patiënten', [
    link('begin', current === 'begin'),
    group('Spiegel', [link('been', current === 'been'), link('arm', current === 'arm')]),
    group('Pijn', [link('uitleg', current === 'uitleg'), link('slaap', current === 'slaap')]),
  ]),
  group('Over', [link('privacy', current === 'privacy')]),
];
const labels = (entries: Entry[]): unknown[] =>
  entries.map((entry) => (entry.type === 'link' ? entry.label : [entry.label, ...labels(entry.entries)]));

describe('the navigation of a page', () => {
  test('names every audience and marks the open one', () => {
    expect(navigationFor(tree('arm'), '/arm/').topics).toEqual([
      { label: 'Voor patiënten', href: '/begin/', isCurrent: true },
      { label: 'Over', href: '/privacy/', isCurrent: false },
    ]);
  });
  test('lists the open publication whole and the others as one link', () => {
    const { entries } = navigationFor(tree('arm'), '/arm/');
    expect(labels(entries)).toEqual(['begin', ['Spiegel', 'been', 'arm'], 'Pijn']);
    expect(entries[2]).toMatchObject({ type: 'link', href: '/uitleg/' });
  });
  test('goes back and forth within the publication only', () => {
    expect(navigationFor(tree('been'), '/been/').pagination).toMatchObject({
      prev: undefined,
      next: { label: 'arm' },
    });
    expect(navigationFor(tree('arm'), '/arm/').pagination).toMatchObject({
      prev: { label: 'been' },
      next: undefined,
    });
    expect(navigationFor(tree('begin'), '/begin/').pagination).toEqual({ prev: undefined, next: undefined });
  });
  test('marks the list that a card belongs to, and no page on the page itself', () => {
    const { entries } = navigationFor(tree('nergens'), '/slaap/kaart/');
    const [, , pain] = entries;
    expect(
      pain?.type === 'group' && pain.entries.map((entry) => entry.type === 'link' && entry.attrs),
    ).toEqual([{}, { 'aria-current': 'true' }]);
    expect(JSON.stringify(navigationFor(tree('arm'), '/arm/').entries)).not.toContain('aria-current');
  });
  test('opens the nearest page above one that is in no menu', () => {
    const { topics, entries, pagination } = navigationFor(tree('nergens'), '/slaap/kaart/');
    expect(topics[0]?.isCurrent).toBe(true);
    expect(labels(entries)).toEqual(['begin', 'Spiegel', ['Pijn', 'uitleg', 'slaap']]);
    expect(pagination).toEqual({ prev: undefined, next: undefined });
  });
  test('opens the reader’s own part for a page among those of others, and for no other page', () => {
    const { topics, entries, pagination } = navigationFor(tree('nergens'), '/privacy/verteld/', '/begin/');
    expect(topics.map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
    expect(labels(entries)).toEqual(['begin', 'Spiegel', 'Pijn']);
    expect(pagination).toEqual({ prev: undefined, next: undefined });
    expect(navigationFor(tree('slaap'), '/slaap/', '/begin/').entries).toEqual(
      navigationFor(tree('slaap'), '/slaap/').entries,
    );
    expect(navigationFor(tree('nergens'), '/nergens/', '/begin/').entries).toEqual([]);
  });
  test('closes the chapters that are not open', () => {
    const chapters = [
      group('Voor therapeuten', [
        group('Handreiking', [
          link('inleiding'),
          group('Hoofdstuk 1', [link('1-1', true), link('1-2')]),
          group('Hoofdstuk 2', [link('2-1'), link('2-2')]),
        ]),
      ]),
    ];
    const { entries, pagination } = navigationFor(chapters, '/1-1/');
    expect(labels(entries)).toEqual([
      ['Handreiking', 'inleiding', ['Hoofdstuk 1', '1-1', '1-2'], 'Hoofdstuk 2'],
    ]);
    expect(pagination).toMatchObject({ prev: { label: 'inleiding' }, next: { label: '1-2' } });
  });
  test('is only the audiences on a page outside the tree', () => {
    const { topics, entries } = navigationFor(tree('nergens'), '/nergens/');
    expect(entries).toEqual([]);
    expect(topics.every(({ isCurrent }) => !isCurrent)).toBe(true);
  });
  test('says where a page stands, without the page itself', () => {
    const trail = (current: string, path: string) =>
      navigationFor(tree(current), path).trail.map(({ label, href }) => [label, href]);
    expect(trail('arm', '/arm/')).toEqual([['Spiegel', '/been/']]);
    expect(trail('been', '/been/')).toEqual([]);
    expect(trail('begin', '/begin/')).toEqual([]);
    expect(trail('', '/slaap/kaart/')).toEqual([
      ['Pijn', '/uitleg/'],
      ['slaap', '/slaap/'],
    ]);
    expect(trail('', '/nergens/')).toEqual([]);
  });
  test('marks what a page stands below, when it is in no menu itself', () => {
    const { entries } = navigationFor(tree(''), '/slaap/kaart/');
    const links = entries.flatMap((entry) => (entry.type === 'link' ? [entry] : entry.entries));
    const marked = links.filter((entry) => entry.type === 'link' && entry.attrs['aria-current'] === 'true');
    expect(marked.map(({ label }) => label)).toEqual(['slaap']);
  });
  test('stands where it says that it belongs, when its own address does not say so', () => {
    const between = [{ href: '/edities/pijn/', label: 'Edities' }];
    const { topics, entries, trail, pagination } = navigationFor(tree(''), '/privacy/pijn/a-b/', undefined, {
      href: '/slaap/',
      between,
    });
    expect(topics[0]?.isCurrent).toBe(true);
    expect(labels(entries)).toEqual(['begin', 'Spiegel', ['Pijn', 'uitleg', 'slaap']]);
    expect(JSON.stringify(entries)).toContain(
      '"label":"slaap","href":"/slaap/","isCurrent":false,"attrs":{"aria-current":"true"}',
    );
    expect(trail.map(({ label }) => label)).toEqual(['Pijn', 'slaap', 'Edities']);
    expect(pagination).toEqual({ prev: undefined, next: undefined });
  });
});
