import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from './browser.ts';
import { database, keptName, keptOnDevice, putOnDevice } from './kept-on-device.ts';
import {
  add,
  begin,
  button,
  desktop,
  fillIn,
  heading,
  items,
  labels,
  openPlan,
  path,
  phone,
  press,
} from './relapse-plan-page.ts';
import { choose, saved } from './saved-files.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** Opens a question from the overview. */
const question = (page: Page, title: string) =>
  page.getByRole('button', { name: new RegExp(`^${title}`) }).click();
const toOverview = (page: Page) => press(page, 'Naar het overzicht');
/** What the device keeps of this site. */
const kept = async (page: Page) => (await keptOnDevice(page)) ?? [];

describe('making the plan', () => {
  test('every question may be skipped, and nothing is filled in beforehand', async () => {
    const { page } = await openPlan(site, phone);
    await begin(page);
    for (let place = 1; place <= 9; place++) {
      await page.getByText(`Vraag ${place} van 9`).waitFor();
      const values = await page
        .locator('.plan-editor :is(textarea, [type=tel])')
        .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
      expect(values.join('')).toBe('');
      await press(page, 'Verder');
    }
    await heading(page, 'Mijn plan').waitFor();
    await button(page, 'Begin').waitFor();
  });

  test('questions to think with come on request and fill nothing in', async () => {
    const { page } = await openPlan(site);
    await begin(page);
    await press(page, 'Verder');
    expect(await page.getByText('Welke drukke of stille tijden komen eraan?').count()).toBe(0);
    await press(page, 'Vragen om over na te denken');
    await page.getByText('Welke drukke of stille tijden komen eraan?').waitFor();
    expect(await page.getByLabel(labels.risks).inputValue()).toBe('');
  });

  test('add, change, reorder with buttons, remove, and take everything back and do it again', async () => {
    const { page } = await openPlan(site);
    await begin(page);
    await press(page, 'Verder');
    await add(page, labels.risks, 'een', 'twee', 'drie');
    await expect.poll(() => items(page)).toEqual(['een', 'twee', 'drie']);
    await button(page, 'Omlaag een').click();
    await expect.poll(() => items(page)).toEqual(['twee', 'een', 'drie']);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Omlaag een');
    await page.keyboard.press('Enter');
    await expect.poll(() => items(page)).toEqual(['twee', 'drie', 'een']);
    // At the end of the list the focus goes to the button that still works.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Omhoog een');
    await button(page, 'Wijzig drie').click();
    await page.locator('li').getByLabel(labels.risks).fill('drie, anders');
    await press(page, 'Klaar');
    await button(page, 'Haal weg twee').click();
    await expect.poll(() => items(page)).toEqual(['drie, anders', 'een']);
    const states = [
      ['twee', 'drie, anders', 'een'],
      ['twee', 'drie', 'een'],
      ['twee', 'een', 'drie'],
      ['een', 'twee', 'drie'],
      ['een', 'twee'],
      ['een'],
      [],
    ];
    for (const state of states) {
      await press(page, 'Maak ongedaan');
      await expect.poll(() => items(page)).toEqual(state);
    }
    for (let step = 0; step < 7; step++) await press(page, 'Doe opnieuw');
    await expect.poll(() => items(page)).toEqual(['drie, anders', 'een']);
  });

  test('after adding, the next thing can be typed at once', async () => {
    const { page } = await openPlan(site, phone);
    await begin(page);
    await press(page, 'Verder');
    await page.getByLabel(labels.risks).fill('een');
    await press(page, 'Voeg toe');
    await page.getByText('Toegevoegd.').waitFor();
    await page.keyboard.type('twee');
    await press(page, 'Voeg toe');
    await expect.poll(() => items(page)).toEqual(['een', 'twee']);
    await page.keyboard.type('drie');
    expect(await page.getByLabel(labels.risks, { exact: true }).inputValue()).toBe('drie');
    // Nothing was written: the field is what is missing.
    await page.getByLabel(labels.risks, { exact: true }).fill('');
    await press(page, 'Voeg toe');
    await page.keyboard.type('vier');
    expect(await page.getByLabel(labels.risks, { exact: true }).inputValue()).toBe('vier');
  });

  test('the field of a question waits for a press before it takes the focus, also after a reload', async () => {
    const { page } = await openPlan(site, phone);
    const focused = () =>
      page.evaluate(() => document.activeElement !== document.body && document.activeElement?.textContent);
    await begin(page);
    await press(page, 'Verder');
    const title = 'Wat maakt het lastig om vol te houden wat u leerde?';
    await expect.poll(focused).toBe(title);
    await page.reload();
    await heading(page, title).waitFor();
    expect(await focused()).toBe(false);
  });

  test('“Ga naar inhoud” and a heading of the page keep the question, and the way back stays', async () => {
    const { page } = await openPlan(site);
    await begin(page);
    await press(page, 'Verder');
    const title = 'Wat maakt het lastig om vol te houden wat u leerde?';
    await page.getByRole('link', { name: 'Ga naar inhoud' }).press('Enter');
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#_top');
    await page.evaluate(() => {
      location.hash = 'wat-is-terugval';
    });
    // Had the plan gone along, it would have been by now.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(await heading(page, title).count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.closest('.relapse-plan') === null)).toBe(true);
    await press(page, 'Verder');
    await heading(page, 'Waaraan merkt u dat oude gewoonten terugkomen?').waitFor();
    await page.goBack();
    await heading(page, title).waitFor();
  });

  test('the back button leads to the overview, also when the plan opened at a heading of the page', async () => {
    const { page } = await openPlan(site);
    await begin(page);
    await page.getByLabel('Naam van het plan').fill('Mijn veerkracht');
    await page.goto(`${site.address}/pijn/`);
    // Opens by itself, at a heading of the page.
    await page.goto(`${site.address}${path}#wat-is-terugval`);
    await heading(page, 'Mijn veerkracht').waitFor();
    await page.getByRole('button', { name: /^Risico’s/ }).click();
    await heading(page, 'Wat maakt het lastig om vol te houden wat u leerde?').waitFor();
    await page.goBack();
    await heading(page, 'Mijn veerkracht').waitFor();
  });

  test('a measure reads as “als … dan …”, and the plan has its own name', async () => {
    const { page } = await openPlan(site);
    await fillIn(page);
    await question(page, 'Wat ik doe');
    await expect.poll(() => items(page)).toEqual(['Als: Ik wandel niet', 'Dan: Ik loop 10 minuten']);
    await toOverview(page);
    await question(page, 'Naam van het plan');
    await press(page, 'Neem de naam Preventieplan');
    await expect.poll(() => page.getByLabel('Naam van het plan').inputValue()).toBe('Preventieplan');
    await toOverview(page);
    await heading(page, 'Preventieplan').waitFor();
  });

  test('the page for a hard day shows signals, what to do and whom to call, large, and a number to press', async () => {
    const { page } = await openPlan(site, phone);
    await fillIn(page);
    await press(page, 'Moeilijke dag');
    await heading(page, 'Moeilijke dag').waitFor();
    const text = await page.locator('.hard-day').innerText();
    for (const words of ['Ik wandel niet', 'Ik loop 10 minuten', 'An', 'Kom mee'])
      expect(text).toContain(words);
    for (const words of ['Drukke weken', 'Taart gebakken', 'Ik kan plannen'])
      expect(text).not.toContain(words);
    expect(await page.getByRole('link', { name: /^Bel 06 12 34 56 78/ }).getAttribute('href')).toBe(
      'tel:0612345678',
    );
    const size = await page
      .locator('.hard-day li')
      .first()
      .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    expect(size).toBeGreaterThanOrEqual(24);
  });
});

