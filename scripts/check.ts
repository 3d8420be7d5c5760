/**
 * Runs every check and ends with "N passed, N failed": each step counts as one, each Vitest test as one. Goes on after
 * a failure, so that one run shows everything that is wrong. `npm test -- <name>` runs one step, or the test files with
 * that in their path.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { figuresTold, forgetFigures, inWords } from './figures.ts';

interface Step {
  name: string;
  command: string;
}

/** Without it nothing else means anything. */
const browser: Step = { name: 'browser', command: 'node scripts/ensure-browser.ts' };
const build: Step = { name: 'build', command: 'astro build' };
/** Writes what it knows of the content where the build does, so it runs after that, beside the tests. */
const types: Step = { name: 'types', command: 'astro check --minimumFailingSeverity hint' };
/** They read files only, so they run beside the build. */
const readings: Step[] = [
  { name: 'lint and format', command: 'biome ci --error-on-warnings' },
  { name: 'format of components', command: 'prettier --check --log-level warn "src/**/*.astro"' },
  { name: 'spelling', command: 'cspell lint --no-progress' },
];
/**
 * What is done to the site as a hostile or unlucky world would. After all else: they wait for a browser, and beside other
 * work it would keep them waiting too long.
 */
const attacks: Step[] = [
  { name: 'kills', command: 'node tests/bench/kills.ts 100' },
  { name: 'faults', command: 'node tests/bench/faults.ts --one-each' },
  { name: 'other browsers', command: 'node tests/browser/other-browsers.ts' },
  { name: 'two builds', command: 'node tests/bench/two-builds.ts' },
];
const report = 'node_modules/.cache/vitest.json';
const vitest = `vitest run --reporter=default --reporter=json --outputFile.json=${report}`;
const failedSteps: string[] = [];
let passed = 0;
let failed = 0;
/** Tests of pages that passed before and are the same now. */
let skipped = 0;

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/** Runs one command; shows its output as it comes, or whole when it ends, so that two at once do not mix. */
async function run({ name, command }: Step, shown: 'as it comes' | 'at its end'): Promise<boolean> {
  const began = performance.now();
  const title = `\n── ${name}: ${command}`;
  if (shown === 'as it comes') console.log(title);
  const child = spawn(command, {
    shell: true,
    stdio: shown === 'as it comes' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece) => output.push(String(piece)));
  const success = await new Promise<boolean>((resolve) => {
    child.on('close', (status) => resolve(status === 0));
  });
  if (shown === 'at its end') console.log(title, `\n${output.join('')}`);
  console.log(`── ${name}: ${success ? 'passed' : 'failed'} in ${seconds(performance.now() - began)}`);
  if (!success) failedSteps.push(name);
  return success;
}

/** Runs a step that counts as one check. */
async function check(step: Step, shown: Parameters<typeof run>[1]): Promise<boolean> {
  const success = await run(step, shown);
  if (success) passed++;
  else failed++;
  return success;
}

async function checkOneByOne(steps: readonly Step[]): Promise<void> {
  for (const step of steps) await check(step, 'at its end');
}

/** What the report of Vitest says, as far as it is read here. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { name: string; assertionResults: { fullName: string; duration?: number }[] }[];
}

/** Runs the tests, all or those in files with `part` in their path; each test counts as one check. */
async function runTests(part: string): Promise<void> {
  rmSync(report, { force: true });
  const success = await run({ name: 'tests', command: part ? `${vitest} ${part}` : vitest }, 'as it comes');
  if (!existsSync(report)) {
    failed++;
    return;
  }
  const { numPassedTests, numFailedTests, numPendingTests, testResults }: Report = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  passed += numPassedTests;
  failed += numFailedTests;
  skipped += numPendingTests;
  // A test file that cannot even load has no failed test of its own.
  if (!success && numFailedTests === 0) failed++;
  const slowest = testResults
    .flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, duration = 0 }) => ({ file: name, fullName, duration })),
    )
    .sort((a, b) => b.duration - a.duration)
    .slice(0, 10);
  console.log('\n── the slowest tests');
  for (const { file, fullName, duration } of slowest)
    console.log(`${seconds(duration).padStart(8)}  ${file.replace(/.*\/tests\//, '')}: ${fullName}`);
}

const [part = ''] = process.argv.slice(2);
forgetFigures();
const one = [browser, build, types, ...readings, ...attacks].find(({ name }) => name === part);
if (one) await check(one, 'as it comes');
else if (await check(browser, 'as it comes')) {
  if (part) await runTests(part);
  else {
    const [isBuilt] = await Promise.all([check(build, 'at its end'), checkOneByOne(readings)]);
    if (isBuilt) {
      await Promise.all([check(types, 'at its end'), runTests('')]);
      for (const attack of attacks) await check(attack, 'as it comes');
    }
  }
}
const figures = [...figuresTold()];
if (figures.length > 0) console.log('\n── what was attacked');
for (const [name, counted] of figures) console.log(`${name.padEnd(36)}${inWords(counted)}`);
// Their own output stands thousands of lines higher.
if (failedSteps.length > 0) console.log(`\n✗ ${failedSteps.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 ? 0 : 1);
