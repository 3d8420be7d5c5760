import { defineCollection } from 'astro:content';
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { pageSchema } from '@/schemas/page.ts';
import { publicationSchema } from '@/schemas/publication.ts';
import { safetySchema } from '@/schemas/safety.ts';
import { sourceSchema } from '@/schemas/source.ts';

/** One YAML file per entry; the file name is the id. */
const yamlFiles = (name: string) => glob({ base: `./src/content/${name}`, pattern: '*.yaml' });

export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    schema: (context) => docsSchema()(context).extend(pageSchema.shape).strict(),
  }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
  publications: defineCollection({ loader: yamlFiles('publications'), schema: publicationSchema }),
  sources: defineCollection({ loader: yamlFiles('sources'), schema: sourceSchema }),
  safety: defineCollection({ loader: yamlFiles('safety'), schema: safetySchema }),
};
