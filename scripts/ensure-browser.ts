/**
 * Finds a Chromium for the browser tests and writes where it is to node_modules/.cache/browser.json:
 * the installed one, else Playwright's own, else the one from npm, else Debian's. Needs nothing but Node and npm.
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

const installed = (): BrowserLocation[] =>
  [
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    chromium.executablePath(),
  ]
    .filter((path): path is string => path !== undefined && existsSync(path))
    .map((executablePath) => ({ executablePath, env: {}, args: [] }));

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
  return [{ executablePath, env, args: ['--headless=shell', '--no-zygote'] }];
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

for (const find of [installed, fromNpm, fromDebian]) {
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
