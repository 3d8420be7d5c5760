import { readFileSync } from 'node:fs';
import type { BundleEntry } from 'fhir/r4';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { measurePageWeight } from '../bench/page-weight.ts';
import { type Site, startSite } from './browser.ts';
import { keptName, keptOnDevice, putOnDevice } from './kept-on-device.ts';
import {
  beginInTheMiddle,
  button,
  chosen,
  desktop,
  fillIn,
  mark,
  middleOf,
  openScale,
  path,
  phone,
  press,
  slider,
  tapNumber,
  value,
} from './pain-scale-page.ts';
import { atEase } from './presses.ts';
import { choose, saved } from './saved-files.ts';
import { scriptLimitOf } from './script-limits.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

test('what is fetched ahead and is not there does not start the page anew under the hands of who fills in', async () => {
  let isThere = false;
  let begun = 0;
  const { page } = await site.open(path, phone, (page) => {
    page.on('domcontentloaded', () => begun++);
    return page.route(/OtherQuestions/, (route) =>
      isThere ? route.continue() : route.fulfill({ status: 404 }),
    );
  });
  const missed = page.waitForResponse(/OtherQuestions/);
  await page.getByLabel('Fantoompijn').check();
  await missed;
  await tapNumber(page, 4);
  await press(page, 'Zet in mijn lijst');
  await page.getByRole('heading', { name: 'Mijn lijst' }).waitFor();
  expect(begun).toBe(1);
  // Who asks for it is told, and gets it when it is back.
  await page.goto('about:blank');
  await page.goto(site.address + path);
  await press(page, 'Andere vraag, of een lijn');
  await page.getByRole('alert').filter({ hasText: 'kwam niet binnen' }).waitFor();
  isThere = true;
  await press(page, 'Andere vraag, of een lijn');
  await page.getByLabel('Met een streep op een lijn').waitFor();
});

describe('NRS', () => {
  test('nothing is chosen beforehand, and without a choice there is no way to give one', async () => {
    const { page } = await openScale(site, 'NRS');
    expect(await chosen(page)).toEqual([]);
    expect(await button(page, 'Zet in mijn lijst').isDisabled()).toBe(true);
    await expect.poll(() => button(page, 'Niet invullen').isEnabled()).toBe(true);
  });

  test('a screen reader hears the question, 11 numbers and the phrases at the ends', async () => {
    const { page } = await openScale(site, 'NRS');
    const group = page.getByRole('radiogroup', { name: 'Fantoompijn Hoeveel pijn heeft u nu?' });
    expect(await group.getByRole('radio').count()).toBe(11);
    expect(await group.getByRole('radio', { name: '0 geen pijn', exact: true }).count()).toBe(1);
    expect(await group.getByRole('radio', { name: '10 de ergst denkbare pijn', exact: true }).count()).toBe(
      1,
    );
  });

  test.each([
    ['a thermometer with 10 on top on a phone', phone, 'y'],
    ['a row with 0 left on a wide screen', desktop, 'x'],
  ] as const)('%s: tap and drag along it', async (_, options, axis) => {
    const { page } = await openScale(site, 'NRS', options);
    const at = async (number: number) => middleOf(page, `[value="${number}"] + label .nrs-number`);
    const [zero, three, ten] = [await at(0), await at(3), await at(10)];
    if (axis === 'y') expect(ten.middleY).toBeLessThan(zero.middleY);
    else expect(ten.middleX).toBeGreaterThan(zero.middleX);
    expect(Math.min(zero.height, zero.width)).toBeGreaterThanOrEqual(48);

    await (options.viewport.width < 500
      ? page.touchscreen.tap(three.middleX, three.middleY)
      : page.mouse.click(three.middleX, three.middleY));
    await expect.poll(() => chosen(page)).toEqual([3]);

    await page.mouse.move(three.middleX, three.middleY);
    await page.mouse.down();
    for (const number of [4, 6, 8]) {
      const { middleX, middleY } = await at(number);
      await page.mouse.move(middleX, middleY);
      await expect.poll(() => chosen(page)).toEqual([number]);
    }
    await page.mouse.up();
    await expect.poll(() => chosen(page)).toEqual([8]);
    await page.mouse.move(zero.middleX, zero.middleY);
    await expect.poll(() => chosen(page)).toEqual([8]);
  });

  test('keys: up is more, and 10 does not go round to 0', async () => {
    const { page } = await openScale(site, 'NRS', phone);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.keyboard.press('Tab');
    expect(await chosen(page)).toEqual([]);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => chosen(page)).toEqual([1]);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => chosen(page)).toEqual([10]);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => chosen(page)).toEqual([9]);
  });
});

