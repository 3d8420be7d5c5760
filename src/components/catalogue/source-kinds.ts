import type { sourceKinds } from '@/schemas/source.ts';

/** The kinds of sources as headings, in the order of the list of all sources. */
export const sourceKindHeadings = {
  handleiding: 'Handleidingen',
  handreiking: 'Handreikingen',
  brochure: 'Brochures',
  artikel: 'Artikelen',
  onderzoek: 'Onderzoeken',
  overzicht: 'Overzichten van onderzoeken',
  richtlijn: 'Richtlijnen',
  wet: 'Wetten',
  boek: 'Boeken',
  film: 'Films',
  website: 'Websites',
} as const satisfies Record<keyof typeof sourceKinds, string>;
