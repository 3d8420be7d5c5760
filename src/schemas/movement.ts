import { z } from 'astro/zod';
import { fileNamed } from '@/schemas/file-named.ts';
import { keysOf } from '@/schemas/keys-of.ts';
import { drawnAmputations, personNames, placeNames } from '@/vocabulary/body.ts';

const place = z.enum(placeNames);
/** Centimetres from a place on the body: left, up, forward in the room. */
const shift = z
  .tuple([z.number(), z.number(), z.number()])
  .default([0, 0, 0])
  .describe('Hoeveel centimeter ernaast: naar links, omhoog, naar voren.');

/** A position or a movement to draw. File name = id. */
export const movementSchema = z.strictObject({
  /** A few words: "Been opzij". */
  title: z.string().min(3).describe('Een paar woorden: `Been opzij`.'),
  /** What to do, as a sentence in plain words: for who cannot see the drawing. */
  description: z
    .string()
    .min(20)
    .max(300)
    .describe('Wat iemand doet, als zin in gewone woorden: voor wie de tekening niet ziet.'),
  /** Who shows it. Of the drawings of one page all have the same. */
  person: z.enum(personNames).describe('Wie het voordoet. Op één pagina is dat steeds dezelfde.'),
  /** The limb that the mirror shows. */
  limb: z.enum(['been', 'arm']).default('been').describe('Wat de spiegel laat zien.'),
  /** The whole figure, without legs (at a table), only legs, or only the hand or foot, large. */
  crop: z
    .enum(['geheel', 'romp', 'benen', 'hand', 'voet'])
    .default('geheel')
    .describe(
      'Hoeveel van het lichaam te zien is: alles, alles zonder benen (aan tafel), alleen de benen, of groot een hand of voet.',
    ),
  /** From where we look, in degrees: azimuth 0 from the front, positive towards the patient's left; elevation 90 from above. */
  view: z
    .strictObject({
      azimuth: z
        .number()
        .min(-180)
        .max(180)
        .describe('0 is van voren; meer dan 0 is van de linkerkant van de patiënt.'),
      elevation: z.number().min(0).max(90).describe('0 is op ooghoogte, 90 is recht van boven.'),
    })
    .describe('Van waar wij kijken, in graden.'),
  /** The mirror that stands there. */
  mirror: z.enum(['been', 'arm']).optional().describe('De spiegel die er staat.'),
  /** What the patient looks at, in the mirror if there is one: a dashed line. */
  gaze: place
    .optional()
    .describe('Waar iemand naar kijkt, en als er een spiegel staat dan daarin: een streepjeslijn.'),
  /** For whom it is drawn. */
  amputations: z
    .array(z.enum(keysOf(drawnAmputations)))
    .min(1)
    .describe('Voor wie de tekening is.'),
  /** File names in src/content/poses, in the order of the movement. */
  poses: z
    .array(fileNamed('poses'))
    .refine(
      (poses) => [1, 2, 3, 4].includes(poses.length),
      'poses: noem 1 houding, 2 (heen en terug), 3 of 4 (een rondje).',
    )
    .describe(
      'De houdingen van de beweging, op volgorde: bestandsnamen uit `src/content/poses`, zonder `.yaml`.',
    ),
  things: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.enum(['stoel', 'tafel', 'bed', 'vloer']).describe('Wat het is.') }),
        z.strictObject({
          kind: z.enum(['rolletje', 'handdoekrol']),
          at: place.describe('De plek op het lichaam waar het ligt.'),
          shift,
          /** Across the legs or along them. */
          along: z
            .enum(['dwars', 'langs'])
            .default('dwars')
            .describe('Dwars op de benen, of langs de benen.'),
        }),
        z.strictObject({
          kind: z.enum(['stekelballetje', 'tablet']),
          at: place.describe('De plek op het lichaam waar het ligt.'),
          shift,
        }),
        z.strictObject({
          kind: z.literal('elastische band'),
          from: place.describe('Waar de band begint.'),
          to: z.union([place, z.literal('stoelpoot')]).describe('Waar de band vastzit.'),
        }),
      ]),
    )
    .default([])
    .describe('Wat erbij staat of ligt.'),
  arrows: z
    .array(
      z.strictObject({
        at: place.describe('De plek op het lichaam waar de pijl bij staat.'),
        /** Centimetres on paper: right, down. */
        shift: z
          .tuple([z.number(), z.number()])
          .default([0, 0])
          .describe('Hoeveel centimeter op papier ernaast: naar rechts, naar beneden.'),
        /** Centimetres on paper of a straight arrow; left out, the arrow goes the way the body goes. */
        straight: z
          .tuple([z.number(), z.number()])
          .optional()
          .describe(
            'De lengte van een rechte pijl in centimeter op papier: naar rechts, naar beneden. Zonder dit veld gaat de pijl mee met het lichaam.',
          ),
        /** How much of that way the arrow shows: the rest would lie over what does not move. */
        part: z
          .number()
          .min(0.3)
          .max(1)
          .optional()
          .describe(
            'Hoeveel van die weg de pijl laat zien, van 0.3 tot 1. De rest zou over iets heen liggen dat niet beweegt.',
          ),
        /** There and back: the second of two panels shows the way back. */
        both: z
          .boolean()
          .default(false)
          .describe('`true` voor heen en terug: het tweede plaatje laat de weg terug zien.'),
        /** The panel that it stands in: it shows the way to the next pose. */
        panel: z
          .number()
          .int()
          .min(1)
          .max(4)
          .default(1)
          .describe('Het plaatje waar de pijl in staat. Hij wijst naar de volgende houding.'),
      }),
    )
    .default([])
    .describe('De pijlen.'),
  /** Seconds for once there and back, at the calm pace of the exercise. Left out for a position. */
  seconds: z
    .number()
    .min(3)
    .max(30)
    .optional()
    .describe(
      'Hoeveel seconden één keer heen en terug duurt, in het rustige tempo van de oefening. Laat dit weg bij een houding.',
    ),
  /** How long the second pose is held, or how long somebody lies still: as the exercise says. Shown in the picture. */
  held: z
    .union([
      z.strictObject({ seconds: z.number().int().positive().describe('Het aantal seconden.') }),
      z.strictObject({ minutes: z.number().int().positive().describe('Of het aantal minuten.') }),
    ])
    .optional()
    .describe(
      'Hoelang iemand de tweede houding vasthoudt of stil ligt, zoals de oefening zegt. Dit staat in de tekening.',
    ),
});

export type MovementData = z.infer<typeof movementSchema>;