describe('VAS', () => {
  test.each(['liggend', 'staand'] as const)(
    '%s: no mark and no value before the first touch',
    async (direction) => {
      const { page } = await openScale(site, direction);
      expect(await mark(page).count()).toBe(0);
      expect(await value(page)).toBe('nog geen streep gezet');
      expect(await button(page, 'Zet in mijn lijst').isDisabled()).toBe(true);
      // A slider always tells a value, so there is none.
      expect(await page.getByRole('slider').count()).toBe(0);
      // A line, two bars, two phrases: nothing else to look at, and no number.
      await expect
        .poll(async () => (await page.locator('.vas > :not(.sr-only)').allInnerTexts()).join(' '))
        .toMatch(/^\s*geen pijn\s+de ergst denkbare pijn\s+−\s+\+$/);
      await page.keyboard.press('Tab');
      expect(await mark(page).count()).toBe(0);
    },
  );

  test.each([
    ['liggend', desktop],
    ['staand', desktop],
    ['liggend', phone],
    ['staand', phone],
  ] as const)(
    '%s: a tap sets the mark there, a drag moves it, buttons and keys fine-tune',
    async (direction, options) => {
      const { page } = await openScale(site, direction, options);
      const line = await middleOf(page, '.vas-line');
      const point = (share: number) =>
        direction === 'liggend'
          ? ([line.x + line.width * share, line.middleY] as const)
          : ([line.middleX, line.y + line.height * (1 - share)] as const);
      await atEase(page);
      if (options === phone) await page.touchscreen.tap(...point(0.3));
      else await page.mouse.click(...point(0.3));
      await expect.poll(() => value(page)).toBe('30 van 100');
      const set = await middleOf(page, '.vas-mark');
      expect(Math.hypot(set.middleX - point(0.3)[0], set.middleY - point(0.3)[1])).toBeLessThan(3);

      await page.mouse.move(...point(0.3));
      await page.mouse.down();
      await page.mouse.move(...point(0.62), { steps: 4 });
      await page.mouse.move(...point(2));
      await expect.poll(() => value(page)).toBe('100 van 100');
      await page.mouse.move(...point(0.62));
      await page.mouse.up();
      await page.mouse.move(...point(0.1));
      await expect.poll(() => value(page)).toBe('62 van 100');

      await press(page, 'Een stapje naar “de ergst denkbare pijn”');
      await expect.poll(() => value(page)).toBe('63 van 100');
      await press(page, 'Een stapje naar “geen pijn”');
      await press(page, 'Een stapje naar “geen pijn”');
      await expect.poll(() => value(page)).toBe('61 van 100');
      await slider(page).press('PageDown');
      await slider(page).press('ArrowRight');
      await expect.poll(() => value(page)).toBe('52 van 100');
      // The number is for the ears only.
      expect(await page.locator('.vas').innerText()).not.toMatch(/\d/);

      await press(page, 'Zet in mijn lijst');
      await page.getByText('52 van 100 op de lijn').first().waitFor();
      await page.getByText('niet zo lang als op papier').waitFor();
    },
  );

  test.each([
    ['−', 'Begin in het midden, dan stapjes naar “geen pijn”', '49'],
    ['+', 'Begin in het midden, dan stapjes naar “de ergst denkbare pijn”', '51'],
  ])(
    'a click without pointer or key on %s puts the mark in the middle, the next ones move it',
    async (sign, name, next) => {
      const { page } = await openScale(site, 'liggend');
      // What assistive software sends.
      const click = () => page.getByText(sign, { exact: true }).evaluate((one: HTMLElement) => one.click());
      expect(await button(page, name).count()).toBe(1);
      await click();
      await expect.poll(() => value(page)).toBe('50 van 100');
      await click();
      await expect.poll(() => value(page)).toBe(`${next} van 100`);
      await expect.poll(() => page.locator('.vas').getByRole('status').innerText()).toBe(`${next} van 100`);
      await press(page, 'Zet in mijn lijst');
      await page.getByText(`${next} van 100 op de lijn`).first().waitFor();
    },
  );

  test('a keyboard alone sets it', async () => {
    const { page } = await openScale(site, 'staand', phone);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => value(page)).toBe('50 van 100');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('PageUp');
    await expect.poll(() => value(page)).toBe('60 van 100');
  });

  test('a finger that scrolls the page gives no answer', async () => {
    const { page } = await openScale(site, 'liggend', phone);
    const { middleX, middleY } = await middleOf(page, '.vas-line');
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: middleX, y }],
      });
    await touch('touchStart', middleY);
    for (let y = middleY; y > middleY - 200; y -= 20) await touch('touchMove', y);
    await touch('touchEnd', middleY - 200);
    expect(await mark(page).count()).toBe(0);
  });
});