describe('nothing typed is lost', () => {
  test('without keeping it: a reload in the middle of a word, the back button, another page and back', async () => {
    const { page } = await openPlan(site);
    await begin(page);
    await press(page, 'Verder');
    await page.getByLabel(labels.risks).pressSequentially('half getypt');
    await page.reload();
    await page.locator('.plan-items').getByText('half getypt').first().waitFor();
    await heading(page, 'Wat maakt het lastig om vol te houden wat u leerde?').waitFor();
    expect(await kept(page)).toEqual([]);

    await page.getByLabel(labels.risks).last().fill('nog een');
    await page.goBack();
    await heading(page, 'Hoe noemt u dit plan?').waitFor();
    await page.goForward();
    await page.locator('.plan-items').getByText('nog een').first().waitFor();
    await page.goto(`${site.address}/pijn/`);
    await page.goBack();
    await page.locator('.plan-items').getByText('nog een').first().waitFor();
  });

  test('a crash of the tab costs at most the last second', async () => {
    const { page } = await openPlan(site);
    await begin(page);
    await page.getByLabel('Naam van het plan').fill('Voor de klap');
    // By the clock of the page itself, which may be busy.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1300)));
    expect(await page.evaluate((name) => sessionStorage.getItem(name), keptName('terugvalplan'))).toContain(
      'Voor de klap',
    );
  });

  test('two tabs that change the same thing: both texts are kept and shown', async () => {
    const { page: one } = await openPlan(site);
    await fillIn(one);
    await press(one, 'Bewaar toch op dit apparaat');
    await one.getByText('Uw plan staat op dit apparaat').waitFor();
    const two = await one.context().newPage();
    await two.goto(`${site.address}${path}#plan-risicos`);
    await two.getByText('Drukke weken').first().waitFor();
    await question(one, 'Risico’s');
    for (const page of [one, two]) await button(page, 'Wijzig Drukke weken').click();
    // Both type before either has seen the other's text.
    await one.locator('li').getByLabel(labels.risks).fill('van een');
    await two.locator('li').getByLabel(labels.risks).fill('van twee');
    await Promise.all([press(one, 'Klaar'), press(two, 'Klaar')]);
    for (const page of [one, two]) {
      await page.getByText('Wij bewaarden allebei').waitFor();
      await expect.poll(async () => (await items(page)).join()).toMatch(/van een/);
      await expect.poll(async () => (await items(page)).join()).toMatch(/van twee/);
    }
    await two.reload();
    await two.getByText('Wij bewaarden allebei').waitFor();
    await expect.poll(async () => (await items(two)).join()).toMatch(/van een/);
    await expect.poll(async () => (await items(two)).join()).toMatch(/van twee/);
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
    'storage that is %s is told, and the plan survives a reload and can be saved',
    async (_, text, breakIt) => {
      const { page } = await site.open(path, desktop);
      page.on('dialog', (dialog) => dialog.accept());
      await page.addInitScript(breakIt);
      await page.reload();
      await press(page, 'Open het plan');
      await page.getByLabel('Open een bewaard bestand').waitFor();
      await begin(page);
      await page.getByLabel('Naam van het plan').fill('Mijn eigen');
      await toOverview(page);
      await page.getByRole('button', { name: /^Bewaar toch op dit apparaat|^Probeer opnieuw/ }).click();
      await page.getByText(text).first().waitFor();
      expect((await saved(page, 'Bewaar als bestand')).text).toContain('Mijn eigen');
      await page.reload();
      await heading(page, 'Mijn eigen').waitFor();
    },
  );

  test('no storage of any kind: the plan still works, and the page asks before it closes', async () => {
    const { page, problems } = await site.open(path, desktop);
    await page.addInitScript(() => {
      for (const name of ['sessionStorage', 'localStorage', 'indexedDB'] as const)
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('no', 'SecurityError');
          },
        });
    });
    await page.reload();
    await press(page, 'Open het plan');
    await begin(page);
    await page.getByLabel('Naam van het plan').fill('Mijn eigen');
    await toOverview(page);
    await heading(page, 'Mijn eigen').waitFor();
    const asked = new Promise<string>((resolve) => {
      page.on('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.dismiss();
      });
    });
    await page.close({ runBeforeUnload: true });
    expect(await asked).toBe('beforeunload');
    expect(problems).toEqual([]);
  });

  test('what a newer version kept is set aside, told, and can be saved', async () => {
    const { page } = await openPlan(site);
    await fillIn(page);
    await press(page, 'Bewaar toch op dit apparaat');
    await page.getByText('Uw plan staat op dit apparaat').waitFor();
    await putOnDevice(page, 'terugvalplan', { version: 99, data: 'nieuw', setAside: [] });
    await page.reload();
    await page.getByText('kunnen wij niet lezen').waitFor();
    const { text } = await saved(page, 'Bewaar wat niet leesbaar is als bestand');
    expect(JSON.parse(text)).toEqual([{ version: 99, data: 'nieuw' }]);
  });
});

