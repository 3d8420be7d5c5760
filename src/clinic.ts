import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Clinic, clinicSchema } from './schemas/clinic.ts';

/** Where a clinic says what is its own. */
export const clinicFile = 'src/content/clinic.yaml';

/** Class of what only this copy says: an edition, which holds on every copy, leaves it out. */
export const ofThisCopy = 'of-this-copy';

/** Every build tells what is wrong with the file before it makes a page (src/content.config.ts): here it then counts as empty. */
function read(): Clinic {
  const empty = clinicSchema.parse({});
  if (!existsSync(clinicFile)) return empty;
  try {
    return clinicSchema.safeParse(parse(readFileSync(clinicFile, 'utf8')) ?? {}).data ?? empty;
  } catch {
    return empty;
  }
}

/** What this copy of the site says of itself. */
export const clinic: Clinic = read();

/**
 * Whether this copy shows a publication: in menus, lists, search and what a practitioner gives. What it leaves out stays
 * at its address, because letters and other texts lead there.
 */
export const isShown = (publication: string): boolean => !clinic.leftOut?.includes(publication);
