import { z } from 'astro/zod';

const error = 'Schrijf de datum als jjjj-mm-dd, bijvoorbeeld 2026-11-20.';

/** A day in YAML, in this century: year 26 is a typing error, and of “20 november” a program makes some year. */
export const day = z.preprocess(
  // Between quotes YAML leaves it a text.
  (value) => (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(value) : value),
  z.date({ error }).min(new Date('2000-01-01'), { error }).max(new Date('2099-12-31'), { error }),
);
