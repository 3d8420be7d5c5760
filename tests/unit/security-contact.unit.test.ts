import { expect, test } from 'vitest';
import { securityText } from '@/publishing/security-contact.ts';

test('says whom to tell of a leak, for less than a year, and the same all month', () => {
  const text = (day: string) => securityText('fouten@kliniek.example', 'https://pijn.example', new Date(day));
  expect(text('2026-11-29T23:00:00Z')).toBe(
    [
      'Contact: mailto:fouten@kliniek.example',
      'Expires: 2027-11-01T00:00:00Z',
      'Preferred-Languages: nl, en',
      'Canonical: https://pijn.example/.well-known/security.txt',
      '',
    ].join('\n'),
  );
  expect(text('2026-11-02T00:00:00Z')).toBe(text('2026-11-30T00:00:00Z'));
});
