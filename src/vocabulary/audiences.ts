/** The four groups the site speaks to. The ids are the first part of their landing page's address. */
export const audiences = ['patienten', 'therapeuten', 'verwijzers', 'over'] as const;
export type Audience = (typeof audiences)[number];
