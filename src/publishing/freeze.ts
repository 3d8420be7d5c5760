import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { CONTINUE, EXIT, SKIP, visit } from 'unist-util-visit';
import { chapterId, citeAddress } from '../addresses.ts';
import { ofThisCopy } from '../clinic.ts';
import { embedChapter, hasClass } from '../components/catalogue/chapter-html.ts';
import { citedHeading } from '../components/site/cite-links.ts';
import { renumberCitations } from '../components/site/quiet-citations.ts';
import { trustSize } from '../components/site/trust-size.ts';
import { escapeHtml } from '../exchange/html.ts';
import { siteName } from '../site.ts';
import { makersName } from '../site-name.ts';
import type { Audience } from '../vocabulary/audiences.ts';
import { styleSeam } from './content-security-policy.ts';
import { editionPlace } from './edition-sections.ts';
import { laterFrom, matchingRules } from './unmatched-rules.ts';

/** A publication as src/pages/edities/inhoud.json.ts gives it. Dates are in words, but for `date`. */
export interface PublicationContent {
  id: string;
  title: string;
  audience: Audience;
  edition: string;
  /** Numbers of its editions that are laid down. */
  laidDown: string[];
  /** "2026-11-20" */
  date: string;
  dateText: string;
  /** The review state in words. */
  review: string;
  nextReview: string;
  /** Newest first. */
  changes: { edition: string; date: string; text: string }[];
  /** Address of the page that shows the whole publication, where there is one. */
  whole?: string;
  /** In reading order. */
  pages: {
    href: string;
    title: string;
    description: string;
    /** Shows in another order what other pages show as well. */
    repeats: boolean;
  }[];
}

/** The built pages of a publication by address, read from the built folder. */
export async function builtPagesOf(
  { pages }: PublicationContent,
  folder: string,
): Promise<Map<string, string>> {
  const read = async (href: string): Promise<[string, string]> => [
    href,
    await readFile(join(folder, href, 'index.html'), 'utf8'),
  ];
  return new Map(await Promise.all(pages.map(({ href }) => read(href))));
}

function find(tree: Nodes, matches: (node: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', (node) => {
    if (!matches(node)) return CONTINUE;
    found = node;
    return EXIT;
  });
  return found;
}

/** What is of no use where no script runs and no search is behind the form. */
const needsSite = new Set(['script', 'style', 'template', 'noscript', 'button', 'select', 'search']);

/** What leads to another page, or to a part to print, and what a page says of itself. */
const waysOut = ['way-back', 'cite-this', 'on-paper', 'sheets', 'begin', 'page-notes'];

/** A page's text as it stays: no scripts, nothing to press; a tool becomes a way to the site. */
function stillText(prose: Element, href: string, wayTo: (path: string) => string): string {
  visit(prose, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return CONTINUE;
    const isTool = hasClass(node, 'tool-place') || hasClass(node, 'relapse-plan');
    if (isTool) {
      parent.children[index] = fromHtml(
        `<p class="key-point">Dit hulpmiddel werkt op de site: ${wayTo(href)}</p>`,
        { fragment: true },
      ).children[0] as Element;
      return SKIP;
    }
    const isWayOut = waysOut.some((name) => hasClass(node, name));
    if (needsSite.has(node.tagName) || node.properties['hidden'] === true || isWayOut) {
      parent.children.splice(index, 1);
      return index;
    }
    if (hasClass(node, citedHeading)) {
      parent.children.splice(index, 1, ...node.children);
      return index;
    }
    for (const name of Object.keys(node.properties))
      if (name === 'dataTerm' || name === 'dataExplanation') delete node.properties[name];
    return CONTINUE;
  });
  return toHtml(prose.children);
}

/**
 * Links to pages that are not in the edition: whole addresses, which lead on from a file on any device too. As long as
 * the site has no address they become plain text, for they would lead nowhere.
 */
function withOutsideLinks(html: string, address: string): string {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', (node, index, parent) => {
    const { href } = node.properties;
    if (!parent || index === undefined || typeof href !== 'string' || !href.startsWith('/')) return CONTINUE;
    if (address) {
      node.properties['href'] = `${address}${href}`;
      return CONTINUE;
    }
    if (hasClass(node, 'door')) {
      node.tagName = 'p';
      delete node.properties['href'];
      return CONTINUE;
    }
    parent.children.splice(index, 1, ...node.children);
    return index;
  });
  return toHtml(tree);
}

/**
 * A chapter that says at each of its headings which edition it is, where the newest text of that part stands and, where
 * the site has an address, how to cite it: who comes from a link meets the middle of a long page. Nothing on paper, where every sheet names the edition.
 *
 * @param chapter its HTML, from its own heading on
 * @param place what to say for the part with this anchor
 */
function withPlaces(chapter: string, place: (anchor: string) => string): string {
  const tree = fromHtml(chapter, { fragment: true });
  visit(tree, 'element', (node, index, parent) => {
    const { id } = node.properties;
    if (!parent || index === undefined || !/^h[234]$/.test(node.tagName) || typeof id !== 'string')
      return CONTINUE;
    const said = fromHtml(`<p class="${editionPlace}">${place(id)}</p>`, { fragment: true });
    parent.children.splice(index + 1, 0, ...(said.children as Element[]));
    return [SKIP, index + 2];
  });
  return toHtml(tree);
}

