/**
 * Loaded before another program (`node --import`): writes at its end what it used of the machine into the file that the
 * environment names. Of the main thread only, which counts its workers too; a process that it starts is not in it.
 */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** What a process used. */
export interface Usage {
  /** Processor time in seconds, of all its threads. */
  seconds: number;
  /** How long it ran, in seconds. */
  took: number;
  /** The most memory that it had at once, in MB. */
  memory: number;
}

/** The variable that says where to write it. */
export const usageFile = 'USAGE_FILE';

const file = process.env[usageFile];
if (file && isMainThread)
  process.on('exit', () => {
    // Microseconds, and kilobytes.
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage: Usage = {
      seconds: (userCPUTime + systemCPUTime) / 1e6,
      took: performance.now() / 1000,
      memory: maxRSS / 1024,
    };
    writeFileSync(file, JSON.stringify(usage));
  });
