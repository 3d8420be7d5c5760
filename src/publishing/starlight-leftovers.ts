import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isFrozen } from './frozen-editions.ts';

/** What Starlight puts into every page without an option to leave it out, and why we do not need it. */
const leftovers = [
  // Our print.css takes its place.
  {
    name: 'the print style sheet',
    pattern: /<link rel="stylesheet" href="[^"]*\/print\.[^"]*\.css" media="print">/,
  },
  // Remembers which groups of Starlight's own sidebar are open; ours has none that close.
  {
    name: 'the sidebar state script',
    pattern: /<script type="module">(?:(?!<\/script>).)*sl-sidebar-state(?:(?!<\/script>).)*<\/script>/s,
  },
];

/** The styles of every page of Starlight's. Ours stand in src/styles, base.css first. */
const styles = /@astrojs\/starlight\/dist\/style\/(layers|props|reset|asides|util)\.css$/;
/** Its page, which brings styles for a header that stays in sight and for a sidebar of its own. */
const pagePart = /@astrojs\/starlight\/dist\/components\/Page\.astro$/;
const pageStyle = /<style>[\s\S]*?<\/style>/;

/** A page of Starlight's without its leftovers. Throws when one is not there, or a new one is: then Starlight has changed. */
export function withoutLeftovers(html: string, page: string): string {
  const changed = (what: string) =>
    new Error(`${page}: ${what}. Starlight changed: look again at starlight-leftovers.ts.`);
  if (/@layer starlight|--sl-/.test(html)) throw changed('a style of Starlight came along');
  return leftovers.reduce((rest, { name, pattern }) => {
    if (!pattern.test(rest)) throw changed(`${name} of Starlight was not found`);
    return rest.replace(pattern, '');
  }, html);
}

/** Astro integration: builds without the leftovers of Starlight. Runs before the security policy. */
export function starlightLeftovers(): AstroIntegration {
  return {
    name: 'starlight-leftovers',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'starlight-styles',
                enforce: 'pre',
                load: async (id: string) => {
                  if (styles.test(id)) return '';
                  if (!pagePart.test(id)) return undefined;
                  return (await readFile(id, 'utf8')).replace(pageStyle, '');
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for await (const file of glob('**/*.html', { cwd: root })) {
          if (isFrozen(file)) continue;
          const path = join(root, file);
          await writeFile(path, withoutLeftovers(await readFile(path, 'utf8'), file));
        }
      },
    },
  };
}