/** A page without what only this copy of the site says, such as a telephone number: an edition holds on every copy. */
function withoutOwn(tree: Root): Root {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined || !hasClass(node, ofThisCopy)) return CONTINUE;
    parent.children.splice(index, 1);
    return index;
  });
  return tree;
}

/** The sources of a built page in the order of its list, by id. */
function sourcesIn(tree: Root): Map<string, Element> {
  const items = new Map<string, Element>();
  visit(tree, 'element', (node) => {
    const [, id] = /^bron-(.+)$/.exec(String(node.properties['id'])) ?? [];
    if (node.tagName === 'li' && id) items.set(id, node);
  });
  return items;
}

/** The sources of all pages as HTML, each once, by author. */
function sourcesOf(trees: Root[]): Map<string, string> {
  const items = new Map(trees.flatMap((tree) => [...sourcesIn(tree)]));
  const textOf = (item: string) => item.replace(/<[^>]+>/g, '');
  return new Map(
    [...items]
      .map(([id, item]): [string, string] => [id, toHtml(item)])
      .sort(([, a], [, b]) => textOf(a).localeCompare(textOf(b), 'nl')),
  );
}

/**
 * A publication as one HTML file that never changes: all its pages as chapters, with its styles and drawings inside
 * and no script. Each chapter is called after the last part of its page's address.
 *
 * @param built the built page at each address of the publication
 * @param style what an edition needs besides the styles of its pages
 * @param address address of the site without a slash at the end; empty as long as the site has none: what lies outside
 *   the edition is then named, not linked
 * @throws Error for a page without text
 */
export function freeze(
  publication: PublicationContent,
  built: ReadonlyMap<string, string>,
  style: string,
  address: string,
): string {
  const { id, title, edition, date, dateText, review, nextReview, changes, whole = '#', pages } = publication;
  /** A page of the site, in words that can be typed; a link where there is an address. */
  const wayTo = (path: string, words = `${address.replace(/^https?:\/\//, '')}${path}`) =>
    address ? `<a href="${address}${path}">${words}</a>` : words;
  const home = pages[0]?.href ?? '/';
  const htmlOf = (href: string) => {
    const html = built.get(href);
    if (!html) throw new Error(`De pagina ${href} is niet gebouwd.`);
    return html;
  };
  const trees = pages.map(({ href }) => withoutOwn(fromHtml(htmlOf(href))));
  const sources = sourcesOf(trees);
  const isNumbered = trees.some((tree) =>
    find(tree, (node) => node.tagName === 'ol' && hasClass(node, 'sources')),
  );
  const SourceList = isNumbered ? 'ol' : 'ul';
  const styles = pages.flatMap(({ href }) =>
    [
      ...htmlOf(href)
        .replace(/<body[\s\S]*/, '')
        .matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g),
    ].flatMap(([, text = '']) => text.split(styleSeam)),
  );
  const chapters = pages.filter(({ repeats }) => !repeats);
  const repeated = pages.filter(({ repeats }) => repeats);
  const inEdition = chapters.map(({ href }) => href);
  const safety = new Set(
    trees.flatMap((tree) => {
      const rules = find(tree, (node) => hasClass(node, 'safety'));
      return rules ? [withOutsideLinks(toHtml(rules), address)] : [];
    }),
  );
  if (safety.size > 1)
    throw new Error(`${id}: twee soorten veiligheidsregels; een editie kan er één vooraan zetten.`);
  const text = chapters.map(({ href, title: name }) => {
    const tree = trees[pages.findIndex((page) => page.href === href)];
    const prose = tree && find(tree, (node) => hasClass(node, 'prose'));
    if (!prose) throw new Error(`De pagina ${href} heeft geen tekst.`);
    renumberCitations(prose, [...sourcesIn(tree).keys()], [...sources.keys()]);
    const html = embedChapter(stillText(prose, href, wayTo), href, inEdition, whole);
    const own = chapterId(href);
    const place = (anchor: string) => {
      const now = anchor === own ? href : `${href}#${anchor.slice(own.length + 1)}`;
      const cite = address
        ? `. ${wayTo(citeAddress(`/edities/${id}/${edition}/`, anchor), 'Citeer dit deel')}`
        : '';
      return `<a href="#${anchor}">Dit deel</a> in editie ${edition}. Nieuwste tekst: ${wayTo(now)}${cite}`;
    };
    return `<section class="chapter" aria-labelledby="${own}">
${withPlaces(`<h2 id="${own}">${escapeHtml(name)}</h2>\n${withOutsideLinks(html, address)}`, place)}
</section>`;
  });
  const list = (rows: string[]) => `<ul>\n${rows.join('\n')}\n</ul>`;
  const others =
    repeated.length === 0
      ? ''
      : `<section class="chapter" aria-labelledby="op-de-site">
<h2 id="op-de-site">Ook op de site</h2>
<p>Deze pagina’s laten hetzelfde zien, in een andere volgorde.</p>
${list(
  repeated.map(
    ({ href, title: name, description }) =>
      `<li id="${chapterId(href)}">${wayTo(href, escapeHtml(name))}: ${escapeHtml(description)}</li>`,
  ),
)}
</section>`;
  const body = `<body><div class="layout"><main>
<p class="edition-banner"><strong>Vastgelegde editie ${edition} van <time datetime="${date}">${dateText}</time>.</strong>
Deze tekst verandert niet meer. De nieuwste tekst staat op ${wayTo(home)}.${address ? ' Links naar begrippen, errata en andere stukken gaan naar de nieuwste tekst daarvan.' : ''}</p>
<h1 id="_top">${escapeHtml(title)}</h1>
<p class="trust-line">${escapeHtml(siteName)}, editie ${edition}. Toen deze editie verscheen: ${review.charAt(0).toLowerCase()}${escapeHtml(review.slice(1))}. De volgende controle stond toen op: vóór ${nextReview}.</p>
<div class="prose">
<nav class="toc" aria-labelledby="inhoud"><p id="inhoud">Inhoud</p>
<ol>
${[
  ...chapters.map(({ href, title: name }) => [chapterId(href), name]),
  ...(others ? [['op-de-site', 'Ook op de site']] : []),
  ['bronnen', 'Bronnen'],
]
  .map(([anchor = '', name = '']) => `<li><a href="#${anchor}">${escapeHtml(name)}</a></li>`)
  .join('\n')}
</ol></nav>
${[...safety].join('')}
${text.join('\n')}
${others}
</div>
<section class="${['trust', trustSize(sources.size)].filter(Boolean).join(' ')}" aria-labelledby="bronnen">
<h2 id="bronnen">Bronnen</h2>
<${SourceList} class="sources">
${withOutsideLinks([...sources.values()].join('\n'), address)}
</${SourceList}>
<h2 id="wijzigingen">Wijzigingen tot en met deze editie</h2>
${list(changes.map((change) => `<li><strong>${change.edition}</strong> (${change.date}): ${escapeHtml(change.text)}</li>`))}
<p>Tekst en tekeningen: ${makersName}, CC BY 4.0. De bronnen hierboven hebben hun eigen rechten.</p>
</section>
</main></div></body></html>
`;
  const later = laterFrom({ scripts: [], styles: [style], data: [] });
  const allStyles = [...matchingRules([...new Set(styles)], body, later), style].join('\n');
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(allStyles, 'utf8').digest('base64')}'`;
  return `<!DOCTYPE html>
<html lang="nl" dir="ltr"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}, editie ${edition} | ${escapeHtml(siteName)}</title>
<meta name="description" content="Vastgelegde editie ${edition} van ${dateText}. Deze tekst verandert niet meer.">
<meta name="author" content="${escapeHtml(siteName)}">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">${address ? `\n<link rel="canonical" href="${address}${home}">` : ''}
<style>${allStyles}</style></head>
${body}`;
}

