import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clinic, clinicFile } from '@/clinic.ts';
import { clinicSchema } from '@/schemas/clinic.ts';
import { missingBeforePaper } from '../../src/publishing/going-live.ts';
import { ownLook } from '../../src/publishing/own-look.ts';
import { withClinicLine } from '../../src/queries/safety.ts';
import { contrast } from '../../src/vocabulary/contrast.ts';

test('contrast is what WCAG says of it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#0b4f5c', '#0b4f5c')).toBe(1);
});

test.runIf(!clinic.owner)('the file that we publish is empty: the site is as we make it', () => {
  const said = readFileSync(clinicFile, 'utf8')
    .split('\n')
    .filter((line) => line && !line.trimStart().startsWith('#'));
  expect(said).not.toEqual([]);
  for (const line of said) expect(line).toMatch(/^ *\w+:$/);
  const fields = said.filter((line) => /^\w/.test(line)).map((line) => line.replace(':', ''));
  expect(fields).toEqual(Object.keys(clinicSchema.shape));
});

test('colours of a clinic take the place of ours, on screens only; its name stands at the foot of the sheets', () => {
  const { Declaration } = ownLook({ light: '#6b0036', dark: '#ffb3d1' }, "Pijn in ’t Sticht's");
  const after = (prop: string, value: string) => {
    const declaration = { prop, value };
    Declaration(declaration);
    return declaration.value;
  };
  expect(after('--accent', '#0b4f5c')).toBe('#6b0036');
  expect(after('--accent', '#9bd8e0')).toBe('#ffb3d1');
  expect(after('--accent', '#000')).toBe('#000');
  expect(after('color', '#0b4f5c')).toBe('#0b4f5c');
  expect(after('max-width', '5.5rem')).toBe('max(6rem, 24vw)');
  expect(after('content', "'Wegwijs bij pijn'")).toBe("'Pijn in ’t Sticht\\'s'");
  const { Declaration: ours } = ownLook();
  const declaration = { prop: '--accent', value: '#0b4f5c' };
  ours(declaration);
  expect(declaration.value).toBe('#0b4f5c');
});

test('the number of a clinic comes after 112, where the practitioner is called', () => {
  const call = ['Bel meteen 112 bij nood.', 'Bel anders uw behandelaar.', 'Bel uw huisarts.'];
  expect(withClinicLine(call, 'Het nummer is 1.')).toEqual([call[0], call[1], 'Het nummer is 1.', call[2]]);
  expect(withClinicLine(call, undefined)).toEqual(call);
});

test('the build names what must be filled in before addresses go on paper', () => {
  const nothing = { hasOwnAddress: false, contact: '', clinic: clinicSchema.parse({}) };
  expect(missingBeforePaper(nothing)).toEqual([
    'het adres van de site: zet het in SITE_URL',
    'een mailadres voor vragen: "contact" in src/content/clinic.yaml',
    'van wie deze kopie is: "owner" in src/content/clinic.yaml',
    'wie de computer beheert en hoe lang die een logboek bewaart: "host" in src/content/clinic.yaml',
    'wie patiënten bellen: "telephone" in src/content/clinic.yaml',
  ]);
  const filled = clinicSchema.parse({
    owner: 'Kliniek Voorbeeld',
    host: { name: 'Voorbeeld Hosting', logDays: 14 },
    telephone: { of: 'het revalidatieteam', number: '030 123 45 67', hours: 'op werkdagen van 9 tot 16 uur' },
  });
  expect(missingBeforePaper({ hasOwnAddress: true, contact: 'a@b.nl', clinic: filled })).toEqual([]);
});
