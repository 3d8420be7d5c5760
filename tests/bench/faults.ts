/**
 * Lets every file that a tool fetches fail in turn: not there (404), cut off, of another kind, no network, no answer. Each
 * time the page must be readable, say what is wrong where the tool does not work, and work when the file is back. Run
 * with "npm run bench:faults" after a build; a word behind it is a part of the addresses of the tools to try. With "--quick"
 * every file fails in one way.
 */
import type { Page, Route } from 'playwright-core';
import { type Site, startSite } from '../browser/browser.ts';

/** A tool and how far somebody goes with it, by the words on the screen. */
interface Tool {
  path: string;
  /** Goes on from the page to what the tool is for. Waits for nothing that may not come. */
  use: (page: Page) => Promise<void>;
  /** What stands there when the tool works. */
  works: string;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first();
/** How long something may take to come, in ms: longer than the site itself waits, on a slow machine too. */
const patience = 25_000;
const press = (page: Page, name: string | RegExp) => button(page, name).click({ timeout: patience });
const given = '#v=2&doe=knie-strekken.h8.4d,x5cp7ze&einde=1';

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
  { path: `/mijn-oefeningen/${given}`, use: async () => {}, works: '.given' },
  {
    path: `/mijn-oefeningen/${given}`,
    use: (page) => press(page, 'Op dit apparaat bewaren'),
    works: 'text=staat op dit apparaat',
  },
  { path: `/verwezen/#v=1&lees=been,slaap&einde=1`, use: async () => {}, works: '.referred-items a' },
  {
    path: '/verwijzers/verwijskaart/',
    use: (page) => page.locator('summary', { hasText: 'Oefeningen' }).first().click({ timeout: patience }),
    works: '.maker-desk, .choices',
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

const faults: Record<string, (route: Route) => Promise<void>> = {
  '404': (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<p>Niet gevonden</p>' }),
  cut: async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    const { 'content-type': contentType = '' } = response.headers();
    await route.fulfill({ status: 200, contentType, body: body.subarray(0, body.length / 2) });
  },
  'wrong kind': (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<p>Inloggen</p>' }),
  offline: (route) => route.abort('internetdisconnected'),
  'no answer': () => new Promise(() => undefined),
};

/** With "--quick" one for each file, in turn, and none that is waited for long. */
const faultsOf = (file: string, files: readonly string[]) => {
  const all = Object.entries(faults);
  if (!process.argv.includes('--quick')) return all;
  const answered = all.filter(([name]) => name !== 'no answer');
  return answered.filter((_, i) => i === files.indexOf(file) % answered.length);
};

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const works = (page: Page, tool: Tool) => page.locator(tool.works).first().waitFor({ timeout: patience });

/** The files that a tool fetches until it works, without the page itself. */
async function filesOf(tool: Tool, site: Site): Promise<string[]> {
  const files = new Set<string>();
  const { page } = await site.open('/404.html', phone);
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin === site.address && !request.isNavigationRequest() && !/favicon|\.svg$/.test(pathname))
      files.add(pathname);
  });
  await page.goto(site.address + tool.path);
  await tool.use(page);
  await works(page, tool);
  // Else it would always do as an answer.
  const told = saysSo.exec(await page.locator('main').innerText());
  if (told) throw new Error(`${tool.path} works, and says "${told[0]}"`);
  return [...files];
}

/** Whether the tool works, or the page says that it does not; neither, when nothing of that comes. */
async function answer(page: Page, tool: Tool): Promise<'works' | 'says so' | 'neither'> {
  const used = async () => {
    await tool.use(page);
    await works(page, tool);
    return 'works' as const;
  };
  const said = async () => {
    const main = page.locator('main').filter({ hasText: saysSo });
    await main.waitFor({ timeout: patience });
    return 'says so' as const;
  };
  try {
    return await Promise.any([used(), said()]);
  } catch {
    return 'neither';
  }
}

/** Tries every fault of every file of a tool; gives how many were tried and which were not answered. */
async function tryTool(tool: Tool): Promise<{ tried: number; faulty: string[] }> {
  const site = await startSite();
  const files = await filesOf(tool, site);
  const faulty: string[] = [];
  let tried = 0;
  for (const file of files)
    for (const [name, fault] of faultsOf(file, files)) {
      tried++;
      const { page } = await site.open('/404.html', phone);
      const tell = (what: string) => {
        faulty.push(`${tool.path} without ${file} (${name}): ${what}`);
        console.log(`✗ ${faulty.at(-1)}`);
      };
      await page.route(
        (url) => url.pathname === file,
        (route) => fault(route).catch(() => undefined),
      );
      await page.goto(site.address + tool.path, { waitUntil: 'commit' });
      const given = await answer(page, tool);
      const text = await page.locator('main').innerText();
      if (text.length < 100) tell('the page cannot be read');
      if (given === 'neither' && !standsIn.test(text))
        tell(`does not work and says nothing: ${text.slice(0, 300).replace(/\s+/g, ' ')}`);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.goto(`${site.address}/404.html`);
      await page.goto(site.address + tool.path);
      await tool
        .use(page)
        .then(() => works(page, tool))
        .catch((error) => tell(`does not work when it is back: ${String(error).slice(0, 200)}`));
    }
  await site.close();
  console.log(`${tool.path}: ${files.length} files, ${tried} faults`);
  return { tried, faulty };
}

const [part = ''] = process.argv.slice(2).filter((given) => given !== '--quick');
const waiting = tools.filter(({ path }) => path.includes(part));
let tried = 0;
let unanswered = 0;
/** Most of the time is waiting, so several tools are tried at once. */
const tryNext = async (): Promise<void> => {
  for (let tool = waiting.shift(); tool; tool = waiting.shift()) {
    const outcome = await tryTool(tool);
    tried += outcome.tried;
    unanswered += outcome.faulty.length;
  }
};
await Promise.all([tryNext(), tryNext(), tryNext()]);
console.log(`${tried} faults, ${unanswered} not answered`);
process.exit(unanswered === 0 ? 0 : 1);
