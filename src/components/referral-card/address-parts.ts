/** An address to type from paper, in parts: it goes to the next line at a slash, never at a hyphen, which would look like a part of it. */
export const addressParts = (address: string): string[] => address.match(/[^/]+\/?|\//g) ?? [];
