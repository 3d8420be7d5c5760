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
  // The device decides between light and dark; tokens.css follows it.
  {
    name: 'the light theme',
    pattern: /:root\[data-theme=light\],\[data-theme=light\] ::backdrop\{[^}]*\}/,
  },
  // We have boxes of our own.
  {
    name: 'the style of asides',
    pattern: /@layer starlight\.components\{(?:[^{}]*starlight-aside[^{}]*\{[^{}]*\})+\}/,
  },
];

/** A page of Starlight's without its leftovers. Throws when one is not there: then Starlight has changed. */
export function withoutLeftovers(html: string, page: string): string {
  return leftovers.reduce((rest, { name, pattern }) => {
    if (!pattern.test(rest))
      throw new Error(
        `${page}: ${name} of Starlight was not found. Starlight changed: look again at starlight-leftovers.ts.`,
      );
    return rest.replace(pattern, '');
  }, html);
}

/** The custom properties that a text asks for. */
const askedIn = (text: string) => new Set([...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name));

/**
 * The pages without the custom properties of Starlight that nothing asks for: its palette, sizes and shadows are most
 * of its style. What one page asks for stays on all, so that the style is the same everywhere.
 *
 * @param elsewhere styles and scripts that pages may load
 */
export function withoutUnusedProperties(pages: readonly string[], elsewhere = ''): string[] {
  for (let now = [...pages]; ; ) {
    // One that is taken out may have been the only one to ask for another.
    const asked = new Set([elsewhere, ...now].flatMap((text) => [...askedIn(text)]));
    const next = now.map((page) =>
      page.replace(/<style>.*?<\/style>/gs, (style) =>
        style.replace(/(?<=[{;])(--(?:__)?sl-[\w-]+):[^;{}]*;?/g, (declaration, name) =>
          asked.has(name) ? declaration : '',
        ),
      ),
    );
    if (next.every((page, at) => page === now[at])) return now;
    now = next;
  }
}

/** Astro integration: takes the leftovers out of every built page. Runs before the security policy. */
export function starlightLeftovers(): AstroIntegration {
  return {
    name: 'starlight-leftovers',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        let elsewhere = '';
        for await (const file of glob('**/*.{css,js}', { cwd: root }))
          if (!isFrozen(file)) elsewhere += await readFile(join(root, file), 'utf8');
        const paths: string[] = [];
        const pages: string[] = [];
        for await (const file of glob('**/*.html', { cwd: root })) {
          if (isFrozen(file)) continue;
          paths.push(join(root, file));
          pages.push(withoutLeftovers(await readFile(join(root, file), 'utf8'), file));
        }
        for (const [at, html] of withoutUnusedProperties(pages, elsewhere).entries())
          await writeFile(paths[at] ?? '', html);
      },
    },
  };
}
