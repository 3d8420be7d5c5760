import { z } from 'astro/zod';
import { fileNamed } from '@/schemas/file-named.ts';
import { keysOf } from '@/schemas/keys-of.ts';
import { drawnAmputations, personNames, placeNames } from '@/vocabulary/body.ts';

const place = z.enum(placeNames);
/** Centimetres from a place on the body: left, up, forward in the room. */
const shift = z.tuple([z.number(), z.number(), z.number()]).default([0, 0, 0]);

/** A position or a movement to draw. File name = id. */
export const movementSchema = z.strictObject({
  /** A few words: "Been opzij". */
  title: z.string().min(3),
  /** What to do, as a sentence in plain words: for who cannot see the drawing. */
  description: z.string().min(20).max(300),
  /** Who shows it. Of the drawings of one page all have the same. */
  person: z.enum(personNames),
  /** The limb that the mirror shows. */
  limb: z.enum(['been', 'arm']).default('been'),
  /** The whole figure, without legs (at a table), only legs, or only the hand or foot, large. */
  crop: z.enum(['geheel', 'romp', 'benen', 'hand', 'voet']).default('geheel'),
  /** From where we look, in degrees: azimuth 0 from the front, positive towards the patient's left; elevation 90 from above. */
  view: z.strictObject({ azimuth: z.number().min(-180).max(180), elevation: z.number().min(0).max(90) }),
  /** The mirror that stands there. */
  mirror: z.enum(['been', 'arm']).optional(),
  /** Where the patient looks in the mirror: a dashed line. */
  gaze: place.optional(),
  /** For whom it is drawn. */
  amputations: z.array(z.enum(keysOf(drawnAmputations))).min(1),
  /** File names in src/content/poses, in the order of the movement. */
  poses: z
    .array(fileNamed('poses'))
    .refine(
      (poses) => [1, 2, 4].includes(poses.length),
      'poses: noem 1 houding, 2 (heen en terug) of 4 (een rondje).',
    ),
  things: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.enum(['stoel', 'tafel', 'bed', 'vloer']) }),
        z.strictObject({
          kind: z.enum(['rolletje', 'handdoekrol']),
          at: place,
          shift,
          /** Across the legs or along them. */
          along: z.enum(['dwars', 'langs']).default('dwars'),
        }),
        z.strictObject({ kind: z.enum(['stekelballetje', 'tablet']), at: place, shift }),
        z.strictObject({
          kind: z.literal('elastische band'),
          from: place,
          to: z.union([place, z.literal('stoelpoot')]),
        }),
      ]),
    )
    .default([]),
  arrows: z
    .array(
      z.strictObject({
        at: place,
        /** Centimetres on paper: right, down. */
        shift: z.tuple([z.number(), z.number()]).default([0, 0]),
        /** Centimetres on paper of a straight arrow; left out, the arrow goes the way the body goes. */
        straight: z.tuple([z.number(), z.number()]).optional(),
        /** How much of that way the arrow shows: the rest would lie over what does not move. */
        part: z.number().min(0.3).max(1).optional(),
        /** There and back: the second of two panels shows the way back. */
        both: z.boolean().default(false),
        /** The panel that it stands in: it shows the way to the next pose. */
        panel: z.number().int().min(1).max(4).default(1),
      }),
    )
    .default([]),
  /** Seconds for once there and back, at the calm pace of the exercise. Left out for a position. */
  seconds: z.number().min(3).max(30).optional(),
  /** How long the second pose is held, or how long somebody lies still: as the exercise says. Shown in the picture. */
  held: z
    .union([
      z.strictObject({ seconds: z.number().int().positive() }),
      z.strictObject({ minutes: z.number().int().positive() }),
    ])
    .optional(),
});

export type MovementData = z.infer<typeof movementSchema>;
