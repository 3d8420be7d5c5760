import { expect, test } from 'vitest';
import { queryFrom } from '@/components/search/query.ts';

const at = (address: string) => queryFrom(new URL(address, 'https://x.example'));

test('the query comes from the address, from where no server sees it', () => {
  expect(at('/zoeken/#q=pijn%20in%20stomp')).toBe('pijn in stomp');
  expect(at('/zoeken/#q=caf%C3%A9%20%26%20been%20')).toBe('café & been');
  expect(at('/zoeken/')).toBe('');
});

test('a question is at most 200 characters, none of them half', () => {
  expect(at(`/zoeken/#q=${'a'.repeat(800)}`)).toHaveLength(200);
  expect(at(`/zoeken/?q=${encodeURIComponent('🦵'.repeat(800))}`)).toBe('🦵'.repeat(200));
});

test('a link with ?q= that others made works too', () => {
  expect(at('/zoeken/?q=stomp')).toBe('stomp');
});
