import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Printed } from './ways-to-print.ts';

/** How many sheets of A4 each page is, by its address. `npm run sheets` writes it anew. */
export const sheetsOfPages: Partial<Record<string, Printed<number>>> = parse(
  readFileSync(new URL('sheets-of-pages.yaml', import.meta.url), 'utf8'),
);
