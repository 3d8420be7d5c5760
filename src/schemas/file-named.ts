import { existsSync } from 'node:fs';
import { z } from 'astro/zod';

/** The name of a file in a collection, without ".yaml". A name that is not there stops the build with file and field. */
export const fileNamed = (collection: string) =>
  z.string().refine((id) => existsSync(`src/content/${collection}/${id}.yaml`), {
    error: ({ input }) =>
      `"${input}" bestaat niet. Maak src/content/${collection}/${input}.yaml of kies een naam die er is.`,
  });
