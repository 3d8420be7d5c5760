import { getCollection } from 'astro:content';
import { getAllPages, type ListedPage } from '@/queries/pages.ts';

/** What it is that a patient is given, as a word before its title. */
export type GivenKind = 'Uitleg' | 'Blad' | 'Werkblad';

/** A page that a patient is given with a section of the handreiking. */
export interface Given {
  kind: GivenKind;
  title: string;
  href: string;
}

/** A section of the handreiking with what it has for patients. */
export interface SectionForPatients {
  /** As in its address: "5-10". */
  section: string;
  href: string;
  title: string;
  given: readonly Given[];
  /** Why there is no page for patients; only where there is none. */
  whyNot?: string;
}

/** All sections that have something for patients, or a reason why not, in the order of the handreiking. */
export async function getSectionsForPatients(): Promise<SectionForPatients[]> {
  const [rows, pages] = await Promise.all([getCollection('forPatients'), getAllPages()]);
  const byAddress = new Map(pages.map((page) => [page.href, page]));
  const pageAt = (href: string): ListedPage => {
    const page = byAddress.get(href);
    if (!page) throw new Error(`src/content/for-patients.yaml: de pagina ${href} bestaat niet.`);
    return page;
  };
  const give = (kind: GivenKind, href: string): Given => ({
    kind,
    title: pageAt(href).entry.data.title,
    href,
  });
  // Astro gives them by letter, with 5-10 before 5-2.
  const inOrder = rows.toSorted((a, b) => a.id.localeCompare(b.id, 'nl', { numeric: true }));
  return inOrder.map(({ id, data: { pages: explains, sheets, worksheets, whyNot } }) => ({
    section: id,
    href: `/handreiking/${id}/`,
    title: pageAt(`/handreiking/${id}/`).entry.data.title,
    given: [
      ...explains.map((href) => give('Uitleg', href)),
      ...sheets.map((href) => give('Blad', href)),
      ...worksheets.map((worksheet) => give('Werkblad', `/hulpmiddelen/${worksheet.id}/`)),
    ],
    ...(whyNot && { whyNot }),
  }));
}
