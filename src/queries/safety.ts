import { type CollectionEntry, getEntry } from 'astro:content';
import { clinic } from '@/clinic.ts';

/** The number that a clinic gives for its copy, as one line of whom to call; undefined when it gives none. */
export const clinicLine: string | undefined =
  clinic.telephone &&
  `Het nummer van ${clinic.telephone.of} is ${clinic.telephone.number}, ${clinic.telephone.hours}.`;

/**
 * Whom to call, with the number of the clinic right after the line that it belongs to: the first that names the
 * practitioner, after the one about 112.
 */
export function withClinicLine(call: readonly string[], line = clinicLine): string[] {
  if (!line) return [...call];
  const at = call.findIndex((one) => /behandelaar/.test(one)) + 1 || call.length;
  return call.toSpliced(at, 0, line);
}

/** The safety rules with this name, as they are on this copy; undefined when there are none. */
export async function getSafety(rules: string): Promise<CollectionEntry<'safety'>['data'] | undefined> {
  const data = (await getEntry('safety', rules))?.data;
  return data && { ...data, call: withClinicLine(data.call) };
}
