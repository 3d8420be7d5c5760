import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { remembered } from '../remembered.ts';
import { siteName } from '../site.ts';
import { changesHtml } from './changes-html.ts';
import { changesBetween } from './edition-changes.ts';
import { frozenText, newestText } from './edition-places.ts';
import { type EditionSection, editionSections } from './edition-sections.ts';
import { builtPagesOf, freeze, type PublicationContent } from './freeze.ts';

/** What src/components/catalogue/EditionChanges.astro leaves for this step. */
const place = /<div class="edition-changes" data-from="([\d.]+)"(?: data-to="([\d.]+)")?>\s*<\/div>/;

const chaptersOf = (sections: readonly EditionSection[]) =>
  new Set(sections.map(({ chapter }) => chapter.anchor));

/** An edition as it was laid down, or today's pages by their address. */
type Text = string | [href: string, html: string][];

/** What changed between an edition and a later one, or the text of now, as HTML. @param to its number; "" for now */
function toldChanges(
  content: PublicationContent,
  { from, before }: { from: string; before: string },
  { to, after }: { to: string; after: Text },
): string {
  const old = editionSections(before);
  const recent = editionSections(typeof after === 'string' ? after : freeze(content, new Map(after), '', ''));
  return changesHtml(
    changesBetween(old, recent),
    frozenText(content.id, from),
    to ? frozenText(content.id, to) : newestText(content),
    chaptersOf(old).symmetricDifference(chaptersOf(recent)),
  );
}

/**
 * Astro integration: writes what changed into the pages that compare two editions of a publication, or the last one
 * with the text of now. Runs once the pages of the site are finished, before the folder of the site is put into them.
 */
export function changePages(): AstroIntegration {
  return {
    name: 'change-pages',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const known: PublicationContent[] = JSON.parse(
          await readFile(join(root, 'edities/inhoud.json'), 'utf8'),
        );
        let pages = 0;
        for (const content of known) {
          const { id } = content;
          for await (const path of glob(`over/edities/${id}/*/index.html`, { cwd: root })) {
            const file = join(root, path);
            const html = await readFile(file, 'utf8');
            const [, from = '', to = ''] = place.exec(html) ?? [];
            if (!from) throw new Error(`${path}: no place to tell what changed.`);
            const frozen = (edition: string) =>
              readFile(join(root, `edities/${id}/${edition}/index.html`), 'utf8');
            const before = await frozen(from);
            const after = to ? await frozen(to) : [...(await builtPagesOf(content, root))];
            const { found, keep } = remembered<string>('changes', [
              siteName,
              content,
              from,
              to,
              before,
              after,
            ]);
            const told = found ?? keep(toldChanges(content, { from, before }, { to, after }));
            await writeFile(
              file,
              html.replace(place, () => `<div class="edition-changes">${told}</div>`),
            );
            pages++;
          }
        }
        logger.info(`${pages} pages say what changed between editions`);
      },
    },
  };
}
