/** The published editions, which never change: files under public/edities/<publication>/<edition>/. */

/**
 * Whether a file of the built site belongs to a frozen edition: no step of the build may touch it.
 *
 * @param file path in the built folder, without a slash in front
 */
export const isFrozen = (file: string): boolean => /^edities\/[^/]+\/\d{4}\.\d+\//.test(file);
