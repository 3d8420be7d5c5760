import { expect, test } from 'vitest';
import { excerptPieces } from '@/components/search/engine.ts';
import { addressFor, queryFrom } from '@/components/search/query.ts';

const at = (address: string) => queryFrom(new URL(address, 'https://x.example'));

test('the query comes from the address and goes back into it', () => {
  expect(at('/zoeken/#q=pijn%20in%20stomp')).toBe('pijn in stomp');
  expect(at('/zoeken/')).toBe('');
  expect(at(addressFor(' café & been '))).toBe('café & been');
  expect(addressFor('  ')).toBe('/zoeken/');
});

test('the query stands where no server sees it, but a link with ?q= works too', () => {
  expect(new URL(addressFor('stomp'), 'https://x.example').search).toBe('');
  expect(at('/zoeken/?q=stomp')).toBe('stomp');
});

test('an excerpt is split into plain pieces, with the found words marked', () => {
  expect(excerptPieces('Zet de <mark>spiegel</mark> recht &amp; kijk &lt;hier&gt;')).toEqual([
    { text: 'Zet de ', found: false },
    { text: 'spiegel', found: true },
    { text: ' recht & kijk <hier>', found: false },
  ]);
});
