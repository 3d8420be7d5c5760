/** What of the site somebody can put on a device: topics. What every topic needs comes with each of them. */

/** The topics, in the order in which they are offered. Their names stand on devices: add one, never change one. */
export const topics = ['spiegeltherapie', 'oefeningen', 'pijn', 'vak'] as const;
export type Topic = (typeof topics)[number];

/** The page that each topic begins with. A copy that leaves it out does not offer the topic. */
export const startOf: Readonly<Record<Topic, string>> = {
  spiegeltherapie: '/spiegeltherapie/',
  oefeningen: '/oefeningen/',
  pijn: '/pijn/',
  vak: '/therapeuten/',
};

/** `basis` is the home page, the tools with their recordings, the search and the pages about the site. */
export type Part = 'basis' | Topic;

const topicOfFolder: Readonly<Record<string, Topic>> = {
  spiegeltherapie: 'spiegeltherapie',
  oefeningen: 'oefeningen',
  pijn: 'pijn',
  handreiking: 'vak',
  meetinstrumenten: 'vak',
  metaforen: 'vak',
  interventies: 'vak',
  scholing: 'vak',
  bronnen: 'vak',
  errata: 'vak',
  therapeuten: 'vak',
  verwijzers: 'vak',
  citeren: 'vak',
};

/**
 * What no page asks for, or what is an archive: laid-down editions are large, and each is a file to keep by itself. So are
 * what changed between them and the index to search them word for word.
 */
const notKept =
  /^\/(edities|fhir|zoeken\/letterlijk)\/|^\/over\/edities\/[^/]+\/[^/]+\/|^\/(sw\.js|robots\.txt|doorverwijzingen\.json|favicon\.ico|sitemap-.*\.xml)$|\.(br|gz)$/;

/**
 * To which part an address belongs; undefined for what is never put on a device.
 *
 * @param address from the root of the site, "/pijn/slaap/"
 */
export function partOf(address: string): Part | undefined {
  if (notKept.test(address)) return undefined;
  // For who checks the site.
  if (/^\/over\/(onderdelen|opnamen|tekeningen)\/$/.test(address)) return 'vak';
  return topicOfFolder[address.split('/')[1] ?? ''] ?? 'basis';
}

/** Whether a part is on the device for who put these topics there. */
export const isWanted = (part: Part, chosen: readonly Topic[]): boolean =>
  part === 'basis' || chosen.includes(part);