describe('a round', () => {
  test('the first screen asks which pain and what number, with neither chosen, and needs both', async () => {
    const { page } = await site.open(path, phone);
    await page.getByRole('radiogroup', { name: 'Hoeveel pijn heeft u nu?', exact: true }).waitFor();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await button(page, 'Zet in mijn lijst').isDisabled()).toBe(true);
    await tapNumber(page, 7);
    await page.getByText('Kies nog welke pijn dit is.').waitFor();
    // A number that waits for its pain is not left out of what is saved.
    await page.getByRole('textbox').fill('Gekookt');
    expect(await button(page, 'Zet in mijn lijst').isDisabled()).toBe(true);
    await page.getByLabel('Stomppijn').check();
    await press(page, 'Zet in mijn lijst');
    await page.getByText('Dit staat in uw lijst:').waitFor();
    const saved = await page.locator('.just-saved').innerText();
    expect(saved).toMatch(/Stomppijn\. Hoeveel pijn heeft u nu\? 7/);
    expect(saved).toContain('Gekookt');
  });

  test('the number of one pain is not that of another', async () => {
    const { page } = await site.open(path, phone);
    await page.getByLabel('Stomppijn').check();
    await tapNumber(page, 7);
    await page.getByLabel('Andere pijn').check();
    const number = page.locator('.nrs :checked');
    expect(await number.count()).toBe(0);
    await page.getByLabel('Stomppijn', { exact: true }).check();
    expect(await number.inputValue()).toBe('7');
  });

  test('what somebody did may be the only thing', async () => {
    const { page } = await site.open(path, phone);
    await page.getByRole('textbox').fill('Gekookt');
    await press(page, 'Zet in mijn lijst');
    await page.getByText('Dit staat in uw lijst:').waitFor();
    await expect.poll(() => page.locator('.entries li').count()).toBe(1);
  });

  test('“niet invullen” is an answer, and pains are asked one by one with nothing of the one before', async () => {
    const { page } = await site.open(path, desktop);
    await press(page, 'Andere vraag, of een lijn');
    await page.getByLabel('Fantoompijn').check();
    await page.getByLabel('Stomppijn').check();
    await page.getByLabel('Nu, op dit moment').check();
    await page.getByText('Dat is fantoomgevoel').waitFor();
    await press(page, 'Verder');
    await tapNumber(page, 7);
    await press(page, 'Verder');
    await page.getByRole('heading', { name: 'Stomppijn Hoeveel pijn heeft u nu?' }).waitFor();
    expect(await chosen(page)).toEqual([]);
    await press(page, 'Niet invullen');
    await page.getByText('Dit staat in uw lijst:').waitFor();
    const saved = await page.locator('.just-saved').innerText();
    expect(saved).toMatch(/Fantoompijn\. Hoeveel pijn heeft u nu\? 7/);
    expect(saved).toMatch(/Stomppijn\. Hoeveel pijn heeft u nu\? niet ingevuld/);
  });

  test('earlier scores are out of sight while scoring, also when one is changed', async () => {
    const { page } = await site.open(path, desktop);
    await fillIn(page, 'Gekookt', 7);
    await page.getByRole('button', { name: /^Wijzig .*Fantoompijn/ }).click();
    expect(await chosen(page)).toEqual([]);
    expect(await page.locator('.entries').count()).toBe(0);
    await tapNumber(page, 4);
    await press(page, 'Bewaar de wijziging');
    await expect.poll(() => page.locator('.entries').innerText()).toContain('Hoeveel pijn heeft u nu? 4');
    await press(page, 'Zet terug');
    await expect.poll(() => page.locator('.entries').innerText()).toContain('Hoeveel pijn heeft u nu? 7');
    expect(await page.locator('.entries').innerText()).not.toContain('Gewijzigd op');
  });
});

