/** Starts the browser that scripts/ensure-browser.ts found; for the tests and for making PDFs. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import type { BrowserLocation } from './ensure-browser.ts';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const modules = new URL('../node_modules/', import.meta.url).pathname;

/**
 * Makes the browser see only the fonts that come with the project (Linux), so that lines break and drawings fit the
 * same on every machine: Arimo, as wide as Arial, where a page asks for sans-serif, and DejaVu, the widest.
 *
 * @returns what the browser needs in its environment
 */
export function ownFonts(): Record<string, string> {
  if (process.platform !== 'linux') return {};
  const alias = (asked: string, given: string) =>
    `<match target="pattern"><test name="family"><string>${asked}</string></test><edit name="family" mode="prepend" binding="strong"><string>${given}</string></edit></match>`;
  const file = `${modules}.cache/fonts/fonts.conf`;
  mkdirSync(`${modules}.cache/fonts/found`, { recursive: true });
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>${modules}@expo-google-fonts/arimo</dir>
<dir>${modules}dejavu-fonts-ttf/ttf</dir>
<cachedir>${modules}.cache/fonts/found</cachedir>
${['sans-serif', 'system-ui', 'Arial', 'Helvetica'].map((name) => alias(name, 'Arimo')).join('\n')}
${alias('monospace', 'DejaVu Sans Mono')}
${alias('serif', 'DejaVu Serif')}
<match target="pattern"><edit name="family" mode="append_last"><string>Arimo</string><string>DejaVu Sans</string></edit></match>
</fontconfig>
`,
  );
  return { FONTCONFIG_FILE: file };
}

/** Where the browser is that `ensure-browser.ts` found. Throws when it did not look yet. */
export function browserLocation(): BrowserLocation {
  const file = new URL('../node_modules/.cache/browser.json', import.meta.url).pathname;
  if (!existsSync(file)) throw new Error('Er is nog geen browser gezocht: draai "npm test -- browser".');
  return JSON.parse(readFileSync(file, 'utf8'));
}

const start = ({ executablePath, env, args } = browserLocation()) => ({
  executablePath,
  env: { ...process.env, ...env, ...ownFonts() },
  args: [...quiet, ...args],
});

/** A new browser with the fonts of the project, to be closed after use. */
export const launchBrowser = (location = browserLocation()): Promise<Browser> =>
  chromium.launch(start(location));

/** The same with what an earlier one left in a folder: what a device keeps. */
export const launchWithProfile = (folder: string, options: BrowserContextOptions): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { ...options, ...start() });