describe('the whole way', () => {
  test('make, keep, reload, save, wipe, restore on another device, review and compare', async () => {
    const { page, problems } = await openPlan(site, phone);
    await fillIn(page);
    await page.getByText('Sluit u het venster, dan is het plan weg.').waitFor();
    await press(page, 'Bewaar toch op dit apparaat');
    await page.getByText('Uw plan staat op dit apparaat').waitFor();
    await page.getByText('Een browser kan zelf wissen wat hij bewaart').waitFor();
    expect(await kept(page)).toEqual(['terugvalplan']);
    await page.goto(site.address + path);
    await heading(page, 'Mijn veerkracht').waitFor();
    const backup = await saved(page, 'Bewaar als bestand');
    expect(backup.name).toMatch(/^terugvalplan-\d{4}-\d\d-\d\d\.json$/);

    const other = await page.context().newPage();
    await other.goto(site.address + path);
    await heading(other, 'Mijn veerkracht').waitFor();
    await press(page, 'Wis alles');
    await press(page, 'Ja, wis alles');
    await page.getByText('Alles is gewist.').waitFor();
    expect(await kept(page)).toEqual([]);
    for (const one of [page, other]) {
      await heading(one, 'Mijn plan').waitFor();
      expect(await one.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('terugvalplan');
    }
    await page.reload();
    expect(await page.getByText('Mijn veerkracht').count()).toBe(0);

    // Another device: two presses, “Open het plan” and the file.
    const { page: device } = await openPlan(site, desktop);
    await choose(device, backup.text);
    await heading(device, 'Mijn veerkracht').waitFor();
    await press(device, 'Kijk nu terug');
    await press(device, 'Begin met terugkijken');
    for (let place = 1; place <= 4; place++) {
      await device.getByText(`Terugkijken: vraag ${place} van 4`).waitFor();
      await device.getByText(/^Zo stond het op/).waitFor();
      if (place === 2) {
        await button(device, 'Wijzig Ik zeg af').click();
        await device.locator('li').getByLabel(labels.signals).fill('Ik zeg alles af');
        await press(device, 'Klaar');
        await add(device, labels.signals, 'Ik slaap laat');
      }
      await press(device, 'Verder');
    }
    await heading(device, 'U heeft teruggekeken').waitFor();
    await press(device, 'Vergelijk met een eerdere versie');
    const text = await device.locator('.plan-screen').innerText();
    expect(text).toMatch(/Veranderd\s+Toen\s+Ik zeg af\s+Nu\s+Ik zeg alles af/);
    expect(text).toMatch(/Nieuw\s+Ik slaap laat/);
    expect(problems).toEqual([]);
  });

  test('a file that is hostile, half, foreign or huge changes nothing and runs nothing', async () => {
    const { page, problems } = await openPlan(site);
    const hostile = (text: string) => ({
      id: text.slice(0, 90),
      text,
      changed: '2026-03-14T20:00:00+01:00',
      past: [],
    });
    const script = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
    const file = (items: unknown[]) =>
      JSON.stringify({
        format: 'wegwijs-bij-pijn',
        formatVersion: 1,
        records: { terugvalplan: { version: 1, data: { items, versions: [] } } },
      });
    for (const [text, message] of [
      ['{"a":1}', 'geen bestand van deze site'],
      [file([]).slice(0, -9), 'geen bestand van deze site'],
      [file([]).replace('"version":1', '"version":9'), 'nieuwere versie'],
      [' '.repeat(21_000_000), 'veel te groot'],
    ] as const) {
      await choose(page, text);
      await page.getByText(message).waitFor();
      await heading(page, 'Mijn plan').waitFor();
    }
    await choose(
      page,
      file([
        { ...hostile(script), part: 'signalen' },
        {
          ...hostile('javascript:document.title=1'),
          part: 'mensen',
          says: script,
          phone: 'javascript:alert(1)',
        },
        { ...hostile('x'), part: 'stoplicht' },
      ]),
    );
    await page.getByText('1 deel van het bestand konden wij niet lezen').waitFor();
    await press(page, 'Moeilijke dag');
    await page.getByText(script).first().waitFor();
    expect(await page.locator('.hard-day :is(img, script, a[href^=javascript])').count()).toBe(0);
    expect(await page.title()).not.toBe('1');
    expect(problems).toEqual([]);
  });

  test('the calendar file and the file for a health record system', async () => {
    const { page } = await openPlan(site);
    await fillIn(page);
    await question(page, 'Wanneer ik terugkijk');
    await page.getByLabel('Dag', { exact: true }).fill('2099-03-29');
    await page.getByLabel('Tijd').fill('19:30');
    await press(page, 'Voeg deze dag toe');
    const { name, text } = await saved(page, 'Zet in mijn agenda');
    expect(name).toMatch(/^terugkijken-.*\.ics$/);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(text).toContain('DTSTART;TZID=Europe/Amsterdam:20990329T193000');
    expect(text).not.toMatch(/wandel|veerkracht/i);
    await toOverview(page);
    await press(page, 'Printen en meenemen');
    const fhir = await saved(page, 'Bestand voor een zorgsysteem (FHIR)');
    expect(JSON.parse(fhir.text)).toMatchObject({
      resourceType: 'Bundle',
      entry: [{ resource: { resourceType: 'QuestionnaireResponse', status: 'completed' } }],
    });
  });

  test('a day that came is named on the overview', async () => {
    const { page } = await openPlan(site);
    await fillIn(page);
    const backup = await saved(page, 'Bewaar als bestand');
    const { page: later } = await openPlan(site);
    await choose(later, backup.text.replace(/"20\d\d-\d\d-\d\dT10:00"/, '"2026-01-10T10:00"'));
    await later.getByText('U wilde terugkijken op zaterdag 10 januari 2026 om 10:00. Dat kan nu.').waitFor();
  });

  test('once the plan is open nothing needs the network', async () => {
    const { page, problems } = await openPlan(site);
    await page.context().setOffline(true);
    await fillIn(page);
    await press(page, 'Bewaar toch op dit apparaat');
    await page.getByText('Uw plan staat op dit apparaat').waitFor();
    expect((await saved(page, 'Bewaar als bestand')).text).toContain('Taart gebakken');
    await press(page, 'Moeilijke dag');
    await toOverview(page);
    await press(page, 'Printen en meenemen');
    for (const name of ['Print het plan', 'Print een kaartje', 'Print een blad voor de huisarts']) {
      await press(page, name);
      await page.locator('.printed-plan').waitFor({ state: 'attached' });
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    }
    await saved(page, 'Bestand voor een zorgsysteem (FHIR)');
    expect(problems).toEqual([]);
  });
});

describe('on paper', () => {
  /** The sheets that a press gives, as text without spaces. */
  async function printed(page: Page, name: string): Promise<string[]> {
    await press(page, name);
    await page.locator('.printed-plan').waitFor({ state: 'attached' });
    const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    const pdf = await getDocument({ data, useSystemFonts: true, verbosity: 0 }).promise;
    const sheets: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const sheet = await pdf.getPage(number);
      expect(sheet.view.slice(2).map(Math.round)).toEqual([595, 842]);
      const { items } = await sheet.getTextContent();
      sheets.push(
        items
          .map((item) => ('str' in item ? item.str : ''))
          .join('')
          .replace(/\s+/g, ''),
      );
    }
    return sheets;
  }

  test('plan, card and sheet for the general practitioner, and nothing of the screen', async () => {
    const { page } = await openPlan(site);
    await fillIn(page);
    await press(page, 'Printen en meenemen');
    const plan = await printed(page, 'Print het plan');
    expect(plan.length).toBeLessThanOrEqual(2);
    const all = plan.join('');
    for (const text of [
      'Mijnveerkracht',
      'Drukkeweken',
      'Als:Ikwandelniet',
      'Dan:Ikloop10minuten',
      'Ikkanplannen',
      'telefoon0612345678',
      'magzeggenofdoen:Kommee',
      'Mijnkleinkinderen',
      'Taartgebakken',
      'Ikkijkterug',
      'Zelfingevuld',
    ])
      expect(all).toContain(text);
    for (const text of ['Haalweg', 'Watisterugval?', 'Vooruwbehandelaar', 'Bewaarals'])
      expect(all).not.toContain(text);

    const card = await printed(page, 'Print een kaartje');
    expect(card).toHaveLength(1);
    for (const text of ['Ikwandelniet', 'Ikloop10minuten', 'An,0612345678']) expect(card[0]).toContain(text);
    expect(card[0]).not.toContain('Taartgebakken');

    const doctor = await printed(page, 'Print een blad voor de huisarts');
    expect(doctor).toHaveLength(1);
    for (const text of ['Voormijnhuisarts', 'Mijnvraag', 'Ikwandelniet']) expect(doctor[0]).toContain(text);
  });

  test('without JavaScript the page leads to the paper plan, which asks the same', async () => {
    const { page } = await site.open(path, { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'blad op papier' }).click();
    for (const text of [
      'Waaraan merkt u dat oude gewoonten terugkomen?',
      'Wat doet u dan?',
      'Over 3 maanden, op:',
    ])
      await page.getByText(text).waitFor();
    expect(await page.locator('.write-line').count()).toBeGreaterThan(20);
  });
});