describe('an old answer that is changed', () => {
  /** A list of 25 November, opened on another day. */
  async function openOld() {
    const { page } = await site.open(path, phone);
    page.on('dialog', (dialog) => dialog.accept());
    await fillIn(page, 'Gekookt', 7);
    const { text } = await saved(page, 'Bewaar als bestand');
    const old = text.replaceAll(/"(at|changed)": "[^"]*"/g, '"$1": "2026-11-25T10:00:00+01:00"');
    const { page: other } = await site.open(path, phone);
    await press(other, 'Mijn lijst bekijken');
    await choose(other, old);
    await other.getByText('2 regels uit het bestand toegevoegd').waitFor();
    return other;
  }

  test('is asked about in the past tense, with its moment, and says everywhere that it was changed', async () => {
    const page = await openOld();
    await page.getByRole('button', { name: /^Wijzig 25 november 2026, 10:00, Fantoompijn/ }).click();
    await page
      .getByRole('radiogroup', {
        name: 'U wijzigt: woensdag 25 november 2026, 10:00 Fantoompijn Hoeveel pijn had u op dat moment?',
      })
      .waitFor();
    expect(await page.locator('.pain-scale').innerText()).not.toMatch(/nu\?/);
    await tapNumber(page, 4);
    await press(page, 'Bewaar de wijziging');
    await page.getByText(/^Gewijzigd op /).waitFor();
    await press(page, 'Toon als beeld');
    await page.getByText('Later gewijzigd: 1 stip.').waitFor();

    const fhir = JSON.parse((await saved(page, 'Bestand voor een zorgsysteem (FHIR)')).text);
    const resources = fhir.entry.map(({ resource }: { resource: unknown }) => resource);
    expect(resources).toContainEqual(
      expect.objectContaining({
        status: 'amended',
        valueInteger: 4,
        effectiveDateTime: '2026-11-25T10:00:00+01:00',
        issued: expect.not.stringContaining('2026-11-25T10:00'),
      }),
    );
    const csv = (await saved(page, 'Bestand voor een rekenblad (Excel)')).text;
    expect(csv).toMatch(/"2026-11-25";"10:00";"Fantoompijn".*;"\d{4}-\d\d-\d\d \d\d:\d\d"\r\n/);
    const { records } = JSON.parse((await saved(page, 'Bewaar als bestand')).text);
    expect(records.pijnscores).toMatchObject({
      version: 2,
      data: [{ kind: 'doen' }, { score: 4, again: { wording: 1 } }],
    });
  });

  test('and what somebody did is not asked of today', async () => {
    const page = await openOld();
    await page.getByRole('button', { name: /^Wijzig .*Wat deed u/ }).click();
    await page
      .getByRole('textbox', {
        name: 'U wijzigt: woensdag 25 november 2026, 10:00 Wat deed u die dag dat voor u belangrijk was?',
      })
      .fill('Gebakken');
    await press(page, 'Bewaar de wijziging');
    await page.getByText(/^Gewijzigd op /).waitFor();
    const fhir = JSON.parse((await saved(page, 'Bestand voor een zorgsysteem (FHIR)')).text);
    const { resource } = fhir.entry.find(
      ({ resource: one }: BundleEntry) => one?.resourceType === 'QuestionnaireResponse',
    );
    expect(resource).toMatchObject({
      status: 'amended',
      item: [{ linkId: 'doen' }, { answer: [{ valueDateTime: '2026-11-25T10:00:00+01:00' }] }],
    });
  });
});

