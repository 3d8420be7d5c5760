import type { Item } from '@/components/referral-card/items.ts';
import { TypedAddress } from '@/components/referral-card/TypedAddress.tsx';
import { folder } from '@/device/site-folder.ts';

/** What can be opened, as big links in the order chosen; nothing where there is nothing. */
export const Ways = ({ items }: { items: readonly Item[] }) =>
  items.length > 0 ? (
    <ol class="referred-items">
      {items.map(({ title, detail, href, typed }) => (
        <li key={href}>
          <a class="door" href={`${folder}${href}`}>
            <strong>{title}</strong>
            {detail && <span>{detail.charAt(0).toUpperCase() + detail.slice(1)}</span>}
            <span class="typed">
              <TypedAddress address={typed} />
            </span>
          </a>
        </li>
      ))}
    </ol>
  ) : null;
