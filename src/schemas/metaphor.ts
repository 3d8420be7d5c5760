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
  title: z.string().min(3),
  /** One sentence: when a therapist would use it. */
  description: z.string().min(20).max(180),
  purpose: z.enum(keysOf(metaphorPurposes)),
  /** Title of the patients' page: the image in plain words, without a word that may frighten or blame. */
  storyTitle: z
    .string({ error: 'Geef het verhaal een titel voor de patiënt: het beeld in gewone woorden.' })
    .min(3),
  /** Its drawing: a file name in src/components/illustrations/metaphors. */
  picture: drawingNamed(
    'metaphors',
    'Elke metafoor heeft een tekening: noem een bestand uit src/components/illustrations/metaphors, zonder .astro.',
  ),
  /** What the drawing shows, for who cannot see it: no more than the telling says. */
  alt: z
    .string({ error: 'Zeg in één of 2 zinnen wat de tekening laat zien, voor wie die niet ziet.' })
    .min(20)
    .max(160),
  /** The image, told to a patient in our own words, as paragraphs. */
  telling: z.array(z.string().min(20)).min(1),
  /** True when the source only names the metaphor and the telling is ours. */
  toldByUs: z.boolean(),
  /** When it fits. */
  useWhen: z.array(z.string().min(5)).min(1),
  /** When it does not fit, or what to look out for. */
  notWhen: z.array(z.string().min(5)).min(1),
  /** Interventions it belongs to: file names in src/content/interventions. */
  interventions: z.array(existing('interventions')).min(1),
  sources: z.array(existing('sources')).min(1),
  /** Sources of what stands under `notWhen`, which the patients' page does not say. */
  cautionSources: z.array(existing('sources')).default([]),
  /** Remark on the source, for instance a link that was wrong. */
  note: z.string().optional(),
});

export type Metaphor = z.infer<typeof metaphorSchema>;
