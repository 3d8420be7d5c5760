import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PurgeCSS } from 'purgecss';
import { isFrozen } from './frozen-editions.ts';

/** The style of a page, as it stands in the page. */
const style = /(?<=<style>)[\s\S]*?(?=<\/style>)/g;

/** A rule with a selector within a selector, which PurgeCSS does not always read right: it stays. */
const nested = /(?<=^|[{};])(?=[^{};@]*:(?:is|where|not|has)\([^{}]*\{)/g;

/** Every word by which a style could know an element, a class or an attribute, each once. */
const wordsOf = (text: string): string => [...new Set(text.match(/[\w-]+/g))].join(' ');

/** What scripts may still bring into a page. */
export interface Later {
  /** Their words, and those of what they fetch. A script names `data-side` as `dataset.side`. */
  words: string;
  /** How the names begin that a script puts together: `person-${who}`. */
  beginnings: RegExp[];
}

/** @param scripts the texts of all scripts, and of what they fetch */
export function laterFrom(scripts: string): Later {
  const words = wordsOf(scripts);
  const attributes = words
    .split(' ')
    .map((word) => `data-${word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
  const beginnings = new Set([...scripts.matchAll(/([a-z][\w-]*-)\$\{/g)].map(([, start]) => start));
  return {
    words: `${words} ${attributes.join(' ')}`,
    beginnings: [...beginnings].map((start) => new RegExp(`^${start}`)),
  };
}

/**
 * A finished page without the rules that match nothing on it: a component brings all its styles along, also for what
 * this page does not have.
 */
export async function withoutUnmatchedRules(html: string, later: Later): Promise<string> {
  const own = laterFrom(
    [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text).join('\n'),
  );
  const words = [wordsOf(html.replace(style, '')), own.words, later.words].join(' ');
  const css = [...html.matchAll(style)].map(([raw]) => ({
    raw: raw.replace(nested, '/* purgecss ignore */'),
  }));
  const kept = await new PurgeCSS().purge({
    content: [{ raw: words, extension: 'html' }],
    css,
    safelist: { standard: [...later.beginnings, ...own.beginnings] },
  });
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
        const later = laterFrom(scripts.join('\n'));
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
