import { glob, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build as bundle } from 'vite';
import { type Build, markOf, type SiteFile } from '../offline/keeper.ts';
import { type Part, partOf, topics } from '../offline/topics.ts';
import { textFilesIn } from './index-pieces.ts';

/** Compressed already. */
const isDense = /\.(mp3|png|jpe?g|webp|pdf|woff2?)$/;
/** Where the page of src/content/docs/zonder-internet.mdx gets how much there is. */
const sizesPlace = /(?<=\sdata-sizes=")[^"]*/;
/** A page in which somebody may be busy: it has a file of scripts, or a place that a tool comes to at the first touch. */
const isTool = /<script[^>]*\ssrc="|\sclass="tool-place"/;

/** The worker's own code, as one script that every browser with service workers can read. */
async function workerCode(): Promise<string> {
  const made = await bundle({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('../offline/worker.ts', import.meta.url)),
        formats: ['iife'],
        name: 'offline',
        fileName: 'sw',
      },
    },
  });
  const [output] = [made].flat();
  if (!output || !('output' in output)) throw new Error('The service worker was not bundled.');
  return output.output[0].code;
}

/** The files of a built folder that a device may keep, by address, in the order in which they are fetched. */
async function filesOf(root: string): Promise<{ address: string; bytes: Buffer; part: Part }[]> {
  // The texts of a page are of use where the page is.
  const partOfText = new Map(
    [...(await textFilesIn(root))].map(([file, { path }]): [string, Part | undefined] => [
      file,
      partOf(path),
    ]),
  );
  const files: { address: string; bytes: Buffer; part: Part }[] = [];
  for await (const entry of glob('**/*.*', { cwd: root, withFileTypes: true })) {
    // The folder of an edition has a dot as well.
    if (!entry.isFile()) continue;
    const file = relative(root, join(entry.parentPath, entry.name));
    const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    const part = partOfText.get(address) ?? partOf(address);
    if (part) files.push({ address, part, bytes: await readFile(join(root, file)) });
  }
  return files.sort((a, b) => (a.address < b.address ? -1 : 1));
}

/**
 * Writes the service worker for a built folder, with the list of its files, and says on the page where somebody chooses
 * how large each part is: in bytes as sent, of the tools first and then of each topic.
 *
 * @param root the folder
 * @returns how many files there are and how many bytes they cost
 */
export async function writeWorker(root: string): Promise<{ files: number; bytes: number }> {
  const page = join(root, 'zonder-internet/index.html');
  const html = await readFile(page, 'utf8');
  if (!sizesPlace.test(html)) throw new Error('zonder-internet: er is geen data-sizes om in te vullen.');
  const before = await filesOf(root);
  const sizeOf = (part: Part) =>
    before
      .filter((file) => file.part === part)
      .reduce((sum, { address, bytes }) => sum + (isDense.test(address) ? bytes : gzipSync(bytes)).length, 0);
  const sizes = (['basis', ...topics] as const).map(sizeOf);
  await writeFile(page, html.replace(sizesPlace, sizes.join()));

  const files = await filesOf(root);
  const listed: SiteFile[] = [];
  for (const { address, bytes, part } of files)
    listed.push([address, await markOf(Uint8Array.from(bytes).buffer), part]);
  const code = await workerCode();
  const build: Build = {
    id: (await markOf(new TextEncoder().encode(JSON.stringify(listed) + code).buffer))
      .replaceAll(/\W/g, '')
      .slice(0, 10),
    files: listed,
    tools: files
      .filter(({ address, bytes }) => address.endsWith('/') && isTool.test(bytes.toString('utf8')))
      .map(({ address }) => address),
  };
  await writeFile(join(root, 'sw.js'), `const thisBuild=${JSON.stringify(build)};\n${code}`);
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/**
 * Astro integration: the service worker that has the site on a device without a network, where somebody chose that. It
 * lists the files as they are served, so it runs after all that changes them.
 */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { files, bytes } = await writeWorker(fileURLToPath(dir));
        logger.info(`${files} files can be put on a device, ${(bytes / 1e6).toFixed(1)} MB`);
      },
    },
  };
}
