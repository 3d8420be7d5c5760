import { z } from 'astro/zod';

/** An address on this site: a path with slashes at both ends, maybe with the anchor of a section. */
const address = z
  .string()
  .regex(
    /^\/([^\s#?]+\/)?(#[^\s#]+)?$/,
    'Schrijf een adres op deze site met een / aan beide kanten: /pijn/slaap/.',
  );

/** A short address that can be read aloud and typed from paper: `/been` opens `/spiegeltherapie/been/`. */
export const shortAddressSchema = z.strictObject({
  /** What stands behind the site's name, without slashes. */
  id: z
    .string()
    .max(16, 'Een kort adres heeft hoogstens 16 tekens.')
    .regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      'Gebruik voor een kort adres kleine letters, cijfers en losse streepjes.',
    )
    .describe('Wat achter de naam van de site komt, zonder schuine strepen: `been`.'),
  /** The page, or the section of it, that it opens. */
  to: address.describe('De pagina die het opent, of een deel ervan: `/spiegeltherapie/been/`.'),
});

/**
 * An address that was once published and has moved. Rows are never taken away: letters and printed sheets
 * still carry the old address.
 */
export const movedAddressSchema = z.strictObject({
  /** Unique name of the row. */
  id: z.string().regex(/^[a-z0-9-]+$/, 'Gebruik voor "id" kleine letters, cijfers en streepjes.'),
  /** The old address: a page, or one section of a page that is still there. */
  from: address,
  /** Where it stands now. */
  to: address,
});
