import { spawnSync } from 'node:child_process';

/** Whether a program is on this machine. A test that reads a file with it is skipped where it is not. */
export const isInstalled = (program: string): boolean =>
  spawnSync('sh', ['-c', 'command -v "$0"', program]).status === 0;

/** What a program makes of a text: its answer, and what it complains of. */
export function readWith(program: string, args: readonly string[], text: string) {
  const { stdout, stderr, status } = spawnSync(program, args, { input: text, encoding: 'utf8' });
  return { answer: stdout, complaints: stderr, status };
}
