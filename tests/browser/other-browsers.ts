/**
 * The main flows in browsers of another make: Firefox (by WebDriver BiDi) and WebKit, what Safari is made of (by
 * WebDriver). `npm run test:browsers`, after a build. On Debian: `apt-get install firefox-esr webkit2gtk-driver xvfb`. One that
 * is not installed is left out, and told. Everything is done as a person sees it: by the words on the screen.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { tellFigures } from '../../scripts/figures.ts';
import { ownFonts } from '../../scripts/launch-browser.ts';
import { siteFolder } from '../../src/site.ts';
import { dist, pagePaths, readHtml } from '../built-site.ts';
import { serve } from './browser.ts';
import { faults, readSheets, wrongOnPaper } from './printed.ts';
import { sheetsOfPages } from './sheets-of-pages.ts';

/** A browser with one window. */
interface Driven {
  version: string;
  go: (address: string) => Promise<unknown>;
  /** What a script in the page gives: the body of a function. */
  run: (script: string) => Promise<unknown>;
  /** The page on A4, as a PDF; not of a browser that cannot be asked for it. */
  print?: () => Promise<Uint8Array>;
  close: () => void;
}

/** How long something that is waited for may take, in ms: the end of waiting on a machine that is busy with something else. */
const patience = 120_000;
const pause = () => new Promise((resolve) => setTimeout(resolve, 200));

async function waitFor<T>(what: string, ask: () => Promise<T | undefined | false | null>): Promise<T> {
  for (const end = Date.now() + patience; Date.now() < end; await pause()) {
    const found = await ask().catch(() => undefined);
    if (found) return found;
  }
  throw new Error(`did not come: ${what}`);
}

