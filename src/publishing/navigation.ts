import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { clinic } from '../clinic.ts';
import { getLeftOut } from '../queries/pages.ts';
import { pathOnSite } from '../site.ts';

type Entry = StarlightRouteData['sidebar'][number];
type Link = Extract<Entry, { type: 'link' }>;
type Pagination = StarlightRouteData['pagination'];

/** A link to the start of one audience's part of the site, as in the header. */
export interface TopicLink {
  label: string;
  href: string;
  isCurrent: boolean;
}

/** A page above another one. */
export type Step = Pick<Link, 'href' | 'label'>;

/** Where a page belongs that is about another one, when its own address does not say so: an edition, what changed. */
export interface Belonging {
  /** Address of the page in the menu that it is about. */
  href: string;
  /** What stands between that page and this one. */
  between: Step[];
}

/** What a page shows of the site's tree. */
export interface Navigation {
  topics: TopicLink[];
  /** The entries of the open topic; closed publications are one link. Empty outside every topic. */
  entries: Entry[];
  /** Where the page stands, from the outside in: its publication, its chapter, the page above it. Not itself. */
  trail: Step[];
  pagination: Pagination;
}

const linksOf = (entry: Entry): Link[] => (entry.type === 'link' ? [entry] : entry.entries.flatMap(linksOf));

/** The link of the page itself; for a page that is in no menu, the nearest one above it in the addresses. */
function linkFor(path: string, links: Link[]): Link | undefined {
  const above = links.filter(({ href }) => path.startsWith(href));
  return above.sort((a, b) => b.href.length - a.href.length)[0];
}

/** A group as one link to its first page. */
function asLink(group: Entry): Link[] {
  const first = linksOf(group)[0];
  return first ? [{ ...first, label: group.label }] : [];
}

/** Marks the link above a page that is in no menu itself; of the page itself Starlight knows. */
const asAbove = (link: Link): Link => ({ ...link, attrs: { ...link.attrs, 'aria-current': 'true' } });

/** The groups within a topic that hold a link, and that link, each once and without the page itself. */
function trailTo(topic: Entry, nearest: Link | undefined, path: string): Link[] {
  const within = (entry: Entry): Link[] => {
    if (entry.type === 'link') return entry === nearest ? [entry] : [];
    const inner = entry.entries.flatMap(within);
    return inner.length > 0 || linksOf(entry).some((link) => link === nearest)
      ? [...asLink(entry), ...inner]
      : [];
  };
  const all = topic.type === 'group' ? topic.entries.flatMap(within) : [];
  return all.filter(
    ({ href }, index) => href !== path && all.findIndex((one) => one.href === href) === index,
  );
}

/**
 * Reduces the whole tree to what one page needs: the audiences, the open audience's links and the
 * neighbours within the same publication. Every page then costs about the same, however large the site grows.
 *
 * @param sidebar the whole tree: audiences, in them publications, in them pages or chapters of pages
 * @param path address of the page
 * @param start the first page for the reader, when the page is for somebody else than those above it in the addresses
 * @param belonging where the page belongs, when its address does not say so
 */
export function navigationFor(
  sidebar: Entry[],
  path: string,
  start?: string,
  belonging?: Belonging,
): Navigation {
  const links = sidebar.flatMap(linksOf);
  const nearest = linkFor(belonging?.href ?? path, links);
  const current = start && nearest && nearest.href !== path ? linkFor(start, links) : nearest;
  const isAbove = nearest !== undefined && nearest === current && nearest.href !== path;
  const holdsCurrent = (entry: Entry): boolean => linksOf(entry).some((link) => link === current);
  const open = (entries: Entry[]): Entry[] =>
    entries.flatMap((entry): Entry[] => {
      if (entry.type === 'link') return [isAbove && entry === nearest ? asAbove(entry) : entry];
      return holdsCurrent(entry) ? [{ ...entry, entries: open(entry.entries) }] : asLink(entry);
    });

  const topics = sidebar.flatMap((topic) => {
    const first = linksOf(topic)[0];
    return first ? [{ label: topic.label, href: first.href, isCurrent: holdsCurrent(topic) }] : [];
  });
  const topic = sidebar.find(holdsCurrent);
  if (topic?.type !== 'group')
    return { topics, entries: [], trail: [], pagination: { prev: undefined, next: undefined } };
  const publication = topic.entries.find((entry) => entry.type === 'group' && holdsCurrent(entry));
  const siblings = publication ? linksOf(publication) : [];
  const index = siblings.findIndex((link) => link.isCurrent);
  return {
    topics,
    entries: open(topic.entries),
    trail: current === nearest ? [...trailTo(topic, nearest, path), ...(belonging?.between ?? [])] : [],
    pagination: { prev: siblings[index - 1], next: index < 0 ? undefined : siblings[index + 1] },
  };
}

/** The tree with addresses as paths on this site: Starlight puts the folder of the site before them. */
export const withoutFolder = (entries: Entry[]): Entry[] =>
  entries.map((entry) =>
    entry.type === 'link'
      ? { ...entry, href: entry.href.startsWith('/') ? pathOnSite(entry.href) : entry.href }
      : { ...entry, entries: withoutFolder(entry.entries) },
  );

/** The tree without the pages that a copy leaves out, nor groups that have none left. */
export const withoutLeftOut = (entries: Entry[], leftOut: ReadonlySet<string>): Entry[] =>
  entries.flatMap((entry): Entry[] => {
    if (entry.type === 'link') return leftOut.has(entry.href) ? [] : [entry];
    const left = withoutLeftOut(entry.entries, leftOut);
    return left.length > 0 ? [{ ...entry, entries: left }] : [];
  });

/** The neighbours that a page names itself, as a card does of the cards beside it. */
function ownNeighbours({ prev, next }: StarlightRouteData['entry']['data']): Pagination | undefined {
  const linkTo = (neighbour: typeof prev): Link | undefined =>
    typeof neighbour === 'object' && neighbour.link && neighbour.label
      ? {
          type: 'link',
          href: neighbour.link,
          label: neighbour.label,
          isCurrent: false,
          badge: undefined,
          attrs: {},
        }
      : undefined;
  return prev || next ? { prev: linkTo(prev), next: linkTo(next) } : undefined;
}

/** Starlight route middleware: see {@link navigationFor}. */
export const onRequest = defineRouteMiddleware(async (context, next) => {
  await next();
  const route = context.locals.starlightRoute;
  const tree = withoutFolder(route.sidebar);
  const { topics, entries, trail, pagination } = navigationFor(
    clinic.leftOut ? withoutLeftOut(tree, await getLeftOut()) : tree,
    pathOnSite(context.url.pathname),
    route.entry.data.audience === 'patienten' ? '/patienten/' : undefined,
    context.locals.belonging,
  );
  context.locals.topics = topics;
  context.locals.trail = trail;
  route.sidebar = entries;
  route.hasSidebar = entries.length > 0;
  route.pagination = ownNeighbours(route.entry.data) ?? pagination;
});
