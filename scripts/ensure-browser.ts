/**
 * Finds a Chromium for the browser tests and writes where it is to node_modules/.cache/browser.json:
 * the one that CHROMIUM_PATH names, else the one from npm (the same everywhere, and without windows to draw twice as
 * fast), else the installed one, else Debian's. Needs nothing but Node and npm.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { chromium } from 'playwright-core';

/** How to start the browser; read by launch-browser.ts. */
export interface BrowserLocation {
  executablePath: string;
  /** Environment variables the browser needs. */
  env: Record<string, string>;
  /** Command line arguments the browser needs. */
  args: string[];
}

const cacheFile = new URL('../node_modules/.cache/browser.json', import.meta.url).pathname;

function starts({ executablePath, env, args }: BrowserLocation): boolean {
  try {
    execFileSync(executablePath, [...args, '--version'], {
      env: { ...process.env, ...env },
      stdio: 'ignore',
      timeout: 30_000,
    });
    return true;
  } catch {
    return false;
  }
}

const at = (paths: (string | undefined)[]): BrowserLocation[] =>
  paths
    .filter((path): path is string => path !== undefined && existsSync(path))
    .map((executablePath) => ({ executablePath, env: {}, args: [] }));

const chosen = () => at([process.env['CHROMIUM_PATH']]);

const installed = () =>
  at([
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    chromium.executablePath(),
  ]);

async function fromNpm(): Promise<BrowserLocation[]> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  // Makes the package unpack the system libraries that a bare machine lacks.
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  const executablePath = await packed.executablePath();
  const env: Record<string, string> = {};
  for (const name of ['LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
    const value = process.env[name];
    if (value) env[name] = value;
  }
  return [{ executablePath, env, args: ['--headless=shell'] }];
}

function fromDebian(): BrowserLocation[] {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return [];
  try {
    execFileSync('apt-get', ['update'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'], {
      stdio: 'ignore',
    });
  } catch {
    return [];
  }
  return [{ executablePath: '/usr/bin/chromium', env: {}, args: [] }];
}

for (const find of [chosen, fromNpm, installed, fromDebian]) {
  const location = (await find()).find(starts);
  if (!location) continue;
  mkdirSync(dirname(cacheFile), { recursive: true });
  writeFileSync(cacheFile, JSON.stringify(location));
  console.log(`browser: ${location.executablePath}`);
  process.exit(0);
}
console.error(
  'No browser found for the tests. Install Chromium or Chrome, or set CHROMIUM_PATH to its program file.',
);
process.exit(1);
