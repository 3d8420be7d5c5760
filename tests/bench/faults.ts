/**
 * Lets every file that a tool fetches fail: not there (404), cut off, of another kind, no network, no answer. Each time the
 * page must be readable, say what is wrong where the tool does not work, and work when the file is back. Run with
 * "npm run bench:faults" after a build; a word behind it is a part of the addresses of the tools to try. With "--one-each"
 * every file fails once, in a tool and a way that chance chooses by the seed that is printed; "--seed=5" gives them again.
 *
 * Nothing in it is judged by how long it took: it waits for what the page shows, and to have no answer makes the clock of
 * the page jump.
 */
import type { Page, Route } from 'playwright-core';
import { tellFigures } from '../../scripts/figures.ts';
import { type Site, startSite } from '../browser/browser.ts';
import { pressAtEase } from '../browser/presses.ts';
import { randomFrom } from './random.ts';

/** A tool and how far somebody goes with it, by the words on the screen. */
interface Tool {
  path: string;
  /** Goes on from the page to what the tool is for. Waits for nothing that may not come. */
  use: (page: Page) => Promise<void>;
  /** What stands there when the tool works. */
  works: string;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first();
/** How long something may take to come, in ms: the end of waiting on a machine that is busy with something else. */
const patience = 90_000;
const press = (page: Page, name: string | RegExp) => button(page, name).click({ timeout: patience });
const fragment = '#v=2&doe=knie-strekken.h8.4d,x5cp7ze&einde=1';

const tools: Tool[] = [
  {
    path: '/hulpmiddelen/sessie/#programma=been&duur=1&wacht=15',
    use: (page) => press(page, 'Begin'),
    works: 'dialog[open]',
  },
  {
    path: '/hulpmiddelen/pijnscore/',
    use: async (page) => {
      await page.getByRole('radio', { name: 'Fantoompijn', exact: true }).check({ timeout: patience });
      await page.locator('.nrs-number').getByText('4', { exact: true }).click({ timeout: patience });
      await press(page, 'Zet in mijn lijst');
    },
    works: 'h2:has-text("Mijn lijst")',
  },
  {
    path: '/hulpmiddelen/terugvalplan/',
    use: async (page) => {
      await press(page, 'Open het plan');
      await press(page, 'Begin');
    },
    works: 'text=Ja, bewaar op dit apparaat',
  },
  { path: `/mijn-oefeningen/${fragment}`, use: async () => {}, works: '.given' },
  {
    path: `/mijn-oefeningen/${fragment}`,
    use: (page) => press(page, 'Op dit apparaat bewaren'),
    works: 'text=staat op dit apparaat',
  },
  { path: `/verwezen/#v=1&lees=been,slaap&einde=1`, use: async () => {}, works: '.referred-items a' },
  {
    path: '/verwijzers/verwijskaart/',
    use: (page) => page.locator('summary', { hasText: 'Lijst met oefeningen' }).click({ timeout: patience }),
    works: '.exercise-options',
  },
  { path: '/citeren/#/pijn/slaap/', use: async () => {}, works: 'text=Wegwijs bij pijn. (' },
  { path: '/zoeken/#q=fantoompijn', use: async () => {}, works: 'main li a:has-text("antoompijn")' },
  {
    path: '/zoeken/letterlijk/#q=fantoompijn',
    use: async () => {},
    works: 'main li a:has-text("antoompijn"), main li:has-text("antoompijn") a',
  },
];

/** What stands in the place of a tool until its first script comes; there is nothing else that can tell that it did not. */
const standsIn = /Blij(?:ft|ven) (?:het|hij|ze) (?:leeg|weg)\?/;

/** Whether a page says that something is wrong, in words of ours. */
const saysSo =
  /kwam niet|kwamen niet|u internet (?:heeft|nodig)|JavaScript|lukt(?:e)? (?:nu )?niet|niet gelukt/;

/** Longer than the site waits for anything (`longestWait` in src/device/), in ms. */
const muchTime = 20_000;

const faults = {
  '404': (route: Route) =>
    route.fulfill({ status: 404, contentType: 'text/html', body: '<p>Niet gevonden</p>' }),
  cut: async (route: Route) => {
    const response = await route.fetch();
    const body = await response.body();
    const { 'content-type': contentType = '' } = response.headers();
    await route.fulfill({ status: 200, contentType, body: body.subarray(0, body.length / 2) });
  },
  'wrong kind': (route: Route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<p>Inloggen</p>' }),
  offline: (route: Route) => route.abort('internetdisconnected'),
  // Never, and for the page much time has passed.
  'no answer': (route: Route) => route.request().frame().page().clock.fastForward(muchTime),
};
type Fault = keyof typeof faults;
const allFaults = Object.keys(faults) as Fault[];

/** One file that fails in one way, in a tool. */
interface Trial {
  tool: Tool;
  file: string;
  fault: Fault;
}

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A window of its own, closed when `use` is done. */
async function inWindow<T>(site: Site, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await site.browser.newContext(phone);
  try {
    await pressAtEase(context);
    const page = await context.newPage();
    // Else what asks whether to leave would keep the page.
    page.on('dialog', (question) => question.accept().catch(() => undefined));
    return await use(page);
  } finally {
    await context.close();
  }
}

type Answer = 'works' | 'says so' | 'stands in' | 'neither';

/**
 * Goes on with the tool until it works, or the page says that it does not.
 *
 * @param hasBegun whether a tool whose first scripts came would stand there by now; a page waits for those before it is
 *   complete
 */
async function answer(page: Page, tool: Tool, hasBegun: (isComplete: boolean) => boolean): Promise<Answer> {
  const use = () => void tool.use(page).catch(() => undefined);
  // Who sees the page start anew presses again.
  page.on('domcontentloaded', use);
  use();
  try {
    for (const end = Date.now() + patience; Date.now() < end; await rest(100)) {
      const { text, isComplete } = await stateOf(page);
      if (await page.locator(tool.works).first().isVisible()) return 'works';
      if (saysSo.test(text)) return 'says so';
      if (hasBegun(isComplete) && standsIn.test(text)) return 'stands in';
    }
    return 'neither';
  } finally {
    page.off('domcontentloaded', use);
  }
}

const stateOf = (page: Page) =>
  page
    .evaluate(() => ({
      text: document.querySelector('main')?.innerText ?? '',
      isComplete: document.readyState === 'complete',
    }))
    // On its way to another page.
    .catch(() => ({ text: '', isComplete: false }));

const never = () => false;

/** The files that a tool fetches until it works, without the page itself. */
const filesOf = (tool: Tool, site: Site): Promise<string[]> =>
  inWindow(site, async (page) => {
    const files = new Set<string>();
    page.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      if (
        new URL(site.address).origin === origin &&
        !request.isNavigationRequest() &&
        !/favicon|\.svg$/.test(pathname)
      )
        files.add(pathname);
    });
    await open(page, site.address + tool.path);
    if ((await answer(page, tool, never)) !== 'works') throw new Error(`${tool.path} does not work at all`);
    // Else it would always do as an answer.
    const { text } = await stateOf(page);
    const told = saysSo.exec(text) ?? standsIn.exec(text);
    if (told) throw new Error(`${tool.path} works, and says "${told[0]}"`);
    return [...files];
  });

