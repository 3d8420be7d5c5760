import { z } from 'astro/zod';

const name = z
  .string()
  .regex(
    /^[a-z]+$/,
    'Gebruik kleine letters. Verander deze naam nooit: wat mensen bewaarden, staat eronder.',
  );

/** One question with room for words of one's own. */
const question = z.strictObject({
  /** Under this name an answer is kept. */
  id: name,
  /** What is asked, as somebody would say it of himself. */
  label: z.string().min(3),
  /** Lines to write on. */
  lines: z.number().int().min(1).max(8).default(2),
});

/** Questions below each other. */
const questions = z.strictObject({
  kind: z.literal('vragen'),
  id: name,
  title: z.string().min(3),
  /** What to do here, in one or two sentences. */
  say: z.string().min(5).optional(),
  questions: z.array(question).min(1),
});

/** The same questions for several days, weeks or hours. */
const table = z.strictObject({
  kind: z.literal('tabel'),
  id: name,
  title: z.string().min(3),
  say: z.string().min(5).optional(),
  /** Heading of the rows: “Dag”. */
  of: z.string().min(2),
  /** What the rows are called. Only add at the end: an answer is kept by its row. */
  rows: z.array(z.string().min(1)).min(2),
  columns: z.array(question.omit({ lines: true })).min(1),
});

/** A form that the handreiking describes, to fill in together. It asks and computes nothing. The file name is its name. */
export const worksheetSchema = z.strictObject({
  title: z.string().min(3),
  parts: z.array(z.discriminatedUnion('kind', [questions, table])).min(1),
});

export type Worksheet = z.infer<typeof worksheetSchema>;
