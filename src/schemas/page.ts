import { z } from 'astro/zod';
import { existing } from '@/schemas/existing.ts';
import { keysOf } from '@/schemas/keys-of.ts';
import { withSiteName } from '@/site.ts';
import { audiences } from '@/vocabulary/audiences.ts';
import { type Kind, kinds } from '@/vocabulary/page-kinds.ts';
import { pageShapes } from '@/vocabulary/page-shapes.ts';

/** What every page adds to Starlight's own front matter. */
export const pageSchema = z.object({
  /** Title of the page; "{site}" is the name of the site. */
  title: z.string().transform(withSiteName),
  /** One sentence that says what the page gives the reader; also shown by search engines. */
  description: z
    .string({ error: 'Elke pagina heeft een "description": één zin die zegt wat de lezer hier vindt.' })
    .min(20, 'Maak van "description" een hele zin (minstens 20 tekens).')
    .max(180, 'Houd "description" onder de 180 tekens.'),
  /** The publication this page belongs to: the file name in src/content/publications. */
  publication: existing('publications'),
  /** Sources of this page: file names in src/content/sources. */
  sources: z
    .array(existing('sources'), {
      error: 'Elke pagina noemt haar bronnen: een lijst "sources" met bestandsnamen uit src/content/sources.',
    })
    .min(1, 'Noem minstens één bron uit src/content/sources.'),
  /** What the page is, to choose by when searching. */
  kind: z.enum(keysOf(kinds)).default('uitleg' satisfies Kind),
  /** What the page is for, which decides its first screen; `vak` for professionals and `uitleg` for others when left out. */
  shape: z.enum(pageShapes, { error: `Kies bij "shape" een van deze: ${pageShapes.join(', ')}.` }).optional(),
  /** For whom the page is, when that is not whom its publication is for. */
  audience: z.enum(audiences).optional(),
  /** Other words that readers type when they look for this page: their own words, synonyms, English names. */
  searchWords: z.array(z.string().min(2)).default([]),
  /** The same for one section of the page, by the id of its heading: what is asked in need must open at its place. */
  sectionSearchWords: z.record(z.string(), z.array(z.string().min(2))).default({}),
  /** True for a list that names what other pages are about (sources, errata, editions): found after those. */
  foundLast: z.boolean().default(false),
  /** True when the page has a search field of its own: there is none above it then. */
  hasSearchField: z.boolean().default(false),
  /** True for the page that shows its whole publication: its sources are then those of all its pages. */
  wholePublication: z.boolean().default(false),
  /** True for a page that shows in another order what other pages of its publication show as well. */
  repeats: z.boolean().default(false),
});
