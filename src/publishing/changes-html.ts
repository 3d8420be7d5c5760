import { escapeHtml } from '../exchange/html.ts';
import type { BlockChange, Piece, SectionChange } from './edition-changes.ts';
import type { EditionText } from './edition-places.ts';
import type { EditionSection } from './edition-sections.ts';

/** Words that only a screen reader says: browsers tell it nothing of <ins> and <del>. */
const said = (words: string) => `<span class="sr-only">${words}</span>`;

function pieceHtml({ kind, text }: Piece): string {
  const words = escapeHtml(text);
  if (kind === 'same') return words;
  return kind === 'added'
    ? `<ins>${said('[nieuw: ')}${words}${said(']')}</ins>`
    : `<del>${said('[weg: ')}${words}${said(']')}</del>`;
}

/** Pieces as one sentence: no space before what ends a word or a sentence. */
const sentenceHtml = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece, at) =>
      at > 0 && !/^[.,;:!?)”’]/.test(piece.text) ? ` ${pieceHtml(piece)}` : pieceHtml(piece),
    )
    .join('');

function changeHtml(change: BlockChange): string {
  if (change.kind === 'changed')
    return `<li><strong>Anders:</strong> <span class="mixed">${sentenceHtml(change.pieces)}</span></li>`;
  return change.kind === 'added'
    ? `<li><strong>Nieuw:</strong> <ins>${escapeHtml(change.text)}</ins></li>`
    : `<li><strong>Weg:</strong> <del>${escapeHtml(change.text)}</del></li>`;
}

const kinds = { added: 'nieuw deel', removed: 'weg', changed: 'veranderd' } as const;

const sectionOf = ({ before, after }: SectionChange): EditionSection => {
  const section = after ?? before;
  if (!section) throw new Error('A change of no part at all.');
  return section;
};

/** "2 delen veranderd, 1 nieuw": what happened in a chapter. */
function countsOf(changes: readonly SectionChange[]): string {
  const count = (kind: SectionChange['kind']) => changes.filter((change) => change.kind === kind).length;
  const told = [
    [count('changed'), 'veranderd'],
    [count('added'), 'nieuw'],
    [count('removed'), 'weg'],
  ] as const;
  return told
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number} ${number === 1 ? 'deel' : 'delen'} ${words}`)
    .join(', ');
}

/** Where a part can be read, in each of the two texts. */
function placesHtml({ before, after }: SectionChange, from: EditionText, to: EditionText): string {
  const links = [
    ...(before ? [[from.name, from.hrefOf(before)]] : []),
    ...(after ? [[to.name, to.hrefOf(after)]] : []),
  ].flatMap(([name, href]) => (href ? [`<a href="${escapeHtml(href)}">${name}</a>`] : []));
  return links.length > 0 ? `<p class="places">Lees dit deel in ${links.join(' en in ')}.</p>` : '';
}

/** A chapter that is new or gone as a whole: the way to it and its headings, not all of its text once more. */
function wholeChapterHtml(changes: readonly SectionChange[], from: EditionText, to: EditionText): string {
  const [first] = changes;
  if (!first) return '';
  const section = sectionOf(first);
  const isNew = first.kind === 'added';
  const href = isNew ? to.hrefOf(section) : from.hrefOf(section);
  const name = isNew ? to.name : from.name;
  const where = href ? `<a href="${escapeHtml(href)}">${name}</a>` : name;
  const parts = changes
    .map(sectionOf)
    .filter(({ anchor, chapter }) => anchor !== chapter.anchor)
    .map(({ title }) => `<li>${escapeHtml(title)}</li>`);
  return `<p><strong>${isNew ? 'Dit hoofdstuk is nieuw.' : 'Dit hoofdstuk is weg.'}</strong> De hele tekst staat in ${where}.</p>${
    parts.length > 0 ? `<p>De delen ervan:</p><ul>${parts.join('')}</ul>` : ''
  }`;
}

/**
 * What changed between two texts as HTML: first the chapters with what happened in each, then every change. Without
 * colour it is read by the words before each change, by bold and by a line through; a screen reader says them.
 *
 * @param whole anchors of the chapters that only one of the two texts has
 */
export function changesHtml(
  changes: readonly SectionChange[],
  from: EditionText,
  to: EditionText,
  whole: ReadonlySet<string>,
): string {
  if (changes.length === 0)
    return `<p class="key-point">Er is geen woord anders: ${from.name} en ${to.name} hebben dezelfde tekst.</p>`;
  const chapters = new Map<string, SectionChange[]>();
  for (const change of changes) {
    const { anchor } = sectionOf(change).chapter;
    chapters.set(anchor, [...(chapters.get(anchor) ?? []), change]);
  }
  const titleOf = (own: readonly SectionChange[]) =>
    escapeHtml(own[0] ? sectionOf(own[0]).chapter.title : '');
  const list = [...chapters].map(([anchor, own]) => {
    const what = whole.has(anchor)
      ? own[0]?.kind === 'added'
        ? 'nieuw hoofdstuk'
        : 'hoofdstuk weg'
      : countsOf(own);
    return `<li><a href="#verschil-${anchor}">${titleOf(own)}</a>: ${what}</li>`;
  });
  const texts = [...chapters].map(([anchor, own]) => {
    const inner = whole.has(anchor)
      ? wholeChapterHtml(own, from, to)
      : own
          .map((change) => {
            const { anchor: part, chapter, title } = sectionOf(change);
            const name = part === chapter.anchor ? 'Het begin' : escapeHtml(title);
            return `<h3>${name} <span class="what">(${kinds[change.kind]})</span></h3><ul class="changes">${change.changes
              .map(changeHtml)
              .join('')}</ul>${placesHtml(change, from, to)}`;
          })
          .join('');
    // A div, so that the ledger of addresses does not hold what a text in preparation may lose again.
    return `<div id="verschil-${anchor}"><h2>${titleOf(own)}</h2>${inner}</div>`;
  });
  return `<p>In ${chapters.size === 1 ? 'dit hoofdstuk' : `deze ${chapters.size} hoofdstukken`} is iets anders:</p><ul>${list.join('')}</ul>${texts.join('')}`;
}
