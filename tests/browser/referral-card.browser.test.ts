import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { referralFrom } from '../../src/components/referral-card/referral.ts';
import { pathOnSite, siteAddress, siteFolder } from '../../src/site.ts';
import { decode } from '../qr-reader.ts';
import { type Site, startSite } from './browser.ts';
import { atEase } from './presses.ts';
import {
  example,
  fullest,
  knownSite,
  linkOf,
  longest,
  makerPath,
  openMaker,
  openPatient,
  patientPath,
  phone,
  printed,
  programme,
  waysOf,
} from './referral-page.ts';
import { shiftsOf } from './shifts.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const chosen = (page: Page) =>
  page
    .locator('.maker-chosen li > span')
    .evaluateAll((titles) => titles.map(({ textContent }) => textContent));
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
/** Paths of what a page fetched. */
const fetchedBy = async (page: Page) => {
  const addresses = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  return addresses.map((address) => pathOnSite(new URL(address).pathname));
};

describe('the whole way', () => {
  test('choose, take the code along, and open exactly that on another device', async () => {
    const { page, problems } = await openMaker(site, '', { colorScheme: 'dark' });
    expect(await page.getByText('Kies eerst een oefening, een pagina of een sessie.').isVisible()).toBe(true);
    await page.locator('summary', { hasText: 'Spiegeltherapie bij fantoompijn' }).click();
    await page.getByRole('checkbox', { name: 'Been: houding en oefeningen' }).check();
    await page.getByRole('searchbox', { name: 'Zoek een andere pagina' }).fill('5.10');
    await page.getByText('1 pagina gevonden.').waitFor();
    await page.locator('.maker-options').last().getByRole('checkbox').check();
    await page.getByRole('searchbox', { name: 'Zoek een andere pagina' }).fill('slapen met');
    await page.getByRole('checkbox', { name: 'Slapen met pijn' }).last().check();
    await page.getByRole('button', { name: 'Omhoog Slapen met pijn' }).click();
    await page.getByRole('combobox', { name: 'Sessie', exact: true }).selectOption('Been');
    await page.getByLabel('Kant van de amputatie').selectOption('Links');
    await page.getByLabel('Aantal minuten').fill('7');
    await page.getByLabel('Tijd voor de sessie begint').selectOption('1 minuut');
    await page.getByLabel('Uw zin').fill('Begin rustig & stop op tijd: <b>5×</b> is genoeg!');

    const link = await linkOf(page);
    const codes = await decode(await page.locator('.qr-code').first().screenshot());
    expect(codes).toEqual([{ text: link, ecLevel: 'M', version: expect.any(Number) }]);
    expect(problems).toEqual([]);

    const { pathname, hash } = new URL(link);
    expect(pathOnSite(pathname)).toBe(patientPath);
    const other = await openPatient(site, hash);
    expect(await waysOf(other.page)).toEqual([
      ['Been: houding en oefeningen', '/spiegeltherapie/been/'],
      ['Slapen met pijn', '/pijn/slaap/'],
      [expect.stringContaining('5.10'), '/handreiking/5-10/'],
      ['Sessie met geluid: Been', '/hulpmiddelen/sessie/#programma=been&kant=links&duur=7&wacht=60&kijk=60'],
    ]);
    const wrote = other.page.getByRole('figure', { name: 'Uw behandelaar schreef:' });
    expect(await wrote.locator('blockquote').innerText()).toBe(
      'Begin rustig & stop op tijd: <b>5×</b> is genoeg!',
    );
    expect(await other.page.getByText('Links, 7 minuten, begint na 1 minuut').isVisible()).toBe(true);
    await other.page.getByRole('link', { name: /Sessie met geluid/ }).click();
    await other.page.getByRole('button', { name: 'Begin', exact: true }).waitFor();
    await other.page.getByText('7 minuten, met een stem.').waitFor();
    await other.page.getByText('Het begint 1 minuut nadat u drukt.').waitFor();
    await other.page.goBack();
    await other.page.getByRole('link', { name: 'Slapen met pijn' }).click();
    expect(await other.page.locator('h1').innerText()).toBe('Slapen met pijn');
    expect(other.problems).toEqual([]);
  });

  test('with the keyboard only', async () => {
    const { page } = await openMaker(site);
    const tabTo = async (name: RegExp) => {
      for (let presses = 0; presses < 150; presses++) {
        await page.keyboard.press('Tab');
        const label = await page.evaluate(() => {
          const field = document.activeElement;
          const labels =
            field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.labels : null;
          return labels?.[0]?.textContent ?? field?.textContent ?? '';
        });
        if (name.test(label)) return;
      }
      throw new Error(`The keyboard does not get to ${name}.`);
    };
    await tabTo(/^Spiegeltherapie bij fantoompijn/);
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'Been: houding en oefeningen' }).waitFor();
    await tabTo(/^Been: houding/);
    await page.keyboard.press('Space');
    await tabTo(/^Arm: houding/);
    await page.keyboard.press('Space');
    await tabTo(/^Omlaag Been/);
    await page.keyboard.press('Enter');
    expect(await chosen(page)).toEqual(['Arm: houding en oefeningen', 'Been: houding en oefeningen']);
    // It is now the last: the focus goes to the button that still works.
    expect(await focused(page)).toBe('Omhoog Been: houding en oefeningen');
    await tabTo(/^Haal weg Been/);
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('U koos');
    expect(await chosen(page)).toEqual(['Arm: houding en oefeningen']);
    await tabTo(/^Sessie/);
    await page.keyboard.press('ArrowDown');
    await tabTo(/^Bekijk wat uw patiënt ziet/);
    await page.keyboard.press('Enter');
    await page.locator('.referred-items').waitFor();
    expect((await waysOf(page)).map(([title]) => title)).toEqual([
      'Arm: houding en oefeningen',
      'Sessie met geluid: Been',
    ]);
  });

  test('a reload, the back button and the skip link keep what was made, and the device keeps nothing', async () => {
    const { page } = await openMaker(site);
    await page.getByLabel('Uw zin').fill('Tot dinsdag');
    await page.getByRole('combobox', { name: 'Sessie', exact: true }).selectOption('Arm');
    await expect.poll(() => page.url()).toMatch(/programma=arm.*Tot_dinsdag/);
    await page.reload();
    await expect.poll(() => page.getByLabel('Uw zin').inputValue()).toBe('Tot dinsdag');
    await page.getByRole('link', { name: 'Bekijk wat uw patiënt ziet' }).click();
    await page.locator('.referred-items').waitFor();
    await page.locator('.skip-link').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('Tot_dinsdag');
    expect(await waysOf(page)).toHaveLength(1);
    await page.goBack();
    await page.goBack();
    await expect.poll(() => page.getByLabel('Uw zin').inputValue()).toBe('Tot dinsdag');
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  test('a second referral in the same window takes the place of the first', async () => {
    const { page } = await openPatient(site, example);
    await page.goto(`${site.address}${patientPath}#v=1&lees=arm&einde=1`);
    await expect.poll(() => waysOf(page)).toEqual([['Arm: houding en oefeningen', '/spiegeltherapie/arm/']]);
    const maker = await openMaker(site, example);
    await maker.page.goto(`${site.address}${makerPath}#v=1&lees=arm&einde=1`);
    await expect.poll(() => chosen(maker.page)).toEqual(['Arm: houding en oefeningen']);
    expect(await maker.page.getByLabel('Uw zin').inputValue()).toBe('');
  });
});