/** Lets the code of the list wait until it is released. */
async function holdList(page: Page) {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_astro/browser-log*', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
const lines = (page: Page) => page.locator('.entries li').allInnerTexts();

describe('a press that takes long', () => {
  test.each([
    ['what somebody did', ['Gewandeld']],
    ['a number of the first screen', ['Gewandeld', 'nu? 4']],
    ['a question of its own', ['Gewandeld', 'nu? 4']],
  ])('two presses on “Zet in mijn lijst” put one of every entry in a kept list: %s', async (what, added) => {
    const { page } = await site.open(path, phone);
    await fillIn(page, 'Gekookt', 6);
    await press(page, 'Ja, bewaar op dit apparaat');
    await page.getByText('Uw lijst staat op dit apparaat').waitFor();
    await page.goto(site.address + path);

    const release = await holdList(page);
    await page.getByRole('textbox').fill('Gewandeld');
    if (what !== 'what somebody did') {
      if (what === 'a question of its own') await press(page, 'Andere vraag, of een lijn');
      await page.getByLabel('Fantoompijn').check();
      if (what === 'a question of its own') {
        await page.getByLabel('Nu, op dit moment').check();
        await press(page, 'Verder');
      }
      await tapNumber(page, 4);
    }
    await button(page, 'Zet in mijn lijst').dblclick();
    release();
    const isNew = (line: string) => !/Gekookt|nu\? 6/.test(line);
    const expected = added.map((text) => expect.stringContaining(text));
    await page.getByText('Dit staat in uw lijst:').waitFor();
    await expect.poll(async () => (await lines(page)).filter(isNew)).toEqual(expected);
    await page.goto(site.address + path);
    await press(page, 'Mijn lijst bekijken');
    await page.getByRole('heading', { name: 'Mijn lijst' }).waitFor();
    expect((await lines(page)).filter(isNew)).toEqual(expected);
    expect(await lines(page)).toHaveLength(2 + added.length);
  });

  test('what is written until the list is there is in it, and no other button comes between', async () => {
    const { page } = await openScale(site, 'NRS');
    const release = await holdList(page);
    await tapNumber(page, 6);
    await press(page, 'Zet in mijn lijst');
    await page.getByLabel('Wilt u er iets bij schrijven?').fill('na het lopen');
    await press(page, 'Terug');
    await press(page, 'Niet invullen');
    await page.getByRole('heading', { name: 'Fantoompijn' }).waitFor();
    release();
    await page.getByText('Dit staat in uw lijst:').waitFor();
    expect(await lines(page)).toEqual([expect.stringMatching(/nu\? 6.*na het lopen/s)]);
  });
});

describe('a reload', () => {
  const reload = async (page: Page) => {
    await page.reload();
    await page.locator('.pain-scale h2').waitFor();
  };

  test('brings somebody back where they were, with all they wrote and chose', async () => {
    const { page, problems } = await site.open(path, phone);
    await page.getByRole('textbox').fill('Gekookt');
    await reload(page);
    expect(await page.getByRole('textbox').inputValue()).toBe('Gekookt');
    await tapNumber(page, 3);
    await reload(page);
    expect(await chosen(page)).toEqual([3]);

    await press(page, 'Andere vraag, of een lijn');
    for (const label of ['Fantoompijn', 'Stomppijn', 'Nu, op dit moment', 'Met een streep op een lijn'])
      await page.getByLabel(label).check();
    await page.getByLabel('Van onder naar boven').check();
    await reload(page);
    const checked = () =>
      page.locator('label:has(:checked)').evaluateAll((labels) => labels.map((label) => label.textContent));
    expect(await checked()).toEqual([
      expect.stringContaining('Fantoompijn'),
      expect.stringContaining('Stomppijn'),
      'Nu, op dit moment',
      'Met een streep op een lijn',
      'Van onder naar boven',
    ]);

    await press(page, 'Verder');
    await beginInTheMiddle(page);
    await slider(page).press('PageUp');
    const set = await value(page);
    await page.getByLabel('Wilt u er iets bij schrijven?').fill('net wakker');
    await press(page, 'Verder');
    await reload(page);
    await page.getByRole('heading', { name: 'Stomppijn' }).waitFor();
    expect(await mark(page).count()).toBe(0);
    await press(page, 'Terug');
    await reload(page);
    expect(await value(page)).toBe(set);
    expect(await page.getByLabel('Wilt u er iets bij schrijven?').inputValue()).toBe('net wakker');

    await press(page, 'Verder');
    await press(page, 'Niet invullen');
    await page.getByText('Dit staat in uw lijst:').waitFor();
    const saved = await page.locator('.just-saved').innerText();
    for (const part of ['Gekookt', `${set} op de lijn`, 'net wakker', 'niet ingevuld'])
      expect(saved).toContain(part);
    expect(problems).toEqual([]);
  });

  test('a chosen number is still chosen', async () => {
    const { page } = await openScale(site, 'NRS');
    await tapNumber(page, 6);
    await reload(page);
    expect(await chosen(page)).toEqual([6]);
  });

  test('what is in the list does not come back to fill in', async () => {
    const { page } = await site.open(path, desktop);
    page.on('dialog', (dialog) => dialog.accept());
    await fillIn(page, 'Gekookt', 6);
    await reload(page);
    expect(await page.getByRole('textbox').inputValue()).toBe('');
    expect(
      await page.evaluate((name) => sessionStorage.getItem(name), keptName('pijnscore-bezig')),
    ).not.toMatch(/Gekookt|score/);
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    await press(page, 'Andere vraag, of een lijn');
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
    for (const label of ['Fantoompijn', 'Nu, op dit moment']) await page.getByLabel(label).check();
    await press(page, 'Verder');
    expect(await chosen(page)).toEqual([]);
  });

  test('a change to an entry goes on where it was, and comes back no more when it is kept', async () => {
    const { page } = await site.open(path, desktop);
    page.on('dialog', (dialog) => dialog.accept());
    await fillIn(page, 'Gekookt', 7);
    await page.getByRole('button', { name: /^Wijzig .*Fantoompijn/ }).click();
    await tapNumber(page, 4);
    await page.getByLabel('Wilt u er iets bij schrijven?').fill('toch minder');
    await reload(page);
    await press(page, 'Mijn lijst bekijken');
    await page.getByRole('heading', { name: 'Fantoompijn' }).waitFor();
    expect(await chosen(page)).toEqual([4]);
    expect(await page.getByLabel('Wilt u er iets bij schrijven?').inputValue()).toBe('toch minder');
    await press(page, 'Bewaar de wijziging');
    await expect.poll(() => lines(page)).toContainEqual(expect.stringMatching(/nu\? 4.*toch minder/s));

    await page.getByRole('button', { name: /^Wijzig .*Wat deed/ }).click();
    await page.getByRole('textbox').fill('Gebakken');
    await reload(page);
    await press(page, 'Mijn lijst bekijken');
    await expect.poll(() => page.getByRole('textbox').inputValue()).toBe('Gebakken');
    await press(page, 'Laat zoals het was');
    await reload(page);
    await press(page, 'Mijn lijst bekijken');
    await page.getByRole('heading', { name: 'Mijn lijst' }).waitFor();
    expect(await lines(page)).toContainEqual(expect.stringContaining('Gekookt'));
  });

  test('a change that waits does not hide what was filled in since', async () => {
    const { page } = await site.open(path, desktop);
    page.on('dialog', (dialog) => dialog.accept());
    await fillIn(page, 'Gekookt', 7);
    await page.getByRole('button', { name: /^Wijzig .*Wat deed/ }).click();
    await page.getByRole('textbox').fill('Gebakken');
    await reload(page);
    await page.getByRole('textbox').fill('Gewandeld');
    await press(page, 'Zet in mijn lijst');
    await page.getByText('Dit staat in uw lijst:').waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Gekookt' })
      .getByRole('button', { name: /^Wijzig/ })
      .click();
    expect(await page.getByRole('textbox').inputValue()).toBe('Gebakken');
  });
});

describe('the list', () => {
  const entries = (page: Page) => page.locator('.entries li').count();
  const openList = async (page: Page) => {
    await page.goto(site.address + path);
    await press(page, 'Mijn lijst bekijken');
    await page.getByRole('heading', { name: 'Mijn lijst' }).waitFor();
  };
  /** How many records the device keeps. */
  const databases = async (page: Page) => (await keptOnDevice(page))?.length ?? 0;

  test('nothing is kept until somebody chooses, and nothing after they stop', async () => {
    const { page } = await site.open(path, desktop);
    await fillIn(page, 'Gekookt', 6);
    await page.getByRole('heading', { name: 'Bewaren op dit apparaat?' }).waitFor();
    expect(await databases(page)).toBe(0);
    await press(page, 'Ja, bewaar op dit apparaat');
    await page.getByText('Uw lijst staat op dit apparaat').waitFor();
    expect(await databases(page)).toBe(1);

    await openList(page);
    await expect.poll(() => entries(page)).toBe(2);
    await press(page, 'Niet meer bewaren op dit apparaat');
    await page.getByText('alleen in dit venster').waitFor();
    await expect.poll(() => entries(page)).toBe(2);
    expect(await databases(page)).toBe(0);
  });

  test('a reload loses nothing of a list that is not kept', async () => {
    const { page } = await site.open(path, desktop);
    page.on('dialog', (dialog) => dialog.accept());
    await fillIn(page, 'Gekookt', 6);
    await page.reload();
    await openList(page);
    await expect.poll(() => entries(page)).toBe(2);
    await page.getByRole('heading', { name: 'Bewaren op dit apparaat?' }).waitFor();
    expect(await databases(page)).toBe(0);
  });

  test('two tabs at once lose nothing', async () => {
    const { page: one } = await site.open(path, desktop);
    await fillIn(one, 'kept', 1);
    await press(one, 'Ja, bewaar op dit apparaat');
    await one.getByText('Uw lijst staat op dit apparaat').waitFor();
    const two = await one.context().newPage();
    await openList(two);
    await press(two, 'Nog iets invullen');
    await press(one, 'Nog iets invullen');
    await Promise.all([fillIn(one, 'een', 2), fillIn(two, 'twee', 3)]);
    for (const page of [one, two]) await expect.poll(() => entries(page)).toBe(6);
    await openList(two);
    await expect.poll(() => entries(two)).toBe(6);
  });

  test('delete and undo', async () => {
    const { page } = await site.open(path, desktop);
    await fillIn(page, 'Gekookt', 6);
    await page.getByRole('button', { name: /^Verwijder .*Fantoompijn/ }).click();
    await expect.poll(() => entries(page)).toBe(1);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Zet terug');
    await page.keyboard.press('Enter');
    await expect.poll(() => entries(page)).toBe(2);
  });

  test('the picture has dots and nothing else, and a table with the same data', async () => {
    const { page } = await site.open(path, desktop);
    await fillIn(page, 'Gekookt', 6);
    await press(page, 'Toon als beeld');
    expect(
      await page.locator('.plot svg > *').evaluateAll((parts) => parts.map(({ tagName }) => tagName)),
    ).toEqual(['path']);
    expect(await page.locator('.plot path').getAttribute('d')).toBe('M50.00 40h0');
    await page.getByText('Dezelfde gegevens in een tabel').click();
    await expect.poll(() => page.locator('.plot tbody td').allInnerTexts()).toContain('6');
  });

  test('files out, and the backup in again on another device', async () => {
    const { page } = await site.open(path, desktop);
    await fillIn(page, '=1+1 <script>alert(1)</script>', 6);
    const csv = await saved(page, 'Bestand voor een rekenblad (Excel)');
    expect(csv.name).toMatch(/^pijnscores-\d{4}-\d\d-\d\d\.csv$/);
    expect(csv.text.startsWith('\ufeff"datum";"tijd"')).toBe(true);
    expect(csv.text).toContain(`"\t=1+1 <script>`);
    const fhir = await saved(page, 'Bestand voor een zorgsysteem (FHIR)');
    expect(JSON.parse(fhir.text)).toMatchObject({ resourceType: 'Bundle', type: 'collection' });
    const backup = await saved(page, 'Bewaar als bestand');

    const { page: other, problems } = await site.open(path, desktop);
    await press(other, 'Mijn lijst bekijken');
    await choose(other, backup.text);
    await other.getByText('2 regels uit het bestand toegevoegd').waitFor();
    await expect.poll(() => other.locator('.entries').innerText()).toContain('<script>alert(1)</script>');
    await press(other, 'Ja, bewaar op dit apparaat');
    await other.getByText('Uw lijst staat op dit apparaat').waitFor();
    await choose(other, backup.text);
    await other.getByText('stond al in uw lijst').waitFor();
    await choose(other, '{"a":1}');
    await other.getByText('geen bestand van deze site').waitFor();
    const half = JSON.parse(backup.text);
    half.records.pijnscores.data.push({ __proto__: null, id: 'x' });
    await choose(other, JSON.stringify(half));
    await other.getByText('1 deel van het bestand konden wij niet lezen').waitFor();
    await expect.poll(() => other.locator('.entries li').count()).toBe(2);
    expect(problems).toEqual([]);
  });

  test('a file of 100 MB is refused at once, and the list stays', async () => {
    const { page } = await site.open(path, desktop);
    await fillIn(page, 'Gekookt', 6);
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('[type=file]');
      const files = new DataTransfer();
      files.items.add(new File(new Array(100).fill(' '.repeat(1_000_000)), 'groot.json'));
      if (input) input.files = files.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.getByText('veel te groot').waitFor();
    await expect.poll(() => entries(page)).toBe(2);
  });

  test.each([
    [
      'forbidden',
      'uw browser staat het niet toe',
      () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('no', 'SecurityError');
        };
      },
    ],
    [
      'full',
      'geen ruimte meer',
      () => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      },
    ],
  ] as const)(
    'storage that is %s is told at once, and the list is still there to print or save',
    async (_, text, breakIt) => {
      const { page } = await site.open(path, desktop);
      await page.evaluate(breakIt);
      await fillIn(page, 'Gekookt', 6);
      await page.getByRole('button', { name: /^Ja, bewaar|^Probeer opnieuw/ }).click();
      await page.getByText(text).waitFor();
      await expect.poll(() => entries(page)).toBe(2);
      await expect.poll(() => button(page, 'Bewaar als bestand').isEnabled()).toBe(true);
    },
  );

  test('what cannot be read is told and can be saved', async () => {
    const { page } = await site.open(path, desktop);
    await fillIn(page, 'Gekookt', 6);
    await press(page, 'Ja, bewaar op dit apparaat');
    await page.getByText('Uw lijst staat op dit apparaat').waitFor();
    await putOnDevice(page, 'pijnscores', { version: 99, data: 'nieuw', setAside: [] });
    await openList(page);
    await page.getByText('kunnen wij niet lezen').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press(page, 'Bewaar wat niet leesbaar is als bestand'),
    ]);
    expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toEqual([{ version: 99, data: 'nieuw' }]);
  });

  test('on paper the list stands alone, with what a reader must know', async () => {
    const { page } = await site.open(path, desktop);
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await fillIn(page, 'Gekookt', 6);
    await press(page, 'Print de lijst');
    await page.locator('.printed-log').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('main').innerText();
    expect(text).toContain('Zelf ingevuld, niet beoordeeld door een zorgverlener');
    expect(text).toContain('0 is “geen pijn”');
    expect(text).toMatch(/Gekookt/);
    expect(text).not.toContain('Waarom niet elke dag');
    expect(text).not.toContain('Verwijder');
  });
});

