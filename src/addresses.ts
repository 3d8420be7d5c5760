/** Addresses of this site as text: what pages, tools and steps at build all agree on. */

/** An old or short address and where it leads. Paths with slashes at both ends, maybe with an anchor. */
export interface Move {
  from: string;
  to: string;
}

/** An address without its anchor. */
export const pathOf = (address: string): string => address.replace(/#.*/, '');

/** What stands behind the “#”; empty when there is none. */
export const anchorOf = (address: string): string => /#(.*)/.exec(address)?.[1] ?? '';

/** The anchor of a page as a chapter of its publication: the last part of its address ("/pijn/slaap/" gives "slaap"). */
export const chapterId = (href: string): string => href.split('/').filter(Boolean).at(-1) ?? 'start';

/** Anchor of the safety rules of an exercise: once on a page, and once in a publication. */
export const safetyAnchor = 'veiligheid';

/**
 * The anchor of a place in a longer page that holds its page as a chapter: "doel" of "/handreiking/5-5/" is "5-5-doel"
 * there. The sources and the safety rules belong to the longer page.
 *
 * @param anchor empty for the chapter itself
 */
export function anchorInWhole(href: string, anchor: string): string {
  if (anchor === '') return chapterId(href);
  return anchor.startsWith('bron-') || anchor === safetyAnchor ? anchor : `${chapterId(href)}-${anchor}`;
}

/**
 * Where an address leads today. A section of a page that moved goes along with its page, unless it has a row of
 * its own. An address that leads nowhere else is returned as it is.
 */
export function resolve(address: string, moves: readonly Move[]): string {
  const seen = new Set<string>();
  let here = address;
  while (!seen.has(here)) {
    seen.add(here);
    const own = moves.find(({ from }) => from === here);
    const ofPage = moves.find(({ from }) => from === pathOf(here));
    const anchor = anchorOf(here);
    if (own) here = own.to;
    else if (ofPage && anchor) here = anchorOf(ofPage.to) ? ofPage.to : `${ofPage.to}#${anchor}`;
    else return here;
  }
  return here;
}

/** The page that writes references. */
export const citePage = '/citeren/';

/**
 * The address where the reference to a place stands ready. All of it is in the fragment, which the browser does
 * not send along.
 *
 * @param path address of the page, with slashes at both ends
 * @param anchor id in it; empty for the whole page
 */
export const citeAddress = (path: string, anchor = ''): string =>
  `${citePage}#${path.slice(1) || '/'}${anchor}`;
