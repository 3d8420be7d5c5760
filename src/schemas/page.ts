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
  title: z
    .string()
    .transform(withSiteName)
    .describe('De titel van de pagina. Schrijf `{site}` voor de naam van de site.'),
  /** One sentence that says what the page gives the reader; also shown by search engines. */
  description: z
    .string({ error: 'Elke pagina heeft een "description": één zin die zegt wat de lezer hier vindt.' })
    .min(20, 'Maak van "description" een hele zin (minstens 20 tekens).')
    .max(180, 'Houd "description" onder de 180 tekens.')
    .describe('Eén hele zin die zegt wat de lezer hier vindt. Zoekmachines laten hem ook zien.'),
  /** The publication this page belongs to: the file name in src/content/publications. */
  publication: existing('publications').describe(
    'Het stuk waar de pagina bij hoort: een bestandsnaam uit `src/content/publications`, zonder `.yaml`.',
  ),
  /** Sources of this page: file names in src/content/sources. */
  sources: z
    .array(existing('sources'), {
      error: 'Elke pagina noemt haar bronnen: een lijst "sources" met bestandsnamen uit src/content/sources.',
    })
    .min(1, 'Noem minstens één bron uit src/content/sources.')
    .describe('De bronnen van deze pagina: bestandsnamen uit `src/content/sources`, zonder `.yaml`.'),
  /** What the page is, to choose by when searching. */
  kind: z
    .enum(keysOf(kinds))
    .default('uitleg' satisfies Kind)
    .describe('Wat de pagina is, om bij het zoeken op te kiezen.'),
  /** What the page is for, which decides its first screen; `vak` for professionals and `uitleg` for others when left out. */
  shape: z
    .enum(pageShapes, { error: `Kies bij "shape" een van deze: ${pageShapes.join(', ')}.` })
    .optional()
    .describe(
      'Waar de pagina voor is. Dat bepaalt wat er in het eerste scherm staat: `deur` leidt verder, `doen` is een oefening, `vak` is voor therapeuten. Zonder dit veld is het `uitleg`, of `vak` bij een stuk voor therapeuten.',
    ),
  /** For whom the page is, when that is not whom its publication is for. */
  audience: z
    .enum(audiences)
    .optional()
    .describe('Voor wie de pagina is, als dat anders is dan bij de rest van het stuk.'),
  /** Other words that readers type when they look for this page: their own words, synonyms, English names. */
  searchWords: z
    .array(z.string().min(2))
    .default([])
    .describe(
      'Andere woorden waarmee mensen deze pagina zoeken, in hun eigen taal: `[niet kunnen slapen, wakker liggen]`.',
    ),
  /** The same for one section of the page, by the id of its heading: what is asked in need must open at its place. */
  sectionSearchWords: z
    .record(z.string(), z.array(z.string().min(2)))
    .default({})
    .describe(
      'Hetzelfde voor één deel van de pagina. De naam van het veld is die van de kop, in kleine letters met streepjes.',
    ),
  /** True for a list that names what other pages are about (sources, errata, editions): found after those. */
  foundLast: z
    .boolean()
    .default(false)
    .describe(
      '`true` voor een lijst die alleen noemt waar andere pagina’s over gaan: die komt bij het zoeken na die pagina’s.',
    ),
  /** True when the page has a search field of its own: there is none above it then. */
  hasSearchField: z
    .boolean()
    .default(false)
    .describe('`true` als de pagina een eigen zoekveld heeft: dan staat er geen boven.'),
  /** True for the page that shows its whole publication: its sources are then those of all its pages. */
  wholePublication: z
    .boolean()
    .default(false)
    .describe(
      '`true` voor de pagina die het hele stuk laat zien: haar bronnen zijn die van alle pagina’s samen.',
    ),
  /** True for a page that shows in another order what other pages of its publication show as well. */
  repeats: z
    .boolean()
    .default(false)
    .describe(
      '`true` voor een pagina die in een andere volgorde laat zien wat ook op andere pagina’s van het stuk staat.',
    ),
});
