import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { existing } from './existing.ts';

/** Ids in the table of lines, read as text: the table itself is checked by its own schema. */
const lineIds = new Set(
  [...readFileSync('src/content/spoken-lines.yaml', 'utf8').matchAll(/^- \{ id: ([a-z0-9-]+),/gm)].map(
    ([, id]) => id,
  ),
);

/** A line that a session speaks: an id in src/content/spoken-lines.yaml. */
const line = z.string().refine((id) => lineIds.has(id), {
  error: ({ input }) =>
    `De regel "${input}" bestaat niet. Zet hem in src/content/spoken-lines.yaml of kies een regel die er is.`,
});

const moment = z.strictObject({
  line,
  drawing: existing('movements').optional(),
  /** How long the person does this. */
  seconds: z.number().min(15).max(300),
});

/** Place in the list of programmes. */
const order = z.number().int().positive();

/** One programme of a session. File name = id, also in addresses: it never changes. */
export const programmeSchema = z.discriminatedUnion('form', [
  z.strictObject({
    /** Before a mirror, or before a screen that takes its place. */
    form: z.enum(['spiegel', 'scherm']),
    title: z.string().min(3),
    order,
    /** The page that explains how to sit and move. */
    page: z.string().regex(/^\/.+\/$/, 'Begin en eindig "page" met een schuine streep.'),
    /** What somebody must know beforehand about this programme alone. */
    note: z.string().min(20).optional(),
    start: moment,
    /** Done one after the other, over and over, until the time is over. */
    round: z.array(moment).min(1, 'Noem bij "round" minstens één beweging.'),
    /** Lines that say where to look, used in turn. */
    gaze: z.array(line).min(1, 'Noem bij "gaze" minstens één regel die zegt waar iemand kijkt.'),
    /** Lines that say what to heed between those, used in turn. */
    heed: z.array(line).min(1, 'Noem bij "heed" minstens één regel die zegt waar iemand op let.'),
  }),
  z.strictObject({
    /** Counted in repetitions and series. Numbers and drawing come from the exercise. */
    form: z.literal('tellen'),
    order,
    exercise: existing('exercises'),
    line,
    /** Says how to lie or sit, for who comes from another exercise. */
    position: line,
    /** Time for one repetition at a calm pace, without holding. */
    repetitionSeconds: z.number().min(2).max(30),
  }),
  z.strictObject({
    /** Lying still for the minutes of the exercise. */
    form: z.literal('liggen'),
    order,
    exercise: existing('exercises'),
    line,
    /** Says how to lie or sit, for who comes from another exercise. */
    position: line,
  }),
]);

export type ProgrammeData = z.infer<typeof programmeSchema>;
