/**
 * Runs every check in order and ends with "N passed, N failed": each step counts as one, each Vitest test as one.
 * Goes on after a failure, so that one run shows everything that is wrong.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

interface Step {
  name: string;
  command: string;
  /** Later steps mean nothing without this one. */
  needed?: true;
}

const steps: Step[] = [
  { name: 'browser', command: 'node scripts/ensure-browser.ts', needed: true },
  { name: 'types', command: 'astro check --minimumFailingSeverity hint' },
  { name: 'lint and format', command: 'biome ci --error-on-warnings' },
  { name: 'format of components', command: 'prettier --check --log-level warn "src/**/*.astro"' },
  { name: 'spelling', command: 'cspell lint --no-progress' },
  { name: 'build', command: 'astro build', needed: true },
];
const report = 'node_modules/.cache/vitest.json';
const failedSteps: string[] = [];
let passed = 0;
let failed = 0;

/** Runs one command with its output shown; true when it succeeded. */
function run(name: string, command: string): boolean {
  console.log(`\n── ${name}: ${command}`);
  const { status } = spawnSync(command, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) failedSteps.push(name);
  return status === 0;
}

const count = (success: boolean) => (success ? passed++ : failed++);

rmSync(report, { force: true });
const stopped = steps.some(({ name, command, needed }) => {
  const success = run(name, command);
  count(success);
  return !success && needed;
});
if (!stopped) {
  const success = run('tests', `vitest run --reporter=default --reporter=json --outputFile.json=${report}`);
  if (existsSync(report)) {
    const { numPassedTests, numFailedTests }: { numPassedTests: number; numFailedTests: number } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    passed += numPassedTests;
    failed += numFailedTests;
    // A test file that cannot even load has no failed test of its own.
    if (!success && numFailedTests === 0) failed++;
  } else failed++;
}
// Their own output stands thousands of lines higher.
if (failedSteps.length > 0) console.log(`\n✗ ${failedSteps.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
