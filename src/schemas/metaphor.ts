import { z } from 'astro/zod';
import { existing } from '@/schemas/existing.ts';
import { drawingNamed } from '@/schemas/file-named.ts';
import { keysOf } from '@/schemas/keys-of.ts';

/** What a metaphor helps to explain, as in the handreiking's list. */
export const metaphorPurposes = {
  sensitisatie: 'Uitleg over sensitisatie',
  hypervigilantie: 'Overmatige aandacht (hypervigilantie)',
  rust: 'Waarom rusten bij chronische pijn niet helpt',
  vechten: 'Vechten tegen de pijn',
  meenemen: 'De pijn is er nog, maar staat niet meer in de weg',
  energie: 'Praten over energie',
} as const;

/** One metaphor for pain education by a therapist. The file name is its address. */
export const metaphorSchema = z.strictObject({
  title: z.string().min(3).describe('De naam van de metafoor, zoals therapeuten die kennen.'),
  /** One sentence: when a therapist would use it. */
  description: z.string().min(20).max(180).describe('Eén zin: wanneer gebruikt een therapeut deze metafoor?'),
  purpose: z
    .enum(keysOf(metaphorPurposes))
    .describe('Wat de metafoor helpt uitleggen, zoals in de lijst van de handreiking.'),
  /** Title of the patients' page: the image in plain words, without a word that may frighten or blame. */
  storyTitle: z
    .string({ error: 'Geef het verhaal een titel voor de patiënt: het beeld in gewone woorden.' })
    .min(3)
    .describe(
      'De titel van de pagina voor de patiënt: het beeld in gewone woorden. Geen woord dat bang maakt of verwijt.',
    ),
  /** Its drawing: a file name in src/components/illustrations/metaphors. */
  picture: drawingNamed(
    'metaphors',
    'Elke metafoor heeft een tekening: noem een bestand uit src/components/illustrations/metaphors, zonder .astro.',
  ).describe('De tekening: een bestandsnaam uit `src/components/illustrations/metaphors`, zonder `.astro`.'),
  /** What the drawing shows, for who cannot see it: no more than the telling says. */
  alt: z
    .string({ error: 'Zeg in één of 2 zinnen wat de tekening laat zien, voor wie die niet ziet.' })
    .min(20)
    .max(160)
    .describe('Wat de tekening laat zien, voor wie die niet ziet. Niet meer dan de vertelling zegt.'),
  /** The image, told to a patient in our own words, as paragraphs. */
  telling: z
    .array(z.string().min(20))
    .min(1)
    .describe(
      'De vertelling, in onze eigen woorden, zoals u tegen de patiënt praat. Elke alinea is een regel van de lijst.',
    ),
  /** True when the source only names the metaphor and the telling is ours. */
  toldByUs: z.boolean().describe('`true` als de bron de metafoor alleen noemt en de vertelling van ons is.'),
  /** When it fits. */
  useWhen: z.array(z.string().min(5)).min(1).describe('Wanneer de metafoor past.'),
  /** When it does not fit, or what to look out for. */
  notWhen: z
    .array(z.string().min(5))
    .min(1)
    .describe('Wanneer de metafoor niet past, of waar een therapeut op let. De patiënt ziet dit niet.'),
  /** Interventions it belongs to: file names in src/content/interventions. */
  interventions: z
    .array(existing('interventions'))
    .min(1)
    .describe(
      'De interventies waar de metafoor bij hoort: bestandsnamen uit `src/content/interventions`, zonder `.yaml`.',
    ),
  sources: z
    .array(existing('sources'))
    .min(1)
    .describe('Waar de metafoor op rust: bestandsnamen uit `src/content/sources`, zonder `.yaml`.'),
  /** Sources of what stands under `notWhen`, which the patients' page does not say. */
  cautionSources: z
    .array(existing('sources'))
    .default([])
    .describe('De bronnen van wat bij `notWhen` staat. Ook bestandsnamen.'),
  /** Remark on the source, for instance a link that was wrong. */
  note: z.string().optional().describe('Een opmerking over de bron, zoals een link die niet klopte.'),
});

export type Metaphor = z.infer<typeof metaphorSchema>;
