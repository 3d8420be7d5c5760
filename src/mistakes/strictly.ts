import { z } from 'astro/zod';

/** What a schema is made of, as far as objects can stand in it. */
interface Parts {
  shape?: Record<string, z.ZodType>;
  catchall?: z.ZodType;
  element?: z.ZodType;
  innerType?: z.ZodType;
  options?: z.ZodType[];
}

/**
 * The same schema, in which an object takes no field that it does not know, however deep it stands: what an author
 * misspells there would be passed over. For schemas that are not ours.
 */
export function strictly<Schema extends z.ZodType>(schema: Schema): Schema {
  const { shape, catchall, element, innerType, options, ...rest } = schema.def as z.core.$ZodTypeDef & Parts;
  const parts: Parts = {
    ...(shape && {
      shape: Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, strictly(field)])),
      catchall: catchall ?? z.never(),
    }),
    ...(element && { element: strictly(element) }),
    ...(innerType && { innerType: strictly(innerType) }),
    ...(options && { options: options.map(strictly) }),
  };
  return Object.keys(parts).length > 0 ? schema.clone({ ...rest, ...parts } as typeof schema.def) : schema;
}
