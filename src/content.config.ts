import { defineCollection } from 'astro:content';
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { file, glob } from 'astro/loaders';
import { movedAddressSchema, shortAddressSchema } from '@/schemas/address.ts';
import { alikeWordsSchema } from '@/schemas/alike-words.ts';
import { editionSchema } from '@/schemas/edition.ts';
import { exerciseSchema } from '@/schemas/exercise.ts';
import { instrumentSchema } from '@/schemas/instrument.ts';
import { interventionSchema } from '@/schemas/intervention.ts';
import { metaphorSchema } from '@/schemas/metaphor.ts';
import { movementSchema } from '@/schemas/movement.ts';
import { pageSchema } from '@/schemas/page.ts';
import { poseSchema } from '@/schemas/pose.ts';
import { programmeSchema } from '@/schemas/programme.ts';
import { publicationSchema } from '@/schemas/publication.ts';
import { safetySchema } from '@/schemas/safety.ts';
import { sourceSchema } from '@/schemas/source.ts';
import { spokenLineSchema } from '@/schemas/spoken-line.ts';
import { termSchema } from '@/schemas/term.ts';
import { trainingSchema } from '@/schemas/training.ts';

/** One YAML file per entry; the file name is the id. */
const yamlFiles = (name: string) => glob({ base: `./src/content/${name}`, pattern: '*.yaml' });

export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    schema: (context) => docsSchema()(context).extend(pageSchema.shape).strict(),
  }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
  publications: defineCollection({ loader: yamlFiles('publications'), schema: publicationSchema }),
  editions: defineCollection({ loader: file('./ledger/editions.yaml'), schema: editionSchema }),
  exercises: defineCollection({ loader: yamlFiles('exercises'), schema: exerciseSchema }),
  instruments: defineCollection({ loader: yamlFiles('instruments'), schema: instrumentSchema }),
  interventions: defineCollection({ loader: yamlFiles('interventions'), schema: interventionSchema }),
  metaphors: defineCollection({ loader: yamlFiles('metaphors'), schema: metaphorSchema }),
  movements: defineCollection({ loader: yamlFiles('movements'), schema: movementSchema }),
  poses: defineCollection({ loader: yamlFiles('poses'), schema: poseSchema }),
  programmes: defineCollection({ loader: yamlFiles('programmes'), schema: programmeSchema }),
  // Short rows, so one file each.
  movedAddresses: defineCollection({
    loader: file('./src/content/moved-addresses.yaml'),
    schema: movedAddressSchema,
  }),
  shortAddresses: defineCollection({
    loader: file('./src/content/short-addresses.yaml'),
    schema: shortAddressSchema,
  }),
  spokenLines: defineCollection({
    loader: file('./src/content/spoken-lines.yaml'),
    schema: spokenLineSchema,
  }),
  terms: defineCollection({ loader: yamlFiles('terms'), schema: termSchema }),
  alikeWords: defineCollection({ loader: file('./src/content/alike-words.yaml'), schema: alikeWordsSchema }),
  trainings: defineCollection({ loader: file('./src/content/trainings.yaml'), schema: trainingSchema }),
  sources: defineCollection({ loader: yamlFiles('sources'), schema: sourceSchema }),
  safety: defineCollection({ loader: yamlFiles('safety'), schema: safetySchema }),
};
