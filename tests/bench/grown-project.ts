import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';

/** The folders with the texts that people read: each holds the pages of one publication. */
const textFolders = ['handreiking', 'oefeningen', 'pijn', 'spiegeltherapie'];
/** What a build reads. */
const parts = ['src', 'public', 'ledger', 'astro.config.mjs', 'tsconfig.json', 'package.json'];

/** A page as a file: its fields, and its text. */
function readPage(file: string): { fields: Record<string, unknown>; text: string } {
  const [, fields = '', text = ''] =
    /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(readFileSync(file, 'utf8')) ?? [];
  return { fields: parse(fields), text };
}

/** Pages that list or show all of their publication: such a page of a copy would be as long as all copies together. */
const isOfWhole = (name: string, fields: Record<string, unknown>) =>
  name === 'index.mdx' || fields['wholePublication'] === true;

/** A text that says in each of its sections which copy it is: the search index leaves out what is said on many pages. */
const asCopy = (text: string, copy: number) =>
  `\nDeel ${copy}.\n\n${text.replace(/^#{2,6} .*$/gm, `$&\n\nDeel ${copy}.`)}`;

/**
 * Makes a copy of the project with so many times the pages to read. The pages more stand where a clinic puts its own
 * (`eigen`), so that no address, no edition that is laid down and no menu of ours changes: those would stop the build.
 * They belong to publications of their own, one for each of ours.
 *
 * @param root of the project
 * @param folder of the copy, which is there and empty
 * @param times how many times; 1 is the project itself
 * @returns the addresses of the pages that were, or would be, repeated, without those of their copies
 */
export function growProject(root: string, folder: string, times: number): string[] {
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
  const content = join(folder, 'src/content');
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  };
  const addresses: string[] = [];
  for (const from of textFolders)
    for (const name of globSync('*.mdx', { cwd: join(content, 'docs', from) })) {
      const { fields, text } = readPage(join(content, 'docs', from, name));
      if (isOfWhole(name, fields)) continue;
      addresses.push(`/${from}/${name.replace(/\.mdx$/, '')}/`);
      const publication = `${fields['publication']}-vervolg`;
      if (times > 1)
        write(`publications/eigen/${publication}.yaml`, publicationFor(content, fields['publication']));
      for (let copy = 2; copy <= times; copy++) {
        const own = { ...fields, publication, title: `${fields['title']} (deel ${copy})` };
        write(`docs/eigen/deel-${copy}/${from}/${name}`, `---\n${stringify(own)}---\n${asCopy(text, copy)}`);
      }
    }
  return addresses;
}

/** The publication that copies belong to: as the one they are copied from, in preparation. */
function publicationFor(content: string, id: unknown): string {
  const publication = parse(readFileSync(join(content, `publications/${id}.yaml`), 'utf8'));
  return stringify({ ...publication, title: `${publication.title} (vervolg)` });
}
