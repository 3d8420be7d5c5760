import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isFrozen } from './frozen-editions.ts';

/** A link to another site, up to its end; what stands between quotes may hold a ">". */
const outgoing = /<a\b(?=(?:[^>"]|"[^"]*")*?\shref="(?:https?:)?\/\/)(?:[^>"]|"[^"]*")*>/g;

/**
 * A finished page in which every link to another site asks the browser not to say where the reader came from. The page
 * asks so as a whole too (`referrer` in Head.astro), but what reads pages aloud, translates or saves them may leave out
 * the head and keep the link.
 */
export const withoutReferrer = (html: string): string =>
  html.replace(outgoing, (link) => {
    if (/\srel="[^"]*\bnoreferrer\b/.test(link)) return link;
    return /\srel="/.test(link)
      ? link.replace(/\srel="/, '$&noreferrer ')
      : link.replace(/^<a\b/, '$& rel="noreferrer"');
  });

/** Astro integration: the above for every page. Runs before the security policy. */
export function outgoingLinks(): AstroIntegration {
  return {
    name: 'outgoing-links',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for await (const file of glob('**/*.html', { cwd: root })) {
          if (isFrozen(file)) continue;
          const html = await readFile(join(root, file), 'utf8');
          const quiet = withoutReferrer(html);
          if (quiet !== html) await writeFile(join(root, file), quiet);
        }
      },
    },
  };
}