async function startFirefox(): Promise<Driven> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const child = spawn('firefox-esr', ['--headless', '--remote-debugging-port=0', '--profile', profile], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // What draws a page may read fonts in few places of a machine; those of the project are elsewhere.
    env: { ...process.env, ...ownFonts(), HOME: profile, MOZ_DISABLE_CONTENT_SANDBOX: '1' },
  });
  let said = '';
  child.stderr.on('data', (piece) => {
    said += piece;
  });
  const place = await waitFor('Firefox', async () => /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1]);
  const socket = new WebSocket(`${place}/session`);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  socket.onmessage = ({ data }) => {
    const { id, result, error, message } = JSON.parse(data);
    const one = waiting.get(id);
    if (error) one?.reject(new Error(message));
    else one?.resolve(result as never);
    waiting.delete(id);
  };
  let last = 0;
  const send = <T>(method: string, params: object): Promise<T> =>
    new Promise((resolve, reject) => {
      last++;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  const { capabilities } = await send<{ capabilities: { browserName: string; browserVersion: string } }>(
    'session.new',
    { capabilities: { alwaysMatch: { unhandledPromptBehavior: { default: 'accept' } } } },
  );
  const { context } = await send<{ context: string }>('browsingContext.create', { type: 'tab' });
  return {
    version: `Firefox ${capabilities.browserVersion}`,
    go: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    run: async (script) => {
      const { result, exceptionDetails } = await send<{
        result?: { value?: unknown };
        exceptionDetails?: { text: string };
      }>('script.evaluate', {
        expression: `(() => {${script}})()`,
        target: { context },
        awaitPromise: true,
        userActivation: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result?.value;
    },
    print: async () => {
      const { data } = await send<{ data: string }>('browsingContext.print', {
        context,
        // In cm. The margins are those of the styles.
        page: { width: 21, height: 29.7 },
        margin: { top: 0, bottom: 0, left: 0, right: 0 },
        shrinkToFit: false,
      });
      return Buffer.from(data, 'base64');
    },
    close: () => {
      child.kill('SIGKILL');
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function startWebKit(): Promise<Driven> {
  const port = await new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
  const child: ChildProcess = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
  });
  const send = async <T>(path: string, body?: object): Promise<T> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: body ? 'POST' : 'GET',
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
    if (value?.error) throw new Error(value.message);
    return value;
  };
  await waitFor('WebKit', () => send<{ ready: boolean }>('/status'));
  const { sessionId, capabilities } = await send<{
    sessionId: string;
    capabilities: { browserVersion: string };
  }>('/session', {
    capabilities: {
      alwaysMatch: {
        unhandledPromptBehavior: 'accept',
        'webkitgtk:browserOptions': {
          binary: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
          args: ['--automation'],
        },
      },
    },
  });
  const session = `/session/${sessionId}`;
  return {
    version: `WebKitGTK ${capabilities.browserVersion}`,
    go: (url) => send(`${session}/url`, { url }),
    run: (script) => send(`${session}/execute/sync`, { script, args: [] }),
    // Its own group: the browser, and the screen that it draws on.
    close: () => child.pid && process.kill(-child.pid, 'SIGKILL'),
  };
}

/** What a person does and sees in a page. */
class Person {
  readonly browser: Driven;
  readonly address: string;

  constructor(browser: Driven, address: string) {
    this.browser = browser;
    this.address = address;
  }

  async open(path: string): Promise<void> {
    // A new fragment alone opens no page.
    await this.browser.go('about:blank');
    await this.browser.go(this.address + path);
  }

  /** Waits until words stand there to be seen. */
  async see(words: string): Promise<void> {
    await waitFor(`“${words}”`, () =>
      this.browser.run(`return document.body.innerText.includes(${JSON.stringify(words)})`),
    );
  }

  /** Presses what has this name; the first of them that can be seen. */
  async press(name: string): Promise<void> {
    await waitFor(`a button “${name}”`, () =>
      this.browser.run(`
        const element = [...document.querySelectorAll('button, a, summary, label')].find(
          (one) => (one.innerText ?? '').replace(/\\s+/g, ' ').trim() === ${JSON.stringify(name)} && one.getClientRects().length > 0);
        if (!element || element.disabled) return false;
        element.click();
        return true;`),
    );
    // Two presses within half a second are taken for one: src/device/presses.ts.
    await new Promise((resolve) => setTimeout(resolve, 900));
  }

  /** Chooses the one of several with this label. */
  async choose(label: string): Promise<void> {
    await waitFor(`a choice “${label}”`, () =>
      this.browser.run(`
        const field = [...document.querySelectorAll('[type=radio]')].find((one) =>
          [...(one.labels ?? [])].some((label) => label.textContent.trim() === ${JSON.stringify(label)}));
        field?.click();
        return field?.checked;`),
    );
  }

  /** Types in the field with this label, as the browser tells it. */
  async type(label: string, text: string): Promise<void> {
    await waitFor(`a field “${label}”`, () =>
      this.browser.run(`
        const field = [...document.querySelectorAll('input, textarea')].find((one) =>
          [...(one.labels ?? [])].some((label) => label.innerText.trim().startsWith(${JSON.stringify(label)})));
        if (!field) return false;
        field.focus();
        field.value = ${JSON.stringify(text)};
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return true;`),
    );
  }
}

/** The flows: what a person comes for. */
const flows: Record<string, (person: Person) => Promise<void>> = {
  reading: async (person) => {
    await person.open('/spiegeltherapie/been/');
    await person.see('Spiegeltherapie');
  },
  search: async (person) => {
    await person.open('/zoeken/#q=fantoompijn');
    await waitFor('an answer', () =>
      person.browser.run(
        `return [...document.querySelectorAll('main li a')].some((one) => /antoompijn/.test(one.innerText))`,
      ),
    );
  },
  'literal search': async (person) => {
    await person.open('/zoeken/letterlijk/#q=fantoompijn');
    await waitFor('an answer', () =>
      person.browser.run(`return document.querySelectorAll('main li a').length > 0`),
    );
  },
  'pain score': async (person) => {
    await person.open('/hulpmiddelen/pijnscore/');
    await person.choose('Fantoompijn');
    await person.choose('4');
    await person.press('Zet in mijn lijst');
    // Left alone, the page asks before it is left.
    await person.press('Ja, bewaar op dit apparaat');
    await person.see('Uw lijst staat op dit apparaat');
  },
  plan: async (person) => {
    // The yes to keep the scores holds for the plan too, so that it opens by itself.
    await person.open('/hulpmiddelen/terugvalplan/');
    await person.press('Begin');
    await person.type('Naam van het plan', 'Mijn veerkracht');
    await person.press('Verder');
    await person.type('Een risico', 'Drukke weken');
    await person.press('Voeg toe');
    await person.see('Toegevoegd.');
    await person.open('/hulpmiddelen/terugvalplan/');
    await person.see('Mijn veerkracht');
  },
  'session with sound': async (person) => {
    await person.open('/hulpmiddelen/sessie/#programma=been&duur=1&wacht=15');
    await person.see('Staat klaar, ook zonder internet');
    await person.press('Begin');
    await person.press('Stop');
    await person.press('Klaar voor vandaag');
  },
  programme: async (person) => {
    await person.open('/verwezen/#v=1&lees=been,fantoompijn,slaap&programma=been&duur=10&wacht=30&einde=1');
    await waitFor('what the therapist chose', () =>
      person.browser.run(`return document.querySelectorAll('.referred-items a').length >= 3`),
    );
  },
  'printing what is folded': async (person) => {
    await person.open('/pijn/voor-wie/');
    await person.press('Print');
    // No printer here: what would be on paper is asked when the page calls for one.
    await person.browser.run(`
      const closed = () => document.querySelectorAll('main details:not([open])').length;
      window.print = () => { window.asked = [closed()]; window.dispatchEvent(new Event('afterprint')); window.asked.push(closed()); };
      return true;`);
    await person.press('Dit blad');
    await waitFor('all sections on paper, and closed again after it', () =>
      person.browser.run(`
        const [onPaper, after] = window.asked ?? [1, 0];
        return (CSS.supports('selector(::details-content)') || onPaper === 0) && after > 0;`),
    );
  },
  citing: async (person) => {
    await person.open('/citeren/#/pijn/slaap/');
    await person.see('Wegwijs bij pijn. (');
  },
};

/** Papers to fill in or to read aloud from, that are no sheet for the fridge. */
const papers = [
  '/hulpmiddelen/gedragsexperiment/',
  '/hulpmiddelen/opbouwschema/',
  '/hulpmiddelen/pijngevolgenmodel/',
  '/hulpmiddelen/pijnscore-papier/',
  '/hulpmiddelen/sessie-papier/',
  '/hulpmiddelen/terugvalplan-papier/',
  '/hulpmiddelen/tijdschrijflijst/',
];

/** What a person has on paper: each page that is one sheet for the fridge, and the other papers on as many as in Chromium. */
async function sheetsOnPaper(person: Person, print: () => Promise<Uint8Array>): Promise<void> {
  const fridge = pagePaths.filter((path) => readHtml(path).includes('class="paper-way"'));
  const wrong: string[] = [];
  for (const path of [...fridge, ...papers]) {
    const isFridge = fridge.includes(path);
    const count = isFridge ? 1 : sheetsOfPages[path]?.whole;
    await person.browser.go(person.address + path);
    const sheets = await readSheets(await print());
    if (sheets.length !== count) wrong.push(`${path}: ${sheets.length} sheets, not ${count}`);
    const paper = { sheets, fonts: { named: 1, held: 1 }, cut: [], begun: [] };
    const found = isFridge
      ? faults(paper, 14)
      : wrongOnPaper(new JSDOM(readHtml(path)).window.document, paper, 'whole');
    wrong.push(...found.map((fault) => `${path}: ${fault}`));
  }
  if (wrong.length > 0) throw new Error(wrong.join('; '));
}

const browsers = [
  { name: 'Firefox', programs: ['/usr/bin/firefox-esr'], start: startFirefox },
  { name: 'WebKit', programs: ['/usr/bin/WebKitWebDriver', '/usr/bin/xvfb-run'], start: startWebKit },
].filter(({ name, programs }) => {
  const missing = programs.find((program) => !existsSync(program));
  if (missing) console.log(`${name} is not installed (${missing}): its flows are skipped.`);
  return !missing;
});

const server = await serve(dist);
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${siteFolder}`;
let passed = 0;
let failed = 0;
for (const { name, start } of browsers) {
  let browser: Driven;
  try {
    browser = await start();
  } catch (error) {
    console.log(`✗ ${name} does not start: ${error}`);
    failed++;
    continue;
  }
  const { print } = browser;
  const all = print ? { ...flows, 'sheets on paper': (one: Person) => sheetsOnPaper(one, print) } : flows;
  for (const [flow, walk] of Object.entries(all))
    try {
      await walk(new Person(browser, address));
      console.log(`✓ ${browser.version}: ${flow}`);
      passed++;
    } catch (error) {
      console.log(`✗ ${browser.version}: ${flow}: ${error}`);
      failed++;
    }
  browser.close();
}
server.close();
tellFigures('other browsers', { browsers: browsers.length, 'flows passed': passed, failed });
process.exit(failed === 0 ? 0 : 1);
