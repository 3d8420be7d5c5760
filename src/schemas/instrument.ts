import { z } from 'astro/zod';
import { existing } from '@/schemas/existing.ts';
import { keysOf } from '@/schemas/keys-of.ts';

/** ICF domains and themes of chapter 3 of the handreiking, in its order. */
export const domains = {
  participatie: 'Participatie',
  activiteiten: 'Activiteiten',
  functies: 'Functies',
  'persoonlijke-factoren': 'Persoonlijke factoren',
  omgeving: 'Omgeving en naasten',
} as const;
/** What an instrument is used for. */
export const purposes = {
  inventariseren: 'inventarisatie',
  diagnostiek: 'diagnostiek',
  doelbepaling: 'doelbepaling',
  evaluatie: 'evaluatie',
} as const;
/** What a therapist must do to get it. */
export const availabilities = {
  vrij: 'vrij te gebruiken',
  koop: 'aanschaf nodig',
  scholing: 'scholing nodig',
  website: 'via een website, kijk naar de rechten',
  onbekend: 'niet genoemd',
} as const;

const sectionWords = 'Schrijf het nummer van de paragraaf met een streepje, bijvoorbeeld "3-3".';
/** As the handreiking reports it; "niet genoemd" when it does not. */
const quality = z.string().default('niet genoemd');

/** One measurement instrument or method. No instrument is scored on this site. The file name is its address. */
export const instrumentSchema = z.strictObject({
  /** As in the field; left out when there is none. Two instruments may share one (CSI). */
  abbreviation: z.string().min(2).optional(),
  /** Full name as its makers write it. */
  name: z.string().min(3),
  /** Dutch name or translation, when it differs. */
  dutchName: z.string().optional(),
  /** Other names and spellings, to be found by. */
  synonyms: z.array(z.string()).default([]),
  domain: z.enum(keysOf(domains)),
  /** One instrument, a dataset of several, or a method without a list of its own. */
  sort: z.enum(['instrument', 'dataset', 'methode']).default('instrument'),
  purposes: z.array(z.enum(keysOf(purposes))).min(1),
  /** What it measures, one to three sentences. */
  measures: z.string().min(20),
  /** Number of items and how they are divided; left out when the source does not say. */
  items: z.string().optional(),
  /** Answer scale and range of scores, without verdicts. */
  scale: z.string().optional(),
  /** The period the questions are about. */
  timeFrame: z.string().optional(),
  /** How it is used in practice, as the source says. */
  use: z.string().optional(),
  valid: quality,
  reliable: quality,
  responsive: quality,
  availability: z.array(z.enum(keysOf(availabilities))).min(1),
  /** Where to get it, in words. */
  obtain: z.string().optional(),
  url: z.url().optional(),
  /** Page of the handreiking that discusses it, for instance "3-3". */
  section: z.string({ error: sectionWords }).regex(/^\d(-\d+)?$/, sectionWords),
  /** What to know: shared abbreviation, contradiction in the source, rights. */
  note: z.string().optional(),
  sources: z.array(existing('sources')).min(1),
});

export type Instrument = z.infer<typeof instrumentSchema>;
