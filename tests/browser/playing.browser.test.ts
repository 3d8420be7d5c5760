import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, colours } from './axe.ts';
import { type Site, startSite } from './browser.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** Models to play with: page, id, and what is seen after choosing these answers. */
const models: [path: string, id: string, choices: string[], says: string][] = [
  [
    '/pijn/hoe-pijn-werkt/',
    'poorten',
    ['Stress of angst'],
    'Door stress en angst komt een seintje makkelijker door.',
  ],
  [
    '/pijn/hoe-pijn-werkt/',
    'poorten',
    ['Iemand stelt u gerust'],
    'Door geruststelling komt een seintje minder makkelijk door.',
  ],
  ['/pijn/waarom-pijn-blijft/', 'alarm', ['Een veertje', 'Zoals het hoort'], 'Het alarm blijft stil.'],
  ['/pijn/waarom-pijn-blijft/', 'alarm', ['Een klap', 'Zoals het hoort'], 'Het alarm gaat af: er is gevaar.'],
  [
    '/pijn/waarom-pijn-blijft/',
    'alarm',
    ['Een veertje', 'Te gevoelig'],
    'Het alarm gaat af, terwijl er geen gevaar is.',
  ],
  [
    '/pijn/doen-en-rusten/',
    'opbouwen',
    ['Onder gemiddeld', 'Kleine stappen'],
    'U begint 20 % onder uw gemiddelde en doet er steeds een kleine stap bij.',
  ],
  ['/pijn/doen-en-rusten/', 'opbouwen', ['Zonder plan'], 'Veel op een goede dag, en daarna dagen weinig.'],
];

describe.each(models)('a model to play with, %s#%s: %s', (path, id, choices, says) => {
  test('answers with one sentence, without JavaScript', async () => {
    const { page, problems } = await site.open(path, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      javaScriptEnabled: false,
    });
    const model = page.locator(`#${id}`);
    for (const choice of choices) await model.locator('label', { hasText: choice }).tap();
    expect((await model.getByRole('status').innerText()).trim()).toBe(says);
    expect(problems).toEqual([]);
  });
});

/** Every way to choose one of each group. */
const combinations = (groups: string[][]): string[][] =>
  groups.reduce<string[][]>(
    (ways, group) => ways.flatMap((way) => group.map((choice) => [...way, choice])),
    [[]],
  );

describe.each([
  ['/pijn/hoe-pijn-werkt/', 'poorten', 4],
  ['/pijn/waarom-pijn-blijft/', 'alarm', 6],
  ['/pijn/doen-en-rusten/', 'opbouwen', 9],
])('a model to play with, %s#%s', (path, id, states) => {
  test('by thumb on a small phone: nothing is wrong in any of its states, in light and dark', async () => {
    const { page, problems } = await site.open(path, {
      viewport: { width: 320, height: 640 },
      hasTouch: true,
      reducedMotion: 'reduce',
    });
    const model = page.locator(`#${id}`);
    const groups = await model
      .getByRole('radiogroup')
      .or(model.locator('fieldset'))
      .evaluateAll((all) =>
        all.map((group) => [...group.querySelectorAll('label')].map((label) => label.innerText.trim())),
      );
    const ways = combinations(groups);
    expect(ways).toHaveLength(states);
    for (const choices of ways) {
      // The last group first: what is chosen there may leave nothing to choose before it.
      for (const choice of choices.toReversed()) {
        const label = model.locator('label', { hasText: choice });
        if (!(await label.isVisible())) continue;
        await label.tap();
        const box = await label.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(48);
        expect(await model.getByLabel(choice, { exact: true }).isChecked()).toBe(true);
      }
      expect((await model.getByRole('status').innerText()).trim()).toMatch(/\.$/);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await axeFindings(page, undefined, `#${id}`)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeFindings(page, colours, `#${id}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
    expect(problems).toEqual([]);
  });
});

test('the alarm is played by keyboard', async () => {
  const { page } = await site.open('/pijn/waarom-pijn-blijft/', { viewport: { width: 320, height: 640 } });
  const model = page.locator('#alarm');
  await model.getByLabel('Een veertje').focus();
  const said: string[] = [];
  for (const key of ['ArrowDown', 'ArrowDown', 'Tab', 'ArrowDown']) {
    await page.keyboard.press(key);
    said.push((await model.getByRole('status').innerText()).trim());
  }
  expect(said).toEqual([
    'Het alarm blijft stil.',
    'Het alarm gaat af: er is gevaar.',
    'Het alarm gaat af: er is gevaar.',
    'Het alarm gaat af: er is gevaar.',
  ]);
});

test('on paper the alarm shows both settings, and there is nothing to choose', async () => {
  const { page } = await site.open('/pijn/waarom-pijn-blijft/');
  await page.emulateMedia({ media: 'print' });
  const alarm = page.locator('#alarm');
  expect(await alarm.locator('#het-alarm').isVisible()).toBe(true);
  expect(await alarm.getByRole('radio').count()).toBe(0);
  expect(await page.locator('#het-alarm-dat-u-zet').isVisible()).toBe(false);
});
