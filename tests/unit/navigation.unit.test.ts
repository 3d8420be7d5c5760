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
    expect(navigationFor(tree('arm')).topics).toEqual([
      { label: 'Voor patiënten', href: '/begin/', isCurrent: true },
      { label: 'Over', href: '/privacy/', isCurrent: false },
    ]);
  });
  test('lists the open publication whole and the others as one link', () => {
    const { entries } = navigationFor(tree('arm'));
    expect(labels(entries)).toEqual(['begin', ['Spiegel', 'been', 'arm'], 'Pijn']);
    expect(entries[2]).toMatchObject({ type: 'link', href: '/uitleg/' });
  });
  test('goes back and forth within the publication only', () => {
    expect(navigationFor(tree('been')).pagination).toMatchObject({ prev: undefined, next: { label: 'arm' } });
    expect(navigationFor(tree('arm')).pagination).toMatchObject({ prev: { label: 'been' }, next: undefined });
    expect(navigationFor(tree('begin')).pagination).toEqual({ prev: undefined, next: undefined });
  });
  test('is only the audiences on a page outside the tree', () => {
    const { topics, entries } = navigationFor(tree('nergens'));
    expect(entries).toEqual([]);
    expect(topics.every(({ isCurrent }) => !isCurrent)).toBe(true);
  });
});
