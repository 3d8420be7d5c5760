/** What a page is, to choose by. */
export const kinds = {
  uitleg: 'uitleg',
  oefening: 'oefening',
  instrument: 'instrument',
  metafoor: 'metafoor',
  scholing: 'scholing',
  hulpmiddel: 'hulpmiddel',
} as const;
export type Kind = keyof typeof kinds;