describe('opening', () => {
  test('pressed twice, or while the plan opens by itself, it opens once', async () => {
    const { page, problems } = await site.open(path, desktop);
    let gate = Promise.withResolvers<void>();
    await page.route('**/_astro/open-plan*', async (route) => {
      await gate.promise;
      await route.continue();
    });
    const asked = () => page.waitForRequest('**/_astro/open-plan*');
    const opensOnce = async () => {
      gate.resolve();
      await page.getByLabel('Open een bewaard bestand').waitFor();
      expect(await heading(page, 'Mijn plan').count()).toBe(1);
      expect(await page.locator('.plan-screen').count()).toBe(1);
    };
    await Promise.all([asked(), press(page, 'Open het plan')]);
    await press(page, 'Open het plan');
    await opensOnce();

    gate = Promise.withResolvers();
    await Promise.all([asked(), page.reload()]);
    await press(page, 'Open het plan');
    await opensOnce();
    expect(problems).toEqual([]);
  });

  test('a plan that opens by itself leaves the focus where it is; after a press it is on the plan', async () => {
    const { page } = await site.open(path, desktop);
    const focused = () => page.evaluate(() => document.activeElement?.tagName);
    // Somebody who keeps pain scores here and has no plan.
    await page.evaluate(
      (name) =>
        new Promise<void>((resolve) => {
          const open = indexedDB.open(name);
          open.onupgradeneeded = () => open.result.createObjectStore('records');
          open.onsuccess = () => {
            open.result.close();
            resolve();
          };
        }),
      database,
    );
    await page.reload();
    await page.getByLabel('Open een bewaard bestand').waitFor();
    expect(await focused()).toBe('BODY');

    const { page: pressed } = await openPlan(site);
    await expect.poll(() => pressed.evaluate(() => document.activeElement?.textContent)).toBe('Mijn plan');
  });

  test('what comes after the plan does not take the focus away', async () => {
    const { page } = await site.open(path, desktop);
    const gate = Promise.withResolvers<void>();
    await page.route('**/_astro/ways-out*', async (route) => {
      await gate.promise;
      await route.continue();
    });
    await press(page, 'Open het plan');
    await begin(page);
    await press(page, 'Verder');
    await press(page, 'Vragen om over na te denken');
    const field = page.getByLabel(labels.risks);
    await field.pressSequentially('Drukke ');
    gate.resolve();
    await page.getByText('Welke drukke of stille tijden komen eraan?').waitFor();
    await page.keyboard.type('weken');
    expect(await field.inputValue()).toBe('Drukke weken');
  });

  test('when the code does not come, the page says so and the press can be tried again', async () => {
    const { page } = await site.open(path, desktop);
    await page.route('**/_astro/open-plan*', (route) => route.abort());
    await press(page, 'Open het plan');
    await page.getByText('Het plan kwam niet binnen').waitFor();

    // Without a network the page stays as it is, and says it again.
    await page.context().setOffline(true);
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    await press(page, 'Open het plan');
    await page.getByText('Het plan kwam niet binnen').waitFor();
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);

    // One press is enough, also after something else on the page was read.
    await page.evaluate(() => {
      location.hash = 'wat-is-terugval';
    });
    await page.context().setOffline(false);
    await page.unroute('**/_astro/open-plan*');
    await press(page, 'Open het plan');
    await page.getByLabel('Open een bewaard bestand').waitFor();
    await begin(page);
    await heading(page, 'Hoe noemt u dit plan?').waitFor();
  });

  test('when paper and files do not come, a press gets them and nothing typed is lost', async () => {
    const { page } = await site.open(path, desktop);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.type());
      void dialog.accept();
    });
    await page.route('**/_astro/ways-out*', (route) => route.abort());
    await press(page, 'Open het plan');
    await page.getByText('U kunt nu niet printen of een bestand maken').waitFor();
    await begin(page);
    await press(page, 'Verder');
    await page.getByLabel(labels.risks).fill('Drukke weken');
    await page.context().setOffline(true);
    await press(page, 'Probeer opnieuw');
    await page.getByText('Het lukt nog niet.').waitFor();

    await page.context().setOffline(false);
    await page.unroute('**/_astro/ways-out*');
    await press(page, 'Probeer opnieuw');
    await expect.poll(() => items(page)).toEqual(['Drukke weken']);
    expect(await page.getByText('U kunt nu niet printen of een bestand maken').count()).toBe(0);
    await toOverview(page);
    await press(page, 'Bewaar toch op dit apparaat');
    await page.getByText('Uw plan staat op dit apparaat').waitFor();
    // Nobody was asked whether to leave: nothing could be lost.
    expect(dialogs).toEqual([]);
  });
});

test('the plan costs at most 26 kB of scripts before paper and files, with all that comes with the page', async () => {
  const { page } = await site.open('/404.html', phone);
  const sizes: Promise<[string, number]>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script')
      sizes.push(request.sizes().then(({ responseBodySize }) => [request.url(), responseBodySize]));
  });
  await page.goto(site.address + path);
  await press(page, 'Open het plan');
  await page.getByLabel('Open een bewaard bestand').waitFor();
  await page.waitForLoadState('networkidle');
  const loaded = await Promise.all(sizes);
  for (const [url, size] of loaded) console.log(`${size} ${url.replace(/.*\//, '')}`);
  const total = loaded
    // Paper and files, and the formats that only they load.
    .filter(([url]) => !/ways-out|SetAside|fhir/.test(url))
    .reduce((sum, [, size]) => sum + size, 0);
  console.log(`plan before paper and files: ${total} bytes`);
  expect(total).toBeLessThanOrEqual(26_000);
});
