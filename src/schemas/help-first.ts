import { z } from 'astro/zod';

const asked = z
  .string()
  .regex(
    /^[a-z0-9]+\*?( [a-z0-9]+\*?)*$/,
    'Schrijf kleine letters zonder accenten, met hoogstens een sterretje achter een woord.',
  );

/** What a reader must see before any result, by the words of the question: help in danger and despair. */
export const helpFirstSchema = z
  .strictObject({
    /** Unique name of the row. */
    id: z.string().regex(/^[a-z0-9-]+$/, 'Gebruik voor "id" kleine letters, cijfers en streepjes.'),
    /** Number to call at once; the page tells it too. */
    call: z
      .string()
      .regex(/^\d{3}$/, 'Schrijf een nummer van drie cijfers, tussen aanhalingstekens.')
      .optional(),
    /** One to three sentences, B1. */
    says: z.string().min(20).max(200),
    /** Address on this site that tells more, with its heading. */
    page: z.string().regex(/^\/.*\/#.+$/, 'Schrijf een adres op deze site met de kop erbij: /pagina/#kop.'),
    /** Title of that part. */
    title: z.string().min(3),
    /** Words that stand anywhere in the question, in this order. A star is any ending. */
    words: z.array(asked).min(1),
    /** Words that the question ends with. */
    endings: z.array(asked).default([]),
  })
  .refine(({ call, says }) => !call || says.includes(call), {
    error: 'Zet het nummer van "call" ook in "says", zodat het er in woorden staat.',
    path: ['says'],
  });

export type HelpFirst = z.infer<typeof helpFirstSchema>;
