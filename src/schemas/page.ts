import { z } from 'astro/zod';
import { existing } from '@/schemas/existing.ts';

/** What every page adds to Starlight's own front matter. */
export const pageSchema = z.object({
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
  /** Pages for patients that explain the same; they link back by themselves. */
  patientPages: z
    .array(z.string().regex(/^\/.*\/$/, 'Schrijf een adres op deze site met een / aan beide kanten.'))
    .default([]),
  /** True for the page that shows its whole publication: its sources are then those of all its pages. */
  wholePublication: z.boolean().default(false),
});
