/** Makes ids that no other device makes, as a port. */
export type NewId = () => string;

/** A random UUID (version 4). crypto.randomUUID would not do: browsers offer it over https only. */
export const randomId: NewId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  // RFC 9562, 5.4: four bits for the version, two for the variant.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** Ids for tests: 1, 2, 3 in the form of a UUID. */
export function countingIds(): NewId {
  let count = 0;
  return () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;
}
