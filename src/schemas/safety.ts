import { z } from 'astro/zod';

const sentence = z.string().min(5);
const sentences = z.array(sentence).min(1, 'Schrijf minstens één regel.');

/**
 * Safety rules that travel with every exercise: the same words on screen, on paper and in sound.
 * Clinical basis per rule set: see the sources of the publication that uses it.
 */
export const safetySchema = z.strictObject({
  /** Title of the box. */
  title: z.string().min(3),
  /** Check before starting. */
  before: sentences,
  /** Reasons to pause now. */
  pause: sentences,
  /** What to do during a pause. */
  pauseHelp: sentences,
  /** Reasons to stop for now and call. */
  stop: sentences,
  /** Whom to call, first choice first. */
  call: sentences,
  /** The same in few words, for just before a session. */
  brief: z.strictObject({
    /** When to pause, and what to do then. */
    pause: sentence,
    /** When to stop, and whom to call. */
    stop: sentence,
    /** When to call 112. */
    call: sentence.regex(/\b112\b/, 'Zeg bij "brief.call" wanneer iemand 112 belt.'),
  }),
});

export type Safety = z.infer<typeof safetySchema>;
