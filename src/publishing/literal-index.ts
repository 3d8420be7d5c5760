import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { isShown } from '../clinic.ts';
import { choiceNames, newest } from '../components/search/literal/asked.ts';
import { literalFolder } from '../components/search/literal/place.ts';
import { remembered } from '../remembered.ts';
import { siteName } from '../site.ts';
import { type EditionText, frozenText, newestText } from './edition-places.ts';
import { type EditionSection, editionSections } from './edition-sections.ts';
import { builtPagesOf, freeze, type PublicationContent } from './freeze.ts';

/** What searching literally loads of what Pagefind writes; the rest is its own interface, in English. */
const isNeeded = (path: string) => /^pagefind(-entry)?\.js(on)?$|\.pagefind$|\.pf_/.test(path);

/**
 * Pagefind keeps to itself that a part of its index did not come, and then answers that the words stand nowhere. Its code
 * with that told: the search rejects.
 */
export function tellsWhatIsMissing(code: string): string {
  const keptToItself = /(\.pf_(?:index|filter)`,"load_\w+_chunk"\)\))\.catch\(\(\)=>\{\}\)/g;
  if (code.match(keptToItself)?.length !== 2)
    throw new Error(
      'pagefind.js: where it keeps a failure to itself is not found any more; look at the new version',
    );
  return code.replace(keptToItself, '$1');
}

/** A part of a text as Pagefind is to know it. */
export interface LiteralRecord {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** The parts of one edition, or of the text of now, to be found word for word. Parts without words are left out. */
export function recordsOf(
  content: Pick<PublicationContent, 'id' | 'title' | 'audience'>,
  edition: string,
  sections: readonly EditionSection[],
  hrefOf: EditionText['hrefOf'],
): LiteralRecord[] {
  return sections.flatMap((section) => {
    const url = hrefOf(section);
    const { title, chapter, blocks, anchor } = section;
    if (!url || blocks.length === 0) return [];
    const heading = anchor === chapter.anchor ? '' : title;
    return [
      {
        url,
        content: [title, ...blocks].join('\n'),
        meta: { title: chapter.title, heading, publication: content.title, edition },
        filters: {
          [choiceNames.publication]: [content.id],
          [choiceNames.edition]: [edition],
          [choiceNames.reader]: [content.audience],
        },
      },
    ];
  });
}

/** A publication with its texts: each laid down edition, and today's pages by their address. */
interface LiteralText {
  content: PublicationContent;
  laidDown: [edition: string, html: string][];
  built: [href: string, html: string][];
}

/** What the literal search loads, in base64 by path, of so many records. */
interface LiteralFiles {
  records: number;
  files: Record<string, string>;
}

/** Has Pagefind make its index of the texts. */
async function literalFiles(texts: readonly LiteralText[]): Promise<LiteralFiles> {
  const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
  if (!index) throw new Error(`Pagefind: ${errors.join(', ')}`);
  let records = 0;
  for (const { content, laidDown, built } of texts) {
    const frozen = laidDown.flatMap(([edition, html]) =>
      recordsOf(content, edition, editionSections(html), frozenText(content.id, edition).hrefOf),
    );
    // Page by page: what only says how the site works is no whole that an edition can be made of.
    const now = content.pages.flatMap((page) =>
      editionSections(freeze({ ...content, pages: [page] }, new Map(built), '', '')),
    );
    for (const record of [...recordsOf(content, newest, now, newestText(content).hrefOf), ...frozen]) {
      const { errors: faults } = await index.addCustomRecord({ ...record, language: 'unknown' });
      if (faults.length > 0) throw new Error(`Pagefind: ${record.url}: ${faults.join(', ')}`);
      records++;
    }
  }
  const { files } = await index.getFiles();
  await close();
  return {
    records,
    files: Object.fromEntries(
      files
        .filter(({ path }) => isNeeded(path))
        .map(({ path, content }) => [
          path,
          (path === 'pagefind.js'
            ? Buffer.from(tellsWhatIsMissing(new TextDecoder().decode(content)))
            : Buffer.from(content)
          ).toString('base64'),
        ]),
    ),
  };
}

/**
 * Astro integration: writes a Pagefind index over the text of now and all frozen editions, one record for each heading.
 * Runs once the pages are finished, before the folder of the site is put into them. Its language is "unknown" on purpose:
 * Pagefind then looks for words as they are written, and not for their stems.
 */
export function literalIndex(): AstroIntegration {
  return {
    name: 'literal-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const known: PublicationContent[] = JSON.parse(
          await readFile(join(root, 'edities/inhoud.json'), 'utf8'),
        );
        const texts = await Promise.all(
          known
            .filter(({ id }) => isShown(id))
            .map(async (content): Promise<LiteralText> => {
              const laidDown = content.laidDown.map(
                async (edition): Promise<[string, string]> => [
                  edition,
                  await readFile(join(root, `edities/${content.id}/${edition}/index.html`), 'utf8'),
                ],
              );
              return {
                content,
                laidDown: await Promise.all(laidDown),
                built: [...(await builtPagesOf(content, root))],
              };
            }),
        );
        const { found, keep } = remembered<LiteralFiles>('literal', [siteName, texts]);
        const { records, files } = found ?? keep(await literalFiles(texts));
        let bytes = 0;
        for (const [path, base64] of Object.entries(files)) {
          const file = join(root, literalFolder, path);
          const written = Buffer.from(base64, 'base64');
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, written);
          bytes += written.length;
        }
        const count = Object.keys(files).length;
        logger.info(`${records} parts of texts in ${count} files, ${Math.round(bytes / 1000)} kB`);
      },
    },
  };
}
