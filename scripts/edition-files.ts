/** What is laid down of an edition: one HTML file, a PDF of it, and for patients one in large letters. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtPagesOf, freeze, type PublicationContent } from '../src/publishing/freeze.ts';
import { outOfFolder } from '../src/publishing/site-folder.ts';
import { type WholeStyles, wholeStylesFile, withWholeStyles } from '../src/publishing/unmatched-rules.ts';
import { hasOwnAddress, siteFolder, siteName, siteUrl } from '../src/site.ts';
import { printEdition } from './print-edition.ts';

const stylesOf = (path: string) => readFileSync(new URL(`../src/${path}.css`, import.meta.url), 'utf8');

/**
 * Makes the files of an edition of what was built, and writes nothing.
 *
 * @param folder the built site
 */
export async function editionFiles(
  content: PublicationContent,
  edition: string,
  folder: string,
): Promise<{ name: string; bytes: Uint8Array }[]> {
  const whole: WholeStyles = JSON.parse(readFileSync(join(folder, wholeStylesFile), 'utf8'));
  // A copy in a folder has the folder in its pages; an edition is made of addresses on the site.
  const built = new Map(
    [...(await builtPagesOf(content, folder))].map(([href, page]) => [
      href,
      outOfFolder(withWholeStyles(page, `${href.slice(1)}index.html`, whole), siteFolder),
    ]),
  );
  const isForPatients = content.audience === 'patienten';
  // For patients in two columns on paper, as the page of the whole publication.
  const style = ['edition', ...(isForPatients ? ['whole-publication'] : [])]
    .map((name) => stylesOf(`styles/${name}`))
    .join('\n')
    .replaceAll('{edition}', edition)
    .replaceAll('{site}', siteName);
  const html = freeze(content, built, style, hasOwnAddress ? siteUrl : '');
  const date = new Date(content.date);
  const name = `${content.id}-${edition}`;
  return [
    { name: 'index.html', bytes: Buffer.from(html) },
    { name: `${name}.pdf`, bytes: await printEdition(html, date) },
    ...(isForPatients
      ? [
          {
            name: `${name}-grote-letters.pdf`,
            bytes: await printEdition(html, date, stylesOf('components/print-choice/choice')),
          },
        ]
      : []),
  ];
}
