import { wordsIn } from '@/components/referral-card/items.ts';
import type { Unread } from '@/components/referral-card/referral.ts';
import { texts } from '@/components/referral-card/texts.ts';
import { type Content, element } from '@/components/tool/element.ts';
import { folder } from '@/device/site-folder.ts';

const { patient } = texts;

/** What could not be opened, each with a way to look for it; nothing where all was read. */
export const notRead = (unread: readonly Unread[]): Content =>
  unread.length > 0 &&
  element(
    'section',
    { class: 'not-read' },
    element('h2', {}, patient.unread),
    element('ul', {}, unread.map(unreadPart)),
    element('p', {}, patient.ask),
  );

function unreadPart(part: Unread): HTMLElement {
  const words = part.kind === 'page' ? wordsIn(part.text) : '';
  return element(
    'li',
    {},
    `${texts.unread(part)} `,
    part.kind === 'session' && patient.askFirst,
    words &&
      element(
        'a',
        { class: 'tool search-instead', href: `${folder}/zoeken/#q=${encodeURIComponent(words)}` },
        patient.searchFor(words),
      ),
  );
}
