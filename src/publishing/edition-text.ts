import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { hasClass } from '../components/catalogue/chapter-html.ts';
import { Stop } from '../mistakes/mistake.ts';
import { remembered } from '../remembered.ts';
import { siteName } from '../site.ts';
import { editionPlace, inline } from './edition-sections.ts';
import { builtPagesOf, freeze, type PublicationContent } from './freeze.ts';

/** The chapters of an edition: title and words, as they are read. Marks and classes may differ, words may not. */
function chaptersOf(html: string): Map<string, string[]> {
  const chapters = new Map<string, string[]>();
  const textOf = (node: Nodes): string => {
    if (node.type === 'text') return node.value;
    if (!('children' in node) || (node.type === 'element' && hasClass(node, editionPlace))) return '';
    const text = node.children.map(textOf).join('');
    return node.type === 'element' && inline.has(node.tagName) ? text : ` ${text} `;
  };
  visit(fromHtml(html), 'element', (node: Element) => {
    if (!hasClass(node, 'chapter')) return CONTINUE;
    const words = textOf(node).replaceAll('\u00ad', '').split(/\s+/).filter(Boolean);
    chapters.set(String(node.properties['ariaLabelledBy']), words);
    return SKIP;
  });
  return chapters;
}

/** Where two texts first differ, with a few words around it. */
export interface Difference {
  /** Anchor of the chapter. */
  chapter: string;
  /** What was laid down; empty for a chapter that was not there. */
  laidDown: string;
  /** What stands there now; empty for a chapter that is gone. */
  today: string;
}

/** Words before and after the first that differs: enough to find the place. */
const around = 6;

/**
 * The first difference in words between an edition that was laid down and the same made of today's pages; undefined
 * when there is none.
 */
export function firstDifference(laidDown: string, today: string): Difference | undefined {
  const [then, now] = [chaptersOf(laidDown), chaptersOf(today)];
  for (const chapter of new Set([...then.keys(), ...now.keys()])) {
    const [before = [], after = []] = [then.get(chapter), now.get(chapter)];
    const at = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index).find(
      (index) => before[index] !== after[index],
    );
    if (at === undefined) continue;
    const piece = (words: string[]) => words.slice(Math.max(0, at - around), at + around).join(' ');
    return { chapter, laidDown: piece(before), today: piece(after) };
  }
  return undefined;
}

/**
 * Astro integration: stops the build when the text of a publication is no longer that of the edition whose number it
 * bears. A number that is not laid down yet is in preparation and may change.
 */
export function editionText(): AstroIntegration {
  return {
    name: 'edition-text',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const known: PublicationContent[] = JSON.parse(
          await readFile(join(folder, 'edities/inhoud.json'), 'utf8'),
        );
        const faults: string[] = [];
        let same = 0;
        for (const content of known) {
          const { id, edition } = content;
          const file = join(folder, `edities/${id}/${edition}/index.html`);
          const laidDown = await readFile(file, 'utf8').catch(() => undefined);
          if (!laidDown) continue;
          // What it says of its own address is as it was then.
          const [, canonical = ''] = /rel="canonical" href="([^"]*)"/.exec(laidDown) ?? [];
          const address = canonical.slice(0, -(content.pages[0]?.href ?? '/').length);
          const built = [...(await builtPagesOf(content, folder))];
          const { found, keep } = remembered<{ difference?: Difference | undefined }>('differences', [
            siteName,
            content,
            built,
            laidDown,
          ]);
          const { difference } =
            found ??
            keep({
              difference: firstDifference(laidDown, freeze(content, new Map(built), '', address)),
            });
          if (!difference) same++;
          else
            faults.push(
              `${id}: de tekst is anders dan die van de vastgelegde editie ${edition}, het eerst in "${difference.chapter}".\n  Vastgelegd: … ${difference.laidDown} …\n  Nu: … ${difference.today} …\n  Verhoog "edition" in src/content/publications/${id}.yaml, pas "date" aan en schrijf onder "changes" wat er anders is. Of zet de tekst terug.`,
            );
        }
        if (faults.length > 0) throw new Stop(`Vastgelegde edities:\n${faults.join('\n')}`);
        logger.info(`${same} publications are word for word as laid down`);
      },
    },
  };
}