test.each(['NRS', 'liggend'] as const)(
  'on paper a form (%s) that nobody filled in stays away, an answer does not',
  async (scale) => {
    const { page } = await openScale(site, scale);
    const question = page.getByText('Hoeveel pijn heeft u nu?');
    await page.emulateMedia({ media: 'print' });
    expect(await question.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    if (scale === 'NRS') await tapNumber(page, 6);
    else await beginInTheMiddle(page);
    await page.emulateMedia({ media: 'print' });
    expect(await question.isVisible()).toBe(true);
    // What is drawn with a background stays on paper.
    const isDrawn = await page
      .locator(scale === 'NRS' ? '.nrs :checked + label .nrs-number' : '.vas-mark')
      .evaluate(
        (one, pseudo) => getComputedStyle(one, pseudo).printColorAdjust,
        scale === 'NRS' ? '::before' : null,
      );
    expect(isDrawn).toBe('exact');
  },
);

test('scoring costs at most 12 kB of scripts; the list loads when it is opened', async () => {
  const { bytes } = await measurePageWeight(site, path);
  console.log(`scripts for scoring: ${bytes['script']} bytes`);
  expect(bytes['script']).toBeLessThanOrEqual(scriptLimitOf(path));
  const { page } = await site.open(path);
  const scripts = () =>
    page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).length,
    );
  await page.waitForLoadState('networkidle');
  const before = await scripts();
  await press(page, 'Mijn lijst bekijken');
  await page.getByRole('heading', { name: 'Mijn lijst' }).waitFor();
  await expect.poll(() => scripts()).toBeGreaterThan(before);
});

