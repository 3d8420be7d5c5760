import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { changesHtml } from './changes-html.ts';
import { changesBetween } from './edition-changes.ts';
import { frozenText, newestText } from './edition-places.ts';
import { type EditionSection, editionSections } from './edition-sections.ts';
import { builtPagesOf, freeze, type PublicationContent } from './freeze.ts';

/** What src/components/catalogue/EditionChanges.astro leaves for this step. */
const place = /<div class="edition-changes" data-from="([\d.]+)"(?: data-to="([\d.]+)")?>\s*<\/div>/;

const chaptersOf = (sections: readonly EditionSection[]) =>
  new Set(sections.map(({ chapter }) => chapter.anchor));

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
            const frozen = async (edition: string) =>
              editionSections(await readFile(join(root, `edities/${id}/${edition}/index.html`), 'utf8'));
            const before = await frozen(from);
            const after = to
              ? await frozen(to)
              : editionSections(freeze(content, await builtPagesOf(content, root), '', ''));
            const [then, now] = [chaptersOf(before), chaptersOf(after)];
            const told = changesHtml(
              changesBetween(before, after),
              frozenText(id, from),
              to ? frozenText(id, to) : newestText(content),
              then.symmetricDifference(now),
            );
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
