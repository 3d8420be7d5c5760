import { isEdition, type Place } from '@/components/citation/place.ts';
import { fetchFile } from '@/device/fetch-file.ts';
import { folder } from '@/device/site-folder.ts';
import { trustedHtml } from '@/device/trusted.ts';

/** A paragraph, list, table or folded note with an anchor of its own. */
export interface Block {
  anchor: string;
  number: number;
  /** Its first words. */
  start: string;
}

/** A heading and the blocks below it. */
export interface Section {
  /** Id of the heading; empty for what stands before the first one. */
  anchor: string;
  heading: string;
  /** In an edition: the chapter that it stands in. A chapter has none. */
  chapter?: Section;
  /** Other ids below it, of what has no number. */
  others: string[];
  blocks: Block[];
}

/** What a page or a whole edition says of itself, and what can be pointed to in it. */
export interface CitedPage {
  title: string;
  /** Its address as the site gives it, without an anchor. */
  address: string;
  /** An edition that is laid down, whole: its chapters are the pages it was made of. */
  isEdition: boolean;
  publication: string;
  edition: string;
  /** The text may still change under this number. */
  inPreparation: boolean;
  /** Date of the edition, "2026-11-20". */
  date: string;
  sections: Section[];
}

const squeezed = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
/** As many characters as fit in a list to choose from. */
const startLength = 60;
function startOf(text: string): string {
  if (text.length <= startLength) return text;
  const cut = text.slice(0, startLength);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), startLength / 2))}…`;
}

function sectionsOf(document: Document, hasChapters: boolean): Section[] {
  const sections: Section[] = [{ anchor: '', heading: '', others: [], blocks: [] }];
  let chapter: Section | undefined;
  for (const element of document.querySelectorAll(':is(.prose, .trust) [id]')) {
    const last = sections.at(-1);
    const text = squeezed(element.textContent);
    if (/^(H[2-5]|DT)$/.test(element.tagName)) {
      const section: Section = { anchor: element.id, heading: text, others: [], blocks: [] };
      if (hasChapters && element.tagName === 'H2') chapter = section;
      else if (chapter) section.chapter = chapter;
      sections.push(section);
    } else if (last) {
      const name = last === chapter ? `${last.anchor}-begin` : last.anchor || 'begin';
      const number = /^(P|UL|OL|TABLE|DETAILS)$/.test(element.tagName)
        ? Number(element.id.slice(`${name}-`.length))
        : Number.NaN;
      if (element.id === `${name}-${number}`)
        last.blocks.push({ anchor: element.id, number, start: startOf(text) });
      else last.others.push(element.id);
    }
  }
  return sections;
}

/** Reads a page of this site. Undefined when it is none that can be cited, such as the one for unknown addresses. */
export function readCitedPage(document: Document): CitedPage | undefined {
  const contentOf = (name: string) =>
    document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? undefined;
  const title = contentOf('citation_title');
  const date = contentOf('citation_publication_date')?.replaceAll('/', '-');
  const address = document.querySelector('link[rel=canonical]')?.getAttribute('href');
  const data = document.querySelector('script[type="application/ld+json"]')?.textContent;
  if (!title || !date || !address || !data) return undefined;
  const { isPartOf } = JSON.parse(data);
  return {
    title,
    address,
    isEdition: false,
    publication: isPartOf.name,
    edition: isPartOf.version,
    inPreparation: isPartOf.creativeWorkStatus === 'Draft',
    date,
    sections: sectionsOf(document, false),
  };
}

/**
 * Reads an edition that is laid down, which carries no data for programmes. Undefined when it is none.
 *
 * @param address its own address: the one it names is that of the newest text
 */
export function readEdition(document: Document, address: string): CitedPage | undefined {
  const title = squeezed(document.querySelector('h1')?.textContent ?? null);
  const banner = document.querySelector('.edition-banner');
  const [edition] = /\d{4}\.\d+/.exec(banner?.textContent ?? '') ?? [];
  const date = banner?.querySelector('time')?.getAttribute('datetime');
  if (!title || !edition || !date) return undefined;
  return {
    title,
    address,
    isEdition: true,
    publication: title,
    edition,
    inPreparation: false,
    date,
    sections: sectionsOf(document, true),
  };
}

/** Where an anchor is in a page: its section, and its block when it has a number. Undefined when it is not there. */
export function findAnchor(page: CitedPage, anchor: string): { section: Section; block?: Block } | undefined {
  for (const section of page.sections) {
    if (section.anchor === anchor || section.others.includes(anchor)) return { section };
    const block = section.blocks.find((one) => one.anchor === anchor);
    if (block) return { section, block };
  }
  return undefined;
}

/** What came of fetching a page. */
export type PageReading = { kind: 'page'; page: CitedPage } | { kind: 'absent' } | { kind: 'failed' };

/**
 * Gets a page or an edition of this site, to be cited. Never rejects.
 *
 * @param siteUrl public address of the site
 */
export type GetPage = (path: Place['path'], siteUrl: string) => Promise<PageReading>;

const pathOf = (address: string) =>
  URL.canParse(address) ? new URL(address).pathname.slice(folder.length) : undefined;

/** The page as the server has it now: what is cited is what stands there. */
export const fetchCitedPage: GetPage = async (path, siteUrl) => {
  try {
    const text = await fetchFile(path, (response) => response.text());
    // The policy of this page would count the styles of that one as a breach, though nothing is shown.
    const html = text.replace(/<style>.*?<\/style>/gs, '');
    const document = new DOMParser().parseFromString(trustedHtml(html), 'text/html');
    const page = isEdition(path) ? readEdition(document, `${siteUrl}${path}`) : readCitedPage(document);
    if (page) return { kind: 'page', page };
    // A short or old address leads on; its page names the one of now.
    const next = pathOf(document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '');
    return document.querySelector('noscript') && next && next !== path
      ? fetchCitedPage(next, siteUrl)
      : { kind: 'absent' };
  } catch (error) {
    return { kind: error instanceof Error && error.cause === 404 ? 'absent' : 'failed' };
  }
};
