/**
 * Kills the browser (SIGKILL) at random moments while somebody fills in the plan, writes down pain scores, takes over
 * sessions from a file or keeps the exercises of a therapist, and looks with a new browser whether all that the screen
 * said to be kept is there. Run with "npm run bench:kills" after a build, on Linux; a number behind it is how many kills.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { tellFigures } from '../../scripts/figures.ts';
import { launchWithProfile } from '../../scripts/launch-browser.ts';
import { siteFolder } from '../../src/site.ts';
import { serve } from '../browser/browser.ts';
import { database } from '../browser/kept-on-device.ts';
import { fillIn, path as painScale } from '../browser/pain-scale-page.ts';
import { pressAtEase } from '../browser/presses.ts';
import { add, begin, labels, path as plan, press } from '../browser/relapse-plan-page.ts';
import { choose } from '../browser/saved-files.ts';
import { phone, path as session } from '../browser/session-page.ts';
import { dist } from '../built-site.ts';
import { randomFrom } from './random.ts';

declare global {
  interface Window {
    /** Hears what the screen says to be kept. */
    tellSaid: (said: string[]) => void;
  }
}

/** Something that somebody makes, and that the site says to keep. */
interface Flow {
  /** The name of its record on the device. */
  record: string;
  /** From an empty device to where things are kept; `address` is that of the site. */
  start: (page: Page, address: string) => Promise<void>;
  /** Makes one thing more, with this mark in it. */
  step: (page: Page, mark: string, address: string) => Promise<void>;
  /** Runs in the page: whether it says that what stands there is kept. */
  says: RegExp;
  /** A mark that the record holds when the thing is kept and is no text of the step; else the mark itself. */
  held?: string;
}

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const at = '2026-03-14T20:15:00+01:00';
let made = 0;

const fileWith = (mark: string) =>
  JSON.stringify({
    ...{ format: 'wegwijs-bij-pijn', formatVersion: 1, saved: at },
    records: {
      sessies: {
        version: 1,
        data: [
          {
            ...{ id: id(++made), at, changed: at, programme: 'been', title: 'Been', isMirror: true },
            ...{ side: 'rechts', practised: 600, ending: 'tijd-om', doing: mark, note: '' },
          },
        ],
      },
    },
  });

/** From the first screen of a session to the list of those that were done. */
async function openSessions(page: Page): Promise<void> {
  const askOther = () => press(page, 'Andere oefening');
  // Code that does not come makes the page begin anew: who sees the first screen again presses again.
  const pressAgain = () => void askOther().catch(() => undefined);
  await askOther();
  page.on('domcontentloaded', pressAgain);
  await press(page, 'Mijn sessies bekijken');
  page.off('domcontentloaded', pressAgain);
}

const flows: Record<string, Flow> = {
  plan: {
    record: 'terugvalplan',
    start: async (page, address) => {
      await page.goto(address + plan);
      await press(page, 'Open het plan');
      await begin(page, 'Ja, bewaar op dit apparaat');
      await press(page, 'Verder');
    },
    step: (page, mark) => add(page, labels.risks, mark),
    says: /Toegevoegd\./,
  },
  scores: {
    record: 'pijnscores',
    start: async (page, address) => {
      await page.goto(address + painScale);
      await fillIn(page, 'eerst', 3);
      await press(page, 'Ja, bewaar op dit apparaat');
      await page.getByText('Uw lijst staat op dit apparaat').waitFor();
    },
    step: async (page, mark, address) => {
      await page.goto(address + painScale);
      await fillIn(page, mark, 4);
      await page.getByText('Uw lijst staat op dit apparaat').waitFor();
    },
    says: /Uw lijst staat op dit apparaat/,
  },
  sessions: {
    record: 'sessies',
    start: async (page, address) => {
      await page.goto(`${address}${session}#programma=been&duur=1&wacht=15&kant=rechts`);
      await openSessions(page);
      await choose(page, fileWith('eerst'));
      await press(page, 'Ja, bewaar op dit apparaat');
      await page.getByText('Uw lijst staat op dit apparaat').waitFor();
    },
    step: async (page, mark) => {
      await choose(page, fileWith(mark));
      await page.getByText(mark).waitFor();
    },
    says: /uit het bestand toegevoegd/,
  },
  exercises: {
    record: 'oefeningen',
    start: async (page, address) => {
      await page.goto(`${address}/mijn-oefeningen/#v=2&doe=knie-strekken.h8.4d,x5cp7ze&einde=1`);
      await page.locator('.given').waitFor();
    },
    step: async (page) => {
      await press(page, 'Op dit apparaat bewaren');
      await page.getByText('staat op dit apparaat').waitFor();
    },
    says: /Bewaard op dit apparaat/,
    held: 'knie-strekken',
  },
};

const [kills = 100, seed = Date.now() % 1e6] = process.argv.slice(2).map(Number);
const random = randomFrom(seed);

async function newPage(profile: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await launchWithProfile(profile, { ...phone, acceptDownloads: true });
  // A machine that is busy with something else is no loss.
  context.setDefaultTimeout(90_000);
  await pressAtEase(context);
  const page = await context.newPage();
  page.on('dialog', (question) => question.accept().catch(() => undefined));
  return { context, page };
}

