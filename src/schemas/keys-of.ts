/** The keys of a list of names with their words, as the non-empty tuple that an enum wants. */
export const keysOf = <T extends Record<string, string>>(words: T) =>
  Object.keys(words) as [keyof T & string, ...(keyof T & string)[]];
