import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { selectOne } from 'css-select';
import { isTraversal, parse, type Selector, SelectorType, stringify } from 'css-what';
import { parseDocument } from 'htmlparser2';
import postcss, { type AtRule } from 'postcss';
import { parseSync, Visitor } from 'vite';
import { remembered } from '../remembered.ts';
import { styleSeam } from './content-security-policy.ts';
import { isFrozen } from './frozen-editions.ts';
import { atAnyMoment, holds, within } from './selector-parts.ts';
import { lastingOf, settledHas } from './settled-has.ts';

/** The style of a page, as it stands in the page. */
const style = /(?<=<style>)[\s\S]*?(?=<\/style>)/g;
/** A script in a page; not its data. */
const script = /<script(?![^>]*\bjson)[^>]*>([\s\S]*?)<\/script>/g;

/** Every word by which a style could know an element, a class or an attribute. */
const wordsOf = (text: string): string[] => text.match(/[\w-]+/g) ?? [];

/** What scripts may still bring into a page. */
export interface Later {
  /** Names of elements, classes and attributes. A script names `data-side` as `dataset.side`. */
  words: ReadonlySet<string>;
  /** How the names begin that a script puts together: `person-${who}`. */
  beginnings: readonly string[];
  /** These words, and those by which a script finds what it may take away. */
  mentioned: ReadonlySet<string>;
}

/** What a page may still load. */
export interface Loaded {
  scripts: string[];
  styles: string[];
  /** What these fetch. */
  data: string[];
}

/**
 * The texts that a page may still load: the scripts it names, those that they name, and what these fetch.
 * @param files texts of scripts and styles by the name of their file
 * @param data all that stands in a folder of data, by its path (`/tekeningen/`): a script puts the rest of a name together
 */
export function loadedBy(
  html: string,
  files: ReadonlyMap<string, string>,
  data: ReadonlyMap<string, string>,
): Loaded {
  const names = new Set<string>();
  const read = (text: string) => {
    for (const [name] of text.matchAll(/[\w.@~-]+\.(?:js|css)\b/g)) {
      const file = files.get(name);
      if (file === undefined || names.has(name)) continue;
      names.add(name);
      read(file);
    }
  };
  read(html);
  const textsOf = (ending: string) =>
    [...names].filter((name) => name.endsWith(ending)).map((name) => files.get(name) ?? '');
  const scripts = textsOf('.js');
  return {
    scripts,
    styles: textsOf('.css'),
    data: [...data].flatMap(([folder, text]) =>
      scripts.some((script) => script.includes(folder)) ? [text] : [],
    ),
  };
}

/** The same, worked out once for each text: pages have much the same scripts and styles. */
function once<Result>(of: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = of(text);
    known.set(text, result);
    return result;
  };
}

const markOf = once((text) => createHash('sha256').update(text).digest('hex'));
const wordsOfData = once(wordsOf);
/** The properties of our own that a style asks for. */
const propertiesIn = once((css): string[] => css.match(/--[\w-]+/g) ?? []);

