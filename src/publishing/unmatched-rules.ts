import { glob, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PurgeCSS } from 'purgecss';
import { isFrozen } from './frozen-editions.ts';

/** The style of a page, as it stands in the page. */
const style = /(?<=<style>)[\s\S]*?(?=<\/style>)/g;

/** A rule with a selector within a selector, which PurgeCSS does not always read right: it stays, if it can match. */
const nested = /(?<=^|[{};])([^{};@]*:(?:is|where|not|has)\([^{}]*)\{[^{}]*\}/g;

/** A selector without the selectors within it. */
function outer(selector: string): string {
  const less = selector.replace(/\([^()]*\)/g, '');
  return less === selector ? selector : outer(less);
}

/** Every word by which a style could know an element, a class or an attribute, each once. */
const wordsOf = (text: string): string => [...new Set(text.match(/[\w-]+/g))].join(' ');

/** What scripts may still bring into a page. */
export interface Later {
  /** Their words, and those of what they fetch. A script names `data-side` as `dataset.side`. */
  words: string;
  /** How the names begin that a script puts together: `person-${who}`. */
  beginnings: RegExp[];
}

/**
 * The texts that a page may still load: the scripts it names, those that they name, and what these fetch.
 * @param files texts of scripts by the name of their file
 * @param data all that stands in a folder of data, by its path (`/tekeningen/`): a script puts the rest of a name together
 */
export function loadedBy(
  html: string,
  files: ReadonlyMap<string, string>,
  data: ReadonlyMap<string, string>,
): string[] {
  const names = new Set<string>();
  const read = (text: string) => {
    for (const [name] of text.matchAll(/[\w.@~-]+\.js\b/g)) {
      const script = files.get(name);
      if (script === undefined || names.has(name)) continue;
      names.add(name);
      read(script);
    }
  };
  read(html);
  const scripts = [...names].map((name) => files.get(name) ?? '');
  const fetched = [...data].filter(([folder]) => scripts.some((script) => script.includes(folder)));
  return [...scripts, ...fetched.map(([, text]) => text)];
}

/** @param scripts the texts of scripts, and of what they fetch */
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

/** A property of our own, and what is left of a rule that had no other. */
const custom = /(?<=[{;])(--[\w-]+):[^;{}]*;?/g;
const empty = /(?<=^|[{};])[^{};]+\{\}/g;

/** Styles without the properties of our own that nothing asks for. @param isKnown whether a name stands elsewhere in the page */
function withoutUnused(css: string[], isKnown: (name: string) => boolean): string[] {
  const asked = new Set([...css.join('').matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  const less = css.map((one) =>
    one
      .replace(custom, (declared, name: string) => (asked.has(name) || isKnown(name) ? declared : ''))
      .replaceAll(';}', '}')
      .replace(empty, ''),
  );
  // One that is gone may have asked for another.
  return less.join() === css.join() ? less : withoutUnused(less, isKnown);
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
  const known = new Set(words.split(' '));
  const beginnings = [...later.beginnings, ...own.beginnings];
  const isKnown = (name: string) => known.has(name) || beginnings.some((start) => start.test(name));
  /** Whether one of its selectors names no class that the page lacks. */
  const canMatch = (selectors: string) =>
    outer(selectors)
      .split(',')
      .some((one) => [...one.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => isKnown(name)));
  const css = [...html.matchAll(style)].map(([raw]) => ({
    raw: raw.replace(nested, (rule, selectors: string) =>
      canMatch(selectors) ? `/* purgecss ignore */${rule}` : '',
    ),
  }));
  const kept = await new PurgeCSS().purge({
    content: [{ raw: words, extension: 'html' }],
    css,
    safelist: { standard: beginnings },
  });
  const styles = withoutUnused(
    kept.map((one) => one.css),
    (name) => known.has(name),
  );
  return html.replace(style, () => styles.shift() ?? '');
}

/** Astro integration: the above for every page. Runs before the security policy, which knows each style by its hash. */
export function unmatchedRules(): AstroIntegration {
  return {
    name: 'unmatched-rules',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = new Map<string, string>();
        for await (const file of glob('_astro/**/*.js', { cwd: root }))
          files.set(basename(file), await readFile(join(root, file), 'utf8'));
        const data = new Map<string, string>();
        for await (const file of glob('*/**/*.json', { cwd: root })) {
          // The search fetches words, which are no names.
          if (file.startsWith('zoeken')) continue;
          const folder = `/${dirname(file)}/`;
          data.set(folder, `${data.get(folder) ?? ''}\n${await readFile(join(root, file), 'utf8')}`);
        }
        /** Pages that load the same have the same words. */
        const known = new Map<string, Later>();
        let saved = 0;
        for await (const file of glob('**/*.html', { cwd: root })) {
          if (isFrozen(file)) continue;
          const html = await readFile(join(root, file), 'utf8');
          const loaded = loadedBy(html, files, data).join('\n');
          const later = known.get(loaded) ?? laterFrom(loaded);
          known.set(loaded, later);
          const lighter = await withoutUnmatchedRules(html, later);
          saved += html.length - lighter.length;
          await writeFile(join(root, file), lighter);
        }
        logger.info(`${Math.round(saved / 1000)} kB of styles that match nothing taken out`);
      },
    },
  };
}