/** Opens a page, also where the one that is left is on its way to be started anew. */
async function open(page: Page, address: string): Promise<void> {
  for (const end = Date.now() + patience; ; await rest(100))
    try {
      await page.goto(address, { timeout: patience });
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
}

/** Lets a file fail, and come back. Gives what the page did, and what of that was wrong. */
const tryFault = ({ tool, file, fault }: Trial, site: Site): Promise<{ given: Answer; wrong: string[] }> =>
  inWindow(site, async (page) => {
    const wrong: string[] = [];
    if (fault === 'no answer') await page.clock.install();
    let isWaiting = false;
    await page.route(
      (url) => url.pathname === file,
      async (route) => {
        await faults[fault](route).catch(() => undefined);
        isWaiting = fault === 'no answer';
      },
    );
    await page.goto(site.address + tool.path, { waitUntil: 'commit', timeout: patience });
    const given = await answer(page, tool, (isComplete) => isComplete || isWaiting);
    const { text } = await stateOf(page);
    if (text.length < 100) wrong.push('the page cannot be read');
    if (given === 'neither')
      wrong.push(`does not work and says nothing: ${text.slice(0, 300).replace(/\s+/g, ' ')}`);
    // It was not needed: a session that is going on, for one, is not begun again.
    if (given === 'works') return { given, wrong };
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    // A fragment alone opens no page.
    await open(page, `${site.address}/404.html`);
    await open(page, site.address + tool.path);
    const back = await answer(page, tool, never);
    if (back !== 'works') wrong.push(`does not work when it is back (${back})`);
    return { given, wrong };
  });

const words = process.argv.slice(2);
const isOneEach = words.includes('--one-each');
const seed = Number(words.find((one) => one.startsWith('--seed='))?.slice(7) ?? Date.now() % 1e6);
const part = words.find((one) => !one.startsWith('--')) ?? '';
const random = randomFrom(seed);
const oneOf = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;

const site = await startSite();
/** Does something for each of a list; most of the time is waiting, so for several at once. */
async function forEach<T>(list: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const left = [...list];
  const next = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await act(one);
  };
  await Promise.all([next(), next(), next()]);
}

const fetched = new Map<Tool, string[]>();
await forEach(
  tools.filter(({ path }) => path.includes(part)),
  async (tool) => void fetched.set(tool, await filesOf(tool, site)),
);
// In the order of the list, so that a seed gives the same.
const tried = tools.filter((tool) => fetched.has(tool));
const files = [...new Set(tried.flatMap((tool) => fetched.get(tool) ?? []))].sort();
const trials = isOneEach
  ? files.map(
      (file): Trial => ({
        file,
        tool: oneOf(tried.filter((tool) => fetched.get(tool)?.includes(file))),
        fault: oneOf(allFaults),
      }),
    )
  : tried.flatMap((tool) =>
      (fetched.get(tool) ?? []).flatMap((file) => allFaults.map((fault): Trial => ({ tool, file, fault }))),
    );
if (isOneEach) console.log(`seed ${seed}`);
const sums = Object.fromEntries(
  allFaults.map((fault) => [fault, { tried: 0, works: 0, 'says so': 0, 'stands in': 0, wrong: 0 }]),
);
let unanswered = 0;
await forEach(trials, async (trial) => {
  const { given, wrong } = await tryFault(trial, site);
  const sum = sums[trial.fault];
  if (sum) {
    sum.tried++;
    if (given !== 'neither') sum[given]++;
    if (wrong.length > 0) sum.wrong++;
  }
  for (const what of wrong)
    console.log(`✗ ${trial.tool.path} without ${trial.file} (${trial.fault}): ${what}`);
  if (wrong.length > 0) unanswered++;
});
await site.close();
console.table(sums);
tellFigures('files that fail', {
  tools: tried.length,
  files: files.length,
  faults: trials.length,
  'not answered': unanswered,
});
process.exit(unanswered === 0 ? 0 : 1);
