import { existsSync } from 'node:fs';
import { z } from 'astro/zod';

const named = (text: z.ZodString, folder: string, extension: string) =>
  // What a clinic adds stands in a folder of its own.
  text.refine((id) => ['', 'eigen/'].some((own) => existsSync(`${folder}/${own}${id}.${extension}`)), {
    error: ({ input }) =>
      String(input).endsWith(`.${extension}`)
        ? `Schrijf de naam zonder .${extension} erachter.`
        : `"${input}" bestaat niet. Maak ${folder}/${input}.${extension} of kies een naam die er is.`,
  });

/** The name of a file in a collection, without ".yaml". A name that is not there stops the build with file and field. */
export const fileNamed = (collection: string) => named(z.string(), `src/content/${collection}`, 'yaml');

/** The name of a drawing of its own in a folder of the illustrations, without ".astro". `missing` is what an author is told who names none. */
export const drawingNamed = (folder: string, missing: string) =>
  named(z.string({ error: missing }), `src/components/illustrations/${folder}`, 'astro');
