import { existsSync } from 'node:fs';
import { z } from 'astro/zod';
import { existing } from '@/schemas/existing.ts';

const isPage = (path: string) =>
  existsSync(`src/content/docs/${path}.mdx`) || existsSync(`src/content/docs/${path}/index.mdx`);

/** The address of a page that is there. A wrong one stops the build with the row and the field it stands in. */
const page = z
  .string()
  .regex(/^\/.*\/$/, {
    error: 'Schrijf een adres op deze site met een / aan beide kanten.',
    abort: true,
  })
  .refine((address) => isPage(address.slice(1, -1)), {
    error: ({ input }) =>
      `De pagina ${input} bestaat niet. Kies een adres van een pagina in src/content/docs.`,
  });

/** What a section of the handreiking has for patients: one truth, two registers. */
export const forPatientsSchema = z
  .strictObject({
    /** The section, as in its address: "5-10" is /handreiking/5-10/. */
    id: z.string().refine((section) => isPage(`handreiking/${section}`), {
      error: ({ input }) =>
        `Paragraaf "${input}" bestaat niet. Schrijf het nummer zoals in het adres: "5-10" is /handreiking/5-10/.`,
    }),
    /** Pages that explain the same in plain words; they link back by themselves. */
    pages: z.array(page).default([]),
    /** Pages that are printed and written on, other than a worksheet. */
    sheets: z.array(page).default([]),
    /** Forms to fill in together: file names in src/content/worksheets. */
    worksheets: z.array(existing('worksheets')).default([]),
    /** Why there is no page, in whole sentences for the therapist; only where there is none. */
    whyNot: z.string().min(40, 'Zeg bij "whyNot" in een hele zin waarom er geen pagina is.').optional(),
  })
  .refine(({ pages, whyNot }) => pages.length > 0 !== (whyNot !== undefined), {
    error:
      'Noem bij "pages" een pagina voor de patiënt, of zeg bij "whyNot" waarom die er niet is. Eén van de twee.',
  });