/** A style, or a selector by which a script finds what is there: it brings nothing. */
const asksOnly = (text: string): boolean => /^\s*[.#[:@]|\{[\s\S]*\}/.test(text);

/** The names in a script: its texts, and the properties that it sets. */
const namesInScript = once((script): Later => {
  const words = new Set<string>();
  const beginnings = new Set<string>();
  const mentioned = new Set<string>();
  const addText = (text: string) => {
    for (const word of wordsOf(text)) mentioned.add(word);
    for (const word of asksOnly(text) ? propertiesIn(text) : wordsOf(text)) words.add(word);
  };
  const addProperty = (name: string) => {
    words.add(name);
    words.add(`data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
  };
  new Visitor({
    Literal: ({ value }) => {
      if (typeof value === 'string') addText(value);
    },
    TemplateElement: ({ value: { raw }, tail }) => {
      addText(raw);
      const [beginning] = (!tail && /[a-z][\w-]*-$/.exec(raw)) || [];
      if (beginning) beginnings.add(beginning);
    },
    MemberExpression: ({ property }) => {
      if (property.type === 'Identifier') addProperty(property.name);
    },
    Property: ({ key }) => {
      if (key.type === 'Identifier') addProperty(key.name);
    },
  }).visit(parseSync('script.js', script).program);
  return { words, beginnings: [...beginnings], mentioned: mentioned.union(words) };
});

/** The names in all that a page may still load. */
export function laterFrom({ scripts, styles, data }: Loaded): Later {
  const all = scripts.map(namesInScript);
  const words = new Set([
    ...all.flatMap(({ words }) => [...words]),
    ...styles.flatMap(propertiesIn),
    ...data.flatMap(wordsOfData),
  ]);
  return {
    words,
    beginnings: all.flatMap(({ beginnings }) => beginnings),
    mentioned: words.union(new Set(all.flatMap(({ mentioned }) => [...mentioned]))),
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
 * What must be on the page for a selector to match at any moment: each of these selectors. An element that only a script
 * can bring parts them, for it may come anywhere.
 */
function asked(selector: Selector[], mayCome: (part: Selector) => boolean): Selector[][] {
  const runs: Selector[][] = [];
  const run: Selector[] = [];
  let element: Selector[] = [];
  let way: Selector[] = [];
  const endElement = () => {
    const ofPage = element.filter((part) => !holds([part], mayCome));
    if (ofPage.length > 0 || element.length === 0) run.push(...way, ...atAnyMoment(ofPage));
    else if (run.length > 0) runs.push(run.splice(0));
    element = [];
  };
  for (const part of selector) {
    if (!isTraversal(part)) element.push(part);
    else {
      endElement();
      way = run.length > 0 ? [part] : [];
    }
  }
  endElement();
  if (run.length > 0) runs.push(run);
  return runs;
}

/** A selector in its parts; none of one that is newer than the parser. */
const partsOf = once((selector): Selector[] => {
  try {
    return parse(selector)[0] ?? [];
  } catch {
    return [];
  }
});

const isKeyframes = ({ parent }: postcss.Rule) =>
  parent?.type === 'atrule' && (parent as AtRule).name === 'keyframes';

/**
 * The rules of styles that can match something on a page, each style apart.
 * @param html the page without its styles
 */
export function matchingRules(styles: readonly string[], html: string, later: Later): string[] {
  // What waits in a template is as good as there.
  const page = parseDocument(html.replace(/<\/?template\b[^>]*>/g, ''));
  const words = new Set(wordsOf(html));
  const mayBring = (name: string) =>
    later.words.has(name) || later.beginnings.some((beginning) => name.startsWith(beginning));
  const mayCome = (part: Selector): boolean => {
    if (part.type === SelectorType.Tag) return mayBring(part.name);
    if (part.type !== SelectorType.Attribute) return false;
    return mayBring(part.name === 'class' || part.name === 'id' ? part.value : part.name);
  };
  /** Whether a script could make it match: each of its classes is there or may come. */
  const couldMatch = (selector: Selector[]): boolean =>
    selector.every((part) => {
      if (part.type === SelectorType.Attribute && part.name === 'class')
        return words.has(part.value) || mayCome(part);
      const inner = part.type === SelectorType.Pseudo && part.name === 'not' ? [] : within(part);
      return inner.length === 0 || inner.some(couldMatch);
    });
  const canMatch = (selector: string): boolean => {
    const parts = partsOf(selector);
    // It writes in what it is given.
    const isThere = (one: Selector[]) => selectOne(structuredClone([one]), page) !== null;
    return couldMatch(parts) && asked(parts, mayCome).every(isThere);
  };
  const mentions = (name: string) => mayBring(name) || later.mentioned.has(name);
  const isMentioned = (part: Selector): boolean => {
    if (part.type === SelectorType.Tag) return mentions(part.name);
    if (part.type !== SelectorType.Attribute) return false;
    return mentions(part.name === 'class' || part.name === 'id' ? part.value : part.name);
  };
  let lasts: Selector[] | undefined;
  const lasting = () => (lasts ??= lastingOf(html, mentions));
  const settled = (selector: string): string => {
    if (!selector.includes(':has(')) return selector;
    const parts = partsOf(selector);
    const answered = settledHas(parts, { page, mayCome, isMentioned, lasting });
    return answered.some((part, place) => part !== parts[place])
      ? stringify([answered]).replaceAll(/([,>+~]) /g, '$1')
      : selector;
  };
  const lighter = (css: string): string => {
    const root = postcss.parse(css);
    root.walkRules((rule) => {
      if (isKeyframes(rule)) return;
      const selectors = rule.selectors.filter(canMatch).map(settled);
      if (selectors.length === 0) rule.remove();
      else if (selectors.join() !== rule.selectors.join()) rule.selectors = selectors;
    });
    root.walkComments((comment) => {
      comment.remove();
    });
    return root.toString();
  };
  return withoutUnused(styles.map(lighter), (name) => words.has(name) || mayBring(name));
}

const stylesIn = (html: string): string[] => [...html.matchAll(style)].map(([css]) => css);

/**
 * A finished page without the rules that match nothing on it: a component brings all its styles along, also for what
 * this page does not have.
 */
export function withoutUnmatchedRules(html: string, later: Later): string {
  const styles = matchingRules(stylesIn(html), html.replace(style, ''), later);
  return html.replace(style, () => styles.shift() ?? '');
}

/**
 * The styles of pages as they were before. An edition puts pages together: there a rule may match that matches nothing on
 * any of them.
 */
export interface WholeStyles {
  styles: string[];
  /** Of each file the places of its styles in that list. */
  files: Record<string, number[]>;
}
export const wholeStylesFile = 'edities/stijlen.json';

/** A built page with all its styles again, in one element. */
export function withWholeStyles(html: string, file: string, { styles, files }: WholeStyles): string {
  const all = (files[file] ?? []).map((place) => styles[place]).join(styleSeam);
  let isFirst = true;
  return html.replace(style, () => {
    const here = isFirst ? all : '';
    isFirst = false;
    return here;
  });
}

/** Astro integration: the above for every page. Runs before the security policy, which knows each style by its hash. */
export function unmatchedRules(): AstroIntegration {
  return {
    name: 'unmatched-rules',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = new Map<string, string>();
        for await (const file of glob('_astro/**/*.{js,css}', { cwd: root }))
          files.set(basename(file), await readFile(join(root, file), 'utf8'));
        const data = new Map<string, string>();
        for await (const file of glob('*/**/*.json', { cwd: root })) {
          // The search fetches words, which are no names.
          if (file.startsWith('zoeken')) continue;
          const folder = `/${dirname(file)}/`;
          data.set(folder, `${data.get(folder) ?? ''}\n${await readFile(join(root, file), 'utf8')}`);
        }
        const places = new Map<string, number>();
        const placeOf = (css: string): number => {
          const place = places.get(css) ?? places.size;
          places.set(css, place);
          return place;
        };
        const wholeOf: WholeStyles['files'] = {};
        let saved = 0;
        for await (const file of glob('**/*.html', { cwd: root })) {
          if (isFrozen(file)) continue;
          const html = await readFile(join(root, file), 'utf8');
          wholeOf[file] = stylesIn(html).map(placeOf);
          const loaded = loadedBy(html, files, data);
          const inPage = [...html.matchAll(script)].map(([, text = '']) => text);
          const marks = Object.values(loaded).map((texts: string[]) => texts.map(markOf));
          const { found, keep } = remembered<string>('pages', [html, marks]);
          const lighter =
            found ??
            keep(
              withoutUnmatchedRules(html, laterFrom({ ...loaded, scripts: [...loaded.scripts, ...inPage] })),
            );
          saved += html.length - lighter.length;
          await writeFile(join(root, file), lighter);
        }
        const whole: WholeStyles = { styles: [...places.keys()], files: wholeOf };
        await writeFile(join(root, wholeStylesFile), JSON.stringify(whole));
        logger.info(`${Math.round(saved / 1000)} kB of styles that match nothing taken out`);
      },
    },
  };
}
