import { addressParts } from '@/components/referral-card/address-parts.ts';
import type { Item } from '@/components/referral-card/items.ts';
import { type Content, element } from '@/components/tool/element.ts';
import { folder } from '@/device/site-folder.ts';

/** What can be opened, as big links in the order chosen; nothing where there is nothing. */
export const ways = (items: readonly Item[]): Content =>
  items.length > 0 &&
  element(
    'ol',
    { class: 'referred-items' },
    items.map(({ title, detail, href, typed }) =>
      element(
        'li',
        {},
        element(
          'a',
          { class: 'door', href: folder + href },
          element('strong', {}, title),
          detail && element('span', {}, detail.charAt(0).toUpperCase() + detail.slice(1)),
          element(
            'span',
            { class: 'typed' },
            addressParts(typed).map((part) => element('span', { class: 'address' }, part)),
          ),
        ),
      ),
    ),
  );
