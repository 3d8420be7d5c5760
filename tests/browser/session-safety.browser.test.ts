import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Safety } from '@/schemas/safety.ts';
import { type Site, startSite } from './browser.ts';
import { openSession, path, press } from './session-page.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

describe('before a session', () => {
  test.each([
    ['been', 'spiegeltherapie'],
    ['beide-benen', 'spiegeltherapie'],
    ['knie-strekken', 'oefeningen'],
    ['buikligging', 'oefeningen'],
  ])('%s tells what must be right and when to pause, by its own rules', async (programme, rules) => {
    const { before, pause } = load(readFileSync(`src/content/safety/${rules}.yaml`, 'utf8')) as Safety;
    const { page, problems } = await openSession(site, `programma=${programme}`);
    await press(page, 'Verder');
    await page.getByText('De sessie staat klaar').waitFor();
    const listUnder = (heading: string) =>
      page
        .locator('.session-timer section', { has: page.getByRole('heading', { name: heading, exact: true }) })
        .getByRole('listitem')
        .allTextContents();
    expect(await listUnder('Voor u begint')).toEqual(before);
    expect(await listUnder('Neem pauze of stop als dit gebeurt')).toEqual(pause);
    const headings = await page.locator('.session-timer h3').allTextContents();
    expect(headings.indexOf('Voor u begint')).toBeLessThan(
      headings.indexOf('Neem pauze of stop als dit gebeurt'),
    );
    expect(problems).toEqual([]);
  });

  test('the page says that its own rules are for the mirror, and leads to those of the exercises', async () => {
    const { page } = await site.open(path);
    const link = page.locator('p', { hasText: 'zonder spiegel' }).getByRole('link');
    const address = await link.getAttribute('href');
    await page.goto(site.address + address);
    await page.locator(':target', { hasText: 'Veilig oefenen' }).waitFor();
    await page.getByText('Uw fysiotherapeut heeft de oefeningen eerst met u gedaan.').waitFor();
  });
});
