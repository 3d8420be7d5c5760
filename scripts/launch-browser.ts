/** Starts the browser that scripts/ensure-browser.ts found; for the tests and for making PDFs. */
import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
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

/** Where the browser is that `ensure-browser.ts` found. Throws when it did not look yet. */
export function browserLocation(): BrowserLocation {
  const file = new URL('../node_modules/.cache/browser.json', import.meta.url).pathname;
  if (!existsSync(file)) throw new Error('Run "node scripts/ensure-browser.ts" first, or simply "npm test".');
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** A new browser, to be closed after use. */
export function launchBrowser({ executablePath, env, args } = browserLocation()): Promise<Browser> {
  return chromium.launch({ executablePath, env: { ...process.env, ...env }, args: [...quiet, ...args] });
}