test('without JavaScript the page shows the way to the paper sheet', async () => {
  const { page } = await site.open(path, { javaScriptEnabled: false });
  await page.getByRole('link', { name: 'blad op papier' }).first().waitFor();
});

test('when the list cannot be loaded, what was filled in is still there, and a later press brings it in', async () => {
  const { page } = await site.open(path, desktop);
  await page.getByRole('textbox').fill('Gekookt');
  await page.context().setOffline(true);
  await press(page, 'Zet in mijn lijst');
  await page.getByText('Wat u invulde staat hier nog').waitFor();
  expect(await page.getByRole('textbox').inputValue()).toBe('Gekookt');

  await press(page, 'Andere vraag, of een lijn');
  for (const label of ['Fantoompijn', 'Nu, op dit moment']) await page.getByLabel(label).check();
  await press(page, 'Verder');
  await tapNumber(page, 6);
  await page.getByLabel('Wilt u er iets bij schrijven?').fill('na het lopen');
  await press(page, 'Zet in mijn lijst');
  await page.getByText('Wat u invulde staat hier nog').waitFor();

  await page.context().setOffline(false);
  const startsAnew = page.waitForEvent('load');
  await press(page, 'Zet in mijn lijst');
  await startsAnew;
  await expect.poll(() => chosen(page)).toEqual([6]);
  expect(await page.getByLabel('Wilt u er iets bij schrijven?').inputValue()).toBe('na het lopen');
  await press(page, 'Zet in mijn lijst');
  await page.getByText('Dit staat in uw lijst:').waitFor();
  expect((await lines(page)).sort()).toEqual([
    expect.stringMatching(/nu\? 6.*na het lopen/s),
    expect.stringContaining('Gekookt'),
  ]);
});