describe('the first screen', () => {
  /** What makes it live: its code, and what there is to choose. */
  const parts = ['open-maker', 'te-kiezen'];
  /** Holds back a part of it until it is let through. */
  const holdBack = async (page: Page, part: string) => {
    let letThrough = () => {};
    const released = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route(new RegExp(part), async (route) => {
      await released;
      await route.continue();
    });
    return letThrough;
  };
  const sentence = (page: Page) => page.getByLabel('Uw zin');
  const link = (page: Page) => page.getByRole('textbox', { name: 'Link' });

  test('stands in the page; nothing else comes before a touch, and no other page is named in it', async () => {
    const { page, problems } = await openMaker(site);
    await page.waitForLoadState('networkidle');
    const fetched = await fetchedBy(page);
    for (const part of parts) expect(fetched).not.toContainEqual(expect.stringContaining(part));
    expect(await page.locator('.tool-place').innerHTML()).not.toContain('Slapen met pijn');
    await page.locator('summary', { hasText: 'Pijn begrijpen' }).click();
    await page.getByRole('checkbox', { name: 'Slapen met pijn' }).waitFor();
    expect(problems).toEqual([]);
  });

  test.each(parts)('what is filled in before %s is there stays and counts', async (part) => {
    const { page, problems } = await openMaker(site);
    const letThrough = await holdBack(page, part);
    await page.locator('summary', { hasText: 'Pijn begrijpen' }).click();
    await page.getByText('De lijst komt eraan.').filter({ visible: true }).waitFor();
    await page.getByRole('radio', { name: 'bovenbeen' }).check();
    await page.getByRole('radio', { name: 'links', exact: true }).check();
    await page.getByRole('combobox', { name: 'Sessie', exact: true }).selectOption('Been');
    await page.getByLabel('De tekst van nu').check();
    await page.getByRole('searchbox', { name: 'Zoek een andere pagina' }).fill('slapen');
    await sentence(page).fill('Tot dinsdag');
    await page.keyboard.press('Home');
    letThrough();
    await expect.poll(() => link(page).inputValue()).toContain('programma=been&kant=links');
    await page.keyboard.type('Dag. ');
    expect(await sentence(page).inputValue()).toBe('Dag. Tot dinsdag');
    await expect.poll(() => link(page).inputValue()).toContain('zin=Dag._Tot_dinsdag');
    expect(await page.getByLabel('De tekst van nu').isChecked()).toBe(true);
    expect(await page.getByRole('radio', { name: 'bovenbeen' }).isChecked()).toBe(true);
    await page.getByText(/^\d+ pagina(’s)? gevonden/).waitFor();
    await page
      .locator('details', { hasText: 'Pijn begrijpen' })
      .last()
      .getByRole('checkbox', { name: 'Slapen met pijn' })
      .check();
    expect(await chosen(page)).toEqual([expect.stringMatching(/^Slapen met pijn \(vaste tekst/)]);
    await page.locator('summary', { hasText: 'Lijst met oefeningen' }).click();
    await page.getByRole('checkbox', { name: /^Op uw buik liggen/ }).check();
    await expect.poll(() => link(page).inputValue()).toMatch(/buikligging[^,&]*bovenbeen[^,&]*links/);
    expect(problems).toEqual([]);
  });

  test('nothing moves by itself when it becomes live', async () => {
    const { page } = await openMaker(site);
    await sentence(page).focus();
    await expect.poll(() => fetchedBy(page)).toContainEqual(expect.stringContaining('te-kiezen'));
    await page.locator('summary', { hasText: 'Pijn begrijpen' }).focus();
    await page
      .getByRole('checkbox', { name: 'Slapen met pijn', includeHidden: true })
      .first()
      .waitFor({ state: 'attached' });
    expect(await shiftsOf(page)).toEqual([]);
  });

  test.each(parts)(
    'without %s it says so, and comes at the next touch with what was filled in',
    async (part) => {
      const { page } = await openMaker(site);
      await page.route(new RegExp(part), (route) => route.abort());
      await sentence(page).fill('Tot dinsdag');
      const told = page.getByRole('alert');
      await told.waitFor();
      expect(await told.innerText()).toMatch(/^De verwijskaart kwam niet\./);
      await page.unrouteAll({ behavior: 'wait' });
      await page.getByRole('combobox', { name: 'Sessie', exact: true }).selectOption('Been');
      await expect.poll(() => link(page).inputValue()).toMatch(/programma=been.*Tot_dinsdag/);
      expect(await told.count()).toBe(0);
    },
  );

  test('with no answer in 15 seconds it says so too, and still takes what comes late', async () => {
    const { page } = await site.open(makerPath, {}, (opening) => opening.clock.install());
    const letThrough = await holdBack(page, 'open-maker');
    await sentence(page).fill('Tot dinsdag');
    await page.getByRole('combobox', { name: 'Sessie', exact: true }).selectOption('Been');
    await page.clock.fastForward(15_000);
    await page.getByRole('alert').waitFor();
    letThrough();
    await expect.poll(() => link(page).inputValue()).toContain('Tot_dinsdag');
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('where a card to use again does not come, it says so as well', async () => {
    const { page } = await site.open(makerPath + example, {}, (opening) =>
      opening.route(/open-maker/, (route) => route.abort()),
    );
    await page.getByText('De verwijskaart kwam niet.').waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    await page.reload();
    await expect.poll(() => chosen(page)).toHaveLength(3);
  });
});

describe('a programme', () => {
  /** Goes as a therapist would with a mouse and keys, and counts every press. */
  const counting = (page: Page) => {
    let presses = 0;
    return {
      presses: () => presses,
      click: async (role: 'radio' | 'checkbox' | 'button', name: string | RegExp) => {
        presses++;
        await page.getByRole(role, { name }).first().click();
      },
      field: async (selector: string) => {
        presses++;
        await page.locator(selector).click();
      },
      open: async (words: string | RegExp) => {
        presses++;
        await atEase(page);
        await page.locator('.referral-card summary', { hasText: words }).click();
      },
      keys: async (...keys: string[]) => {
        presses += keys.length;
        for (const key of keys) await page.keyboard.press(key);
      },
      choose: async (label: string, option: string) => {
        presses += 2;
        await page.getByLabel(label, { exact: true }).selectOption(option);
      },
    };
  };

  test('three exercises with doses, a mirror session and a page in at most 25 presses', async () => {
    const { page, problems } = await openMaker(site, '', {
      viewport: { width: 1024, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const go = counting(page);
    await go.click('radio', 'onderbeen');
    await go.click('radio', /^links$/);
    await go.open('Lijst met oefeningen');
    await go.click('checkbox', /^Uw knie strekken 10 keer/);
    await go.click('checkbox', /^Een handdoek samendrukken/);
    await go.click('checkbox', /^Op uw buik liggen/);
    await go.open('1. Uw knie strekken');
    await go.field('#knie-strekken-repetitions');
    await go.keys('8', 'Tab', '2');
    await go.open('2. Een handdoek samendrukken');
    await go.field('#handdoek-samendrukken-repetitions');
    await go.keys('6');
    await go.open('3. Op uw buik liggen');
    await go.field('#buikligging-minutes');
    await go.keys('2', '0');
    await go.choose('Sessie', 'Been');
    await go.open('Pijn begrijpen');
    await go.click('checkbox', 'Slapen met pijn');
    await go.click('button', 'Kopieer de link');
    expect(go.presses()).toBeLessThanOrEqual(25);
    console.log(`presses: ${go.presses()}`);

    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(problems).toEqual([]);
    const { pathname, hash } = new URL(link);
    expect(pathOnSite(pathname)).toBe('/mijn-oefeningen/');
    const { referral, unread } = referralFrom(hash, knownSite());
    expect(unread).toEqual([]);
    expect(referral).toEqual({
      exercises: [
        {
          exercise: 'knie-strekken',
          dose: { repetitions: 8, sets: 2, holdSeconds: 10 },
          ...{ level: 'transtibiaal', side: 'links', remark: '' },
        },
        {
          exercise: 'handdoek-samendrukken',
          dose: {
            ...{ repetitions: 6, sets: 3, holdSeconds: 10, restSeconds: 30 },
            often: { times: 3, per: 'week' },
          },
          ...{ level: 'transtibiaal', side: 'links', remark: '' },
        },
        {
          exercise: 'buikligging',
          dose: { minutes: 20, often: { times: 2, per: 'dag' } },
          ...{ level: 'transtibiaal', side: 'links', remark: '' },
        },
      ],
      pages: [{ address: '/pijn/slaap/', edition: undefined }],
      session: expect.objectContaining({ programme: 'been', side: 'links' }),
      sentence: '',
    });
  });

  test('with the keyboard only: choose, say how much, and put in order', async () => {
    const { page } = await openMaker(site);
    const tabTo = async (id: string) => {
      for (let presses = 0; presses < 200; presses++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), id)) return;
      }
      throw new Error(`The keyboard does not get to ${id}.`);
    };
    await tabTo('.referral-card summary');
    await page.keyboard.press('Enter');
    await page.locator('.exercise-options').waitFor();
    await tabTo('.exercise-options li:nth-child(1) input');
    await page.keyboard.press('Space');
    await tabTo('.exercise-options li:nth-child(2) input');
    await page.keyboard.press('Space');
    await tabTo('.dosed-rows li:nth-child(2) summary');
    await page.keyboard.press('Enter');
    await tabTo('[id$="-repetitions"]');
    await page.keyboard.press('7');
    await tabTo('.dosed-rows .up');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toMatch(/^Omlaag /);
    expect(await page.locator('.dosed-rows summary').allInnerTexts()).toEqual([
      expect.stringMatching(/^1\. Uw heup bewegen\s+7 keer/),
      expect.stringMatching(/^2\. Op uw buik liggen/),
    ]);
  });

  test('an exercise that is not chosen costs no drawing: those come with the list', async () => {
    const { page } = await openMaker(site, example);
    expect(await fetchedBy(page)).not.toContainEqual(expect.stringContaining('/mijn-oefeningen/tekening/'));
    await page.locator('summary', { hasText: 'Lijst met oefeningen' }).click();
    await expect.poll(() => page.locator('.exercise-options .exercise-picture > svg').count()).toBe(11);
    const skin = page.locator('.exercise-options .pic-skin').first();
    expect(await skin.evaluate((part) => getComputedStyle(part).fill)).not.toBe('rgb(0, 0, 0)');
    const drawings = (await fetchedBy(page)).filter((path) => path.startsWith('/mijn-oefeningen/tekening/'));
    expect(drawings).toHaveLength(11);
  });

  test('a drawing that does not come leaves its box, and the exercise can be chosen', async () => {
    const { page } = await openMaker(site);
    await page.route('**/mijn-oefeningen/tekening/*', (route) => route.abort());
    await page.locator('summary', { hasText: 'Lijst met oefeningen' }).click();
    const box = page.locator('.exercise-picture').first();
    await box.waitFor({ state: 'attached' });
    expect(await box.evaluate((element) => element.getBoundingClientRect().height)).toBeGreaterThan(50);
    await page.getByRole('checkbox', { name: /Op uw buik liggen/ }).check();
    await page.locator('summary', { hasText: '1. Op uw buik liggen' }).waitFor();
  });

  test('a link of before, or one that was damaged, is read as far as it goes and named', async () => {
    const { page, problems } = await openMaker(site, programme.replace('.h12', '.h21'), phone);
    await page.getByText('De aantallen bij uw oefeningen kwamen niet goed over.').waitFor();
    await expect.poll(() => page.locator('.dosed-rows summary').count()).toBe(11);
    const rows = await page.locator('.dosed-rows summary').allInnerTexts();
    expect(rows.filter((row) => !row.includes('nog geen aantal'))).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('the letter and the card say the dose, and no address of a card that says another', async () => {
    const { page } = await openMaker(site, programme);
    const letter = await page.getByLabel('Tekst voor in een brief').inputValue();
    expect(letter).toContain('12 keer herhalen');
    const text = (await printed(page)).map((sheet) => sheet.text).join(' ');
    expect(text).toContain('Een handdoek samendrukken: 10 series van 12 keer, 120 seconden vasthouden');
    for (const words of [letter, text.replaceAll(' ', '')]) expect(words).not.toContain('/oefeningen/kaart/');
    const sheet = page.getByRole('link', { name: /Open het oefenblad/ });
    expect(await sheet.getAttribute('href')).toBe(`${siteFolder}/mijn-oefeningen/${programme}`);
  });
});

describe('at a desk', () => {
  const desk = { viewport: { width: 1440, height: 900 } };

  test('the patient’s page stands beside the choices and follows them, without a step in the history', async () => {
    const { page } = await openMaker(site, example, desk);
    const frame = page.frameLocator('iframe[title="Zo ziet uw patiënt het"]');
    await frame.locator('.referred-items').waitFor();
    const steps = await page.evaluate(() => history.length);
    await page.getByLabel('Uw zin').fill('Tot dinsdag');
    await frame.getByText('Tot dinsdag').waitFor();
    await page.locator('summary', { hasText: 'Lijst met oefeningen' }).click();
    await page.getByRole('checkbox', { name: /Op uw buik liggen/ }).check();
    const inside = () => page.frames().at(-1)?.url() ?? '';
    await expect.poll(inside).toContain('/mijn-oefeningen/#v=2&doe=buikligging.m30.2d');
    await page.getByRole('checkbox', { name: /Op uw buik liggen/ }).uncheck();
    await expect.poll(inside).toContain('/verwezen/#v=1');
    expect(await page.evaluate(() => history.length)).toBe(steps);
    expect(await page.evaluate(() => document.querySelector('iframe')?.clientWidth)).toBe(360);
  });

  test('on a narrower screen nothing of it is loaded: there is a link', async () => {
    const { page } = await openMaker(site, example, phone);
    expect(await page.locator('iframe').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Bekijk wat uw patiënt ziet' }).isVisible()).toBe(true);
  });
});

test('fixed text opens the chapter of that edition; a tool is always the newest', async () => {
  const { page } = await openPatient(site, '#v=1&lees=been.2026.1,score&einde=1');
  expect((await waysOf(page)).map(([, address]) => address)).toEqual([
    '/edities/spiegeltherapie/2026.1/#been',
    '/hulpmiddelen/pijnscore/',
  ]);
  await page.locator('.referred-items a').first().click();
  await page.getByText('Vastgelegde editie 2026.1').waitFor();
  expect(await page.getByRole('heading', { name: 'Been: houding en oefeningen' }).isVisible()).toBe(true);
});

describe('bad input at the maker', () => {
  test('a wrong number says what to do and keeps the last right one', async () => {
    const { page } = await openMaker(site, example);
    for (const wrong of ['90', '0', '7.5', '']) {
      await page.getByLabel('Aantal minuten').fill(wrong);
      await page
        .getByText('Typ een heel getal van 1 tot en met 60. Tot dan blijft het 10 minuten.')
        .waitFor();
      expect(await linkOf(page)).toContain('duur=10&');
    }
  });

  test('more than 8 pages cannot be chosen, and it says so', async () => {
    const { page } = await openMaker(site);
    await page.locator('summary', { hasText: 'Pijn begrijpen' }).click();
    const boxes = page.locator('details', { hasText: 'Pijn begrijpen' }).last().getByRole('checkbox');
    for (let index = 0; index < 8; index++) {
      await boxes.nth(index).check();
    }
    expect(await boxes.nth(8).isDisabled()).toBe(true);
    expect(await page.getByText('U koos 8 pagina’s.').isVisible()).toBe(true);
    await boxes.nth(0).uncheck();
    expect(await boxes.nth(8).isDisabled()).toBe(false);
  });

  test('the line of text ends at 140 characters', async () => {
    const { page } = await openMaker(site, example);
    await page.getByLabel('Uw zin').fill('');
    await page.getByLabel('Uw zin').pressSequentially('a'.repeat(150));
    expect(await page.getByLabel('Uw zin').inputValue()).toHaveLength(140);
  });

  test('too much for a code: it says so, and the link still works', async () => {
    const { page } = await openMaker(site, longest);
    await page.getByLabel('Uw zin').fill('€'.repeat(140));
    await page.getByText('De link is te lang voor een QR-code').waitFor();
    expect(await page.locator('.qr-code').count()).toBe(0);
    const other = await openPatient(site, new URL(await linkOf(page)).hash);
    expect(await waysOf(other.page)).toHaveLength(9);
  });

  test('a bookmark with a page that is gone names it', async () => {
    const { page } = await openMaker(site, '#v=1&lees=been,pijn/weg&einde=1');
    expect(await page.getByText('Deze pagina bestaat niet of niet meer: pijn/weg').isVisible()).toBe(true);
    expect(await chosen(page)).toEqual(['Been: houding en oefeningen']);
  });
});

describe('link, text and code', () => {
  test('are copied with a button', async () => {
    const { page } = await openMaker(site, example, { permissions: ['clipboard-read', 'clipboard-write'] });
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: 'Kopieer de link' }).click();
    await page.getByText('Gekopieerd.').waitFor();
    expect(await clipboard()).toBe(await linkOf(page));
    await page.getByRole('button', { name: 'Kopieer de tekst' }).click();
    await expect.poll(clipboard).toContain('1. Been: houding en oefeningen');
    expect((await clipboard()).split('\n')).toContain(`   ${siteAddress}/been`);
    expect(await clipboard()).toContain(await linkOf(page));
  });

  test('where the browser does not allow it, the text is selected and it says which keys to press', async () => {
    const { page } = await openMaker(site, example);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: 'Kopieer de link' }).click();
    await page.getByText('druk op Ctrl en C').waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(await linkOf(page));
  });

  test('the code is saved as a drawing that can be scanned on any background', async () => {
    const { page } = await openMaker(site, example);
    const link = await linkOf(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Bewaar de QR-code (SVG)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('verwijzing-qr.svg');
    const drawing = await site.browser.newPage();
    await drawing.goto(`file://${await download.path()}`);
    const svg = await download.createReadStream().then(async (stream) => {
      let text = '';
      for await (const part of stream) text += part;
      return text;
    });
    await drawing.setContent(`<body style="background:#000">${svg}</body>`);
    expect(await decode(await drawing.screenshot())).toMatchObject([{ text: link, ecLevel: 'M' }]);
  });

  test.each([
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
    ['a narrow phone', { viewport: { width: 320, height: 640 } }],
  ] as const)('the code on the screen can be scanned: %s', async (_, options) => {
    const { page } = await openMaker(site, example, options);
    const picture = await page.locator('.qr-code').first().screenshot();
    expect(await decode(picture)).toMatchObject([{ text: await linkOf(page), ecLevel: 'M' }]);
  });

  test('has four light modules around it', async () => {
    const { page } = await openMaker(site, example);
    const { size, box } = await page
      .locator('.qr-code')
      .first()
      .evaluate((svg) => {
        const path = svg.querySelector<SVGPathElement>('path:last-child');
        const { x = 0, y = 0, width = 0, height = 0 } = path?.getBBox() ?? {};
        // A row is a line as wide as a module, half of it on either side.
        return {
          size: (svg as SVGSVGElement).viewBox.baseVal.width,
          box: { x, y: y - 0.5, width, height: height + 1 },
        };
      });
    expect(box).toEqual({ x: 4, y: 4, width: size - 8, height: size - 8 });
  });
});

describe('on paper', () => {
  const sizes = [
    ['A6', 'A6 (10,5 bij 14,8 cm)', { width: 105, height: 148 }],
    ['A5', 'A5 (14,8 bij 21 cm)', { width: 148, height: 210 }],
  ] as const;

  test.each(sizes)('the card is one sheet of %s with all that belongs on it', async (_, name, mm) => {
    const { page } = await openMaker(site, example, { colorScheme: 'dark' });
    await page.getByLabel(name).check();
    const sheets = await printed(page);
    expect(sheets).toHaveLength(1);
    for (const { width, height } of sheets) {
      expect(Math.abs(width - (mm.width / 25.4) * 72)).toBeLessThan(1);
      expect(Math.abs(height - (mm.height / 25.4) * 72)).toBeLessThan(1);
    }
    const text = sheets[0]?.text ?? '';
    for (const words of [
      'Uw behandelaar wijst u op',
      'Begin met 5 minuten.',
      'Behandelaar:',
      'Telefoon:',
      'Been: houding en oefeningen',
      'Sessie met geluid: Been',
    ])
      expect(text).toContain(words);
    for (const address of ['/been', '/fantoompijn', '/slaap', '/sessie'])
      expect(text.replaceAll(' ', '')).toContain(`${siteAddress}${address}`);
    for (const words of ['verwijskaart maken', 'Kies', 'Bladzijde', 'Editie', 'Bronnen'])
      expect(text).not.toContain(words);
  });

  test.each(sizes)('a long list on %s goes on over the next sheet and loses nothing', async (_, name) => {
    const { page } = await openMaker(site, longest);
    await page.getByLabel(name).check();
    const sheets = await printed(page);
    expect(sheets.length).toBeLessThanOrEqual(3);
    const text = sheets.map((sheet) => sheet.text).join(' ');
    const titles = await page
      .locator('.card-items li')
      .evaluateAll((items) => items.map(({ firstChild }) => firstChild?.textContent ?? '?'));
    expect(titles).toHaveLength(9);
    for (const title of titles) expect(text).toContain(title);
  });

  test.each(
    sizes.flatMap(([size, name, mm]) => [
      [size, 'usual', name, mm, example] as const,
      [size, 'longest', name, mm, longest] as const,
      [size, 'programme of all exercises', name, mm, programme] as const,
      [size, 'fullest', name, mm, fullest] as const,
    ]),
  )('the code on %s can be scanned at 300 dpi: the %s card', async (_, __, name, mm, fragment) => {
    const { page } = await openMaker(site, fragment, {
      viewport: { width: Math.round((mm.width / 25.4) * 96), height: Math.round((mm.height / 25.4) * 96) },
      deviceScaleFactor: 300 / 96,
    });
    await page.getByLabel(name).check();
    const link = await linkOf(page);
    await page.emulateMedia({ media: 'print' });
    // The camera is held over the code: a full card is several sheets.
    const codes = await decode(await page.locator('.card-ways').screenshot());
    expect(codes).toEqual([{ text: link, ecLevel: 'M', version: expect.any(Number) }]);
    console.log(`${name}: version ${codes[0]?.version}, ${link.length} characters`);
  });

  test('the button prints', async () => {
    const { page } = await openMaker(site, example);
    await page.evaluate(() => {
      window.print = () => document.body.classList.add('printed');
    });
    await page.getByRole('button', { name: 'Print de kaart' }).click();
    expect(await page.locator('body.printed').count()).toBe(1);
  });

  test('what the patient opens is printed with an address at each page', async () => {
    const { page } = await openPatient(site, `${example.replace('&einde', '')},weg/oud&einde=1`);
    const sheets = await printed(page);
    const text = sheets.map((sheet) => sheet.text).join(' ');
    expect(text).toContain('Uw behandelaar schreef: Begin met 5 minuten.');
    for (const address of ['/been', '/fantoompijn', '/slaap', '/sessie'])
      expect(text.replaceAll(' ', '')).toContain(`${siteAddress}${address}`);
  });
});

describe('a referral that is damaged or hostile', () => {
  const long = 'x'.repeat(10_000);
  test.each(
    [
      '#v=1&lees=<script>document.title="x"</script>,been&zin=<img src=x onerror=document.title="x">&einde=1',
      '#v=1&lees=javascript:alert(1),data:text/html;base64,x,//kwaad.nl,https://kwaad.nl,been&einde=1',
      '#v=1&lees=../../kwaad,..%2f..%2fkwaad,been/../../x&einde=1',
      '#v=1&lees=__proto__,constructor,toString&programma=constructor&einde=1',
      '#v=1&lees=been.2026.1.2026.1,been.9999.9&programma=been&kant=boven&duur=-1&wacht=1e9&geluid=hard&einde=1',
      `#v=1&lees=${long}&zin=${long}&programma=${long}&einde=1`,
      `#v=1&lees=${'been,'.repeat(2000)}&einde=1`,
      '#v=1&zin=%E0%A4%A~E0~A4~&einde=1',
      '#%%%&&&===',
      '#v=1&lees=been&zin=Bel_https://kwaad.nl&einde=1',
    ].map((fragment) => [fragment.slice(0, 60), fragment]),
  )('%s', async (_, fragment) => {
    const { page, problems } = await openPatient(site, fragment);
    expect(await page.title()).toContain('Uw behandelaar wijst u op');
    const links = await page
      .locator('.referred-to a')
      .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
    for (const link of links) expect(new URL(link).origin).toBe(new URL(site.address).origin);
    expect(await page.locator('.referred-to :is(script, img, iframe, style, b)').count()).toBe(0);
    expect((await page.locator('.referred-to').innerText()).length).toBeLessThan(2000);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('what is gone is named, with a way to search for it, and the rest opens', async () => {
    const { page } = await openPatient(site, '#v=1&lees=been,pijn/slaap-oud&programma=neus&einde=1');
    expect(await waysOf(page)).toEqual([['Been: houding en oefeningen', '/spiegeltherapie/been/']]);
    expect(await page.getByText('Deze pagina bestaat niet of niet meer: pijn/slaap-oud').isVisible()).toBe(
      true,
    );
    expect(await page.getByText('Deze sessie bestaat niet of niet meer: neus').isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Zoek op de site naar “slaap oud”' }).click();
    await expect.poll(() => page.url()).toContain('/zoeken/#q=slaap%20oud');
  });

  test('cut off by a mail program, it says so', async () => {
    const { page } = await openPatient(site, example.slice(0, 24));
    expect(await waysOf(page)).toEqual([['Been: houding en oefeningen', '/spiegeltherapie/been/']]);
    expect(await page.getByText('De link is niet heel. Er ontbreekt misschien iets.').isVisible()).toBe(true);
  });

  test('with nothing in it, it says what to do and opens a door', async () => {
    const { page } = await openPatient(site);
    expect(await page.getByText('typ het korte adres dat op uw kaart staat').isVisible()).toBe(true);
    await page.getByRole('link', { name: /Voor patiënten Kies/ }).click();
    expect(await page.locator('h1').innerText()).toBe('Voor patiënten');
  });
});

describe('without JavaScript', () => {
  test('the patient reads what to do, and gets on', async () => {
    const { page } = await site.open(patientPath + example, { ...phone, javaScriptEnabled: false });
    expect(
      await page.getByText('Typ het korte adres dat op uw kaart of in uw brief staat.').isVisible(),
    ).toBe(true);
    await page.locator('.referred-to').getByRole('link', { name: 'Voor patiënten' }).click();
    expect(await page.locator('h1').innerText()).toBe('Voor patiënten');
  });

  test('the practitioner is pointed to addresses for a letter', async () => {
    const { page } = await site.open(makerPath, { javaScriptEnabled: false });
    await page.locator('.tool-place').getByRole('link', { name: 'Het adres voor in een brief' }).click();
    expect(await page.getByRole('heading', { name: 'Het adres voor in een brief' }).isVisible()).toBe(true);
  });
});
