import type { SchemaContext } from 'astro:content';
import { basename } from 'node:path';
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { clinicFile } from '@/clinic.ts';
import { checked } from '@/mistakes/checked.ts';
import { type EntrySchema, ownFolder } from '@/mistakes/shelf.ts';
import { strictly } from '@/mistakes/strictly.ts';
import { movedAddressSchema, shortAddressSchema } from '@/schemas/address.ts';
import { alikeWordsSchema } from '@/schemas/alike-words.ts';
import { clinicSchema, mistakesInClinicText } from '@/schemas/clinic.ts';
import { constructSchema } from '@/schemas/construct.ts';
import { editionSchema } from '@/schemas/edition.ts';
import { exerciseSchema } from '@/schemas/exercise.ts';
import { forPatientsSchema } from '@/schemas/for-patients.ts';
import { helpFirstSchema } from '@/schemas/help-first.ts';
import { instrumentSchema } from '@/schemas/instrument.ts';
import { interventionSchema } from '@/schemas/intervention.ts';
import { literatureSchema } from '@/schemas/literature.ts';
import { metaphorSchema } from '@/schemas/metaphor.ts';
import { movementSchema } from '@/schemas/movement.ts';
import { pageSchema } from '@/schemas/page.ts';
import { mistakesInPageText } from '@/schemas/page-text.ts';
import { poseSchema } from '@/schemas/pose.ts';
import { programmeSchema } from '@/schemas/programme.ts';
import { publicationSchema } from '@/schemas/publication.ts';
import { safetySchema } from '@/schemas/safety.ts';
import { sourceSchema } from '@/schemas/source.ts';
import { spokenLineSchema } from '@/schemas/spoken-line.ts';
import { termSchema } from '@/schemas/term.ts';
import { trainingProviderSchema, trainingSchema } from '@/schemas/training.ts';
import { worksheetSchema } from '@/schemas/worksheet.ts';

/** One YAML file per entry; the file name is the id. What a clinic adds stands in a folder of its own. */
const yamlFiles = <Schema extends EntrySchema>(name: string, schema: Schema) => {
  const folder = `src/content/${name}`;
  const pattern = ['*.yaml', `${ownFolder}/*.yaml`];
  const generateId = ({ entry }: { entry: string }) => basename(entry, '.yaml');
  return { folder, extension: 'yaml' as const, loader: glob({ base: folder, pattern, generateId }), schema };
};

/** One file with a row per entry, for what is short. */
const rowsOf = <Schema extends EntrySchema>(list: string, schema: Schema) => ({
  list,
  loader: file(list),
  schema,
});

/** Every collection: where its entries stand and what an entry must be. */
export const holdings = {
  docs: {
    folder: 'src/content/docs',
    extension: 'mdx' as const,
    loader: docsLoader(),
    inText: mistakesInPageText,
    schema: (context: SchemaContext) => strictly(docsSchema()(context).extend(pageSchema.shape)),
  },
  i18n: {
    folder: 'src/content/i18n',
    extension: 'json' as const,
    loader: i18nLoader(),
    schema: z.strictObject(i18nSchema().shape),
  },
  publications: yamlFiles('publications', publicationSchema),
  editions: rowsOf('ledger/editions.yaml', editionSchema),
  constructs: yamlFiles('constructs', constructSchema),
  exercises: yamlFiles('exercises', exerciseSchema),
  instruments: yamlFiles('instruments', instrumentSchema),
  interventions: yamlFiles('interventions', interventionSchema),
  literature: rowsOf('src/content/literature.yaml', literatureSchema),
  metaphors: yamlFiles('metaphors', metaphorSchema),
  movements: yamlFiles('movements', movementSchema),
  poses: yamlFiles('poses', poseSchema),
  programmes: yamlFiles('programmes', programmeSchema),
  movedAddresses: rowsOf('src/content/moved-addresses.yaml', movedAddressSchema),
  shortAddresses: rowsOf('src/content/short-addresses.yaml', shortAddressSchema),
  spokenLines: rowsOf('src/content/spoken-lines.yaml', spokenLineSchema),
  terms: yamlFiles('terms', termSchema),
  forPatients: rowsOf('src/content/for-patients.yaml', forPatientsSchema),
  alikeWords: rowsOf('src/content/alike-words.yaml', alikeWordsSchema),
  helpFirst: rowsOf('src/content/help-first.yaml', helpFirstSchema),
  trainings: rowsOf('src/content/trainings.yaml', trainingSchema),
  trainingProviders: rowsOf('src/content/training-providers.yaml', trainingProviderSchema),
  sources: yamlFiles('sources', sourceSchema),
  safety: yamlFiles('safety', safetySchema),
  worksheets: yamlFiles('worksheets', worksheetSchema),
};

/** What a clinic says of its own copy: no collection, but checked with them. */
export const clinicShelf = { file: clinicFile, schema: clinicSchema, inText: mistakesInClinicText };

export const collections = checked(holdings, [clinicShelf]);
