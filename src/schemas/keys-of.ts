/** The keys of a list of names with what each says, as the non-empty tuple that an enum wants. */
export const keysOf = <T extends Record<string, unknown>>(words: T) =>
  Object.keys(words) as [keyof T & string, ...(keyof T & string)[]];