/** What the device keeps under a name, as text. */
const onDevice = (page: Page, record: string) =>
  page.evaluate(
    ({ name, key }) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onsuccess = () => {
          const asked = opening.result.transaction('records').objectStore('records').get(key);
          asked.onsuccess = () => resolve(JSON.stringify(asked.result) ?? '');
        };
      }),
    { name: database, key: record },
  );

/** Ends the browser with this profile, and all that it started, as a power cut would end the program. */
const kill = (profile: string) => {
  for (const pid of readdirSync('/proc').map(Number).filter(Number.isInteger))
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile)) process.kill(pid, 'SIGKILL');
    } catch {
      // It had ended by itself.
    }
};

/** When a browser is killed. */
interface Moment {
  /** Right after words that something is kept, or any moment. */
  isAtTheWords: boolean;
  /** Since those words, or since somebody began; in ms. */
  wait: number;
  /** Of how many things the words must be. */
  things: number;
}

function someMoment(): Moment {
  const isAtTheWords = random() < 0.5;
  return {
    isAtTheWords,
    wait: isAtTheWords ? random() * 20 : 200 + random() * 4_000,
    things: 1 + Math.floor(random() * 3),
  };
}

/** One life of a browser: what the screen said to be kept, and what of it was gone. */
async function oneLife(
  flow: Flow,
  { isAtTheWords, wait, things }: Moment,
  address: string,
): Promise<{ said: number; lost: string[] }> {
  const profile = mkdtempSync(join(tmpdir(), 'kill-'));
  const said = new Set<string>();
  try {
    const { page } = await newPage(profile);
    let isBegun = false;
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      let isKilled = false;
      end = () => {
        // The next browser has the same folder.
        if (isKilled) return;
        isKilled = true;
        kill(profile);
        resolve();
      };
    });
    // What has no mark is made once.
    const last = flow.held ? 1 : things;
    await page.exposeFunction('tellSaid', (marks: string[]) => {
      if (!isBegun) return;
      const known = said.size;
      for (const mark of marks) said.add(mark);
      if (isAtTheWords && said.size > known && said.size >= last) setTimeout(end, wait);
    });
    await page.addInitScript(
      ({ says, held }) => {
        const words = new RegExp(says);
        new MutationObserver(() => {
          const text = document.body?.innerText ?? '';
          if (!words.test(text)) return;
          window.tellSaid(held ? [held] : (text.match(/merk-\d+-/g) ?? []));
        }).observe(document, { subtree: true, childList: true, characterData: true });
      },
      { says: flow.says.source, held: flow.held },
    );
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(`${request.url()}: ${request.failure()?.errorText}`));
    try {
      await flow.start(page, address);
    } catch (error) {
      console.log(`✗ ${flow.record} cannot begin; did not come: ${failed.join(', ') || 'nothing'}; it says:`);
      console.log(await page.locator('main').innerText({ timeout: 5_000 }).catch(String));
      throw error;
    }
    isBegun = true;
    if (!isAtTheWords) setTimeout(end, wait);
    const steps = async () => {
      for (let number = 1; ; number++) {
        // What has no mark is made once.
        if (flow.held && number > 1) return;
        await flow.step(page, `merk-${number}-`, address);
      }
    };
    // Ends by the kill, which every step meets as a closed page; a step that cannot be done is told.
    const how = await Promise.race([
      ended.then(() => 'killed'),
      steps().then(
        () => ended.then(() => 'killed'),
        async (error) => ((await Promise.race([ended.then(() => true), rest(1_000)])) ? 'killed' : error),
      ),
    ]);
    if (how !== 'killed') throw how;
  } finally {
    kill(profile);
  }
  const { context, page } = await newPage(profile);
  await page.goto(`${address}/404.html`);
  const kept = await onDevice(page, flow.record).catch(() => '');
  await context.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  return { said: said.size, lost: [...said].filter((mark) => !kept.includes(mark)) };
}

if (!existsSync('/proc/self')) {
  console.log('Killing a browser needs Linux: it is skipped.');
  process.exit(0);
}

const rest = (ms: number) => new Promise<false>((resolve) => setTimeout(() => resolve(false), ms));

const server = await serve(dist);
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${siteFolder}`;
console.log(`seed ${seed}`);
const names = Object.keys(flows);
const sums = Object.fromEntries(names.map((name) => [name, { kills: 0, said: 0, lost: 0 }]));
/** Chosen before: how fast one life goes changes nothing in the next. */
const lives = Array.from({ length: kills }, (_, number) => ({ number, moment: someMoment() }));
const live = async (): Promise<void> => {
  for (let life = lives.shift(); life; life = lives.shift()) {
    const name = names[life.number % names.length] ?? '';
    const [flow, sum] = [flows[name], sums[name]];
    if (!flow || !sum) continue;
    const { said, lost } = await oneLife(flow, life.moment, address);
    sum.kills++;
    sum.said += said;
    sum.lost += lost.length;
    if (lost.length > 0) console.log(`✗ ${name}, kill ${life.number}: lost ${lost.join(', ')}`);
  }
};
// Most of a life is waiting.
await Promise.all([live(), live(), live()]);
console.table(sums);
server.close();
const sumOf = (of: 'said' | 'lost') => Object.values(sums).reduce((all, one) => all + one[of], 0);
const [said, lost] = [sumOf('said'), sumOf('lost')];
tellFigures('the browser killed', { kills, 'things said to be kept': said, lost });
process.exit(lost === 0 ? 0 : 1);
