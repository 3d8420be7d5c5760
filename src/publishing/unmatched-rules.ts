import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PurgeCSS } from 'purgecss';
import { isFrozen } from './frozen-editions.ts';

/** The style of a page, as it stands in the page. */
const style = /(?<=<style>)[\s\S]*?(?=<\/style>)/g;

/** Every word by which a style could know an element, a class or an attribute, each once. */
const wordsOf = (text: string): string => [...new Set(text.match(/[\w-]+/g))].join(' ');

/**
 * A finished page without the rules that match nothing on it: a component brings all its styles along, also for what
 * this page does not have.
 *
 * @param later what may still come into a page: the words of every script, and of what scripts fetch
 */
export async function withoutUnmatchedRules(html: string, later: string): Promise<string> {
  const content = [{ raw: `${wordsOf(html.replace(style, ''))} ${later}`, extension: 'html' }];
  const css = [...html.matchAll(style)].map(([raw]) => ({ raw }));
  const kept = await new PurgeCSS().purge({ content, css });
  const styles = kept.map((one) => one.css);
  return html.replace(style, () => styles.shift() ?? '');
}

/** Astro integration: the above for every page. Runs before the security policy, which knows each style by its hash. */
export function unmatchedRules(): AstroIntegration {
  return {
    name: 'unmatched-rules',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const scripts: string[] = [];
        for await (const file of glob('{_astro,tekeningen}/**/*.{js,json}', { cwd: root }))
          scripts.push(await readFile(join(root, file), 'utf8'));
        const later = wordsOf(scripts.join('\n'));
        let saved = 0;
        for await (const file of glob('**/*.html', { cwd: root })) {
          if (isFrozen(file)) continue;
          const html = await readFile(join(root, file), 'utf8');
          const lighter = await withoutUnmatchedRules(html, later);
          saved += html.length - lighter.length;
          await writeFile(join(root, file), lighter);
        }
        logger.info(`${Math.round(saved / 1000)} kB of styles that match nothing taken out`);
      },
    },
  };
}