/** What must be known before an edition is published. */
export interface BeforeFreezing {
  /** What was asked for. */
  publication: string;
  edition: string;
  known: readonly PublicationContent[];
  /** Ids of the editions there are: "<publication>-<edition>". */
  published: readonly string[];
  /** Addresses of the built site that are not in the ledger. */
  unrecorded: readonly string[];
  /** Addresses that were taken out of the ledger since the last commit. */
  takenAway: readonly string[];
  /** Files that changed after the site was built. */
  changed: readonly string[];
}

/** Why this edition cannot be published now and what to do, in a sentence; undefined when it can. */
export function reasonNotToFreeze(before: BeforeFreezing): string | undefined {
  const { publication, edition, known, published, unrecorded, takenAway, changed } = before;
  if (changed.length > 0)
    return `De site is gebouwd voordat ${changed[0]} veranderde. Bouw eerst: npm run build`;
  const content = known.find(({ id }) => id === publication);
  if (!content)
    return `De publicatie "${publication}" bestaat niet. Kies uit: ${known.map(({ id }) => id).join(', ')}.`;
  if (published.includes(`${publication}-${edition}`))
    return `Editie ${edition} van ${publication} bestaat al en verandert nooit meer. Kies een nieuw nummer.`;
  if (content.edition !== edition)
    return `In src/content/publications/${publication}.yaml staat editie ${content.edition}. Zet daar eerst editie ${edition} en de datum.`;
  if (!content.changes.some((change) => change.edition === edition))
    return `Schrijf eerst onder "changes" in src/content/publications/${publication}.yaml wat er in editie ${edition} anders is.`;
  if (takenAway.length > 0)
    return `Er zijn adressen uit de lijst van adressen gehaald: ${takenAway.slice(0, 3).join(', ')}. Zet ze terug in ledger/addresses.txt.`;
  if (unrecorded.length > 0)
    return `Er zijn ${unrecorded.length} nieuwe adressen, zoals ${unrecorded[0]}. Draai eerst "npm run ledger" en kijk ze na.`;
  return undefined;
}
