import {
  frozenAddress,
  type KnownSite,
  pageOf,
  typedAddress,
} from '@/components/referral-card/known-pages.ts';
import type { ReadySession, Referral } from '@/components/referral-card/referral.ts';
import { texts } from '@/components/referral-card/texts.ts';
import { fragmentOf } from '@/components/session-timer/choices.ts';
import { isMirrorForm } from '@/components/session-timer/forms.ts';

/** One thing that a patient can open, as it stands on the screen, on the card and in a letter. */
export interface Item {
  title: string;
  /** What is fixed about it: the edition of a page, the choices of a session. Empty when there is nothing. */
  detail: string;
  /** Address on this site. */
  href: string;
  /** What somebody types to get there, without "https://". */
  typed: string;
}

const sessionPage = '/hulpmiddelen/sessie/';

function sessionItem(session: ReadySession, site: KnownSite): Item {
  const programme = site.programmes.find(({ id }) => id === session.programme);
  const { minutes, delaySeconds } = session;
  // A link made by hand may name a side for a session that has none.
  const side = programme?.form === 'scherm' ? undefined : session.side;
  return {
    title: texts.session.title(programme?.title ?? session.programme),
    detail: texts.session.detail(side, isMirrorForm(programme?.form) ? minutes : undefined, delaySeconds),
    href: `${sessionPage}#${fragmentOf({ ...session, side })}`,
    typed: typedAddress(sessionPage, site),
  };
}

/** The pages of a referral in the order chosen, then the session: one reads first and practises after. */
export function itemsOf({ pages, session }: Referral, site: KnownSite): Item[] {
  const items = pages.flatMap(({ address, edition }): Item[] => {
    const page = pageOf(address, site);
    if (!page) return [];
    const frozen = edition && frozenAddress(page, edition, site);
    return [
      {
        title: page.title,
        detail: frozen && edition ? texts.edition(edition) : '',
        href: frozen || address,
        typed: typedAddress(frozen || address, site),
      },
    ];
  });
  return session ? [...items, sessionItem(session, site)] : items;
}

/** The words in the name of a page that is not there, to search with: "pijn/slaap-oud.2026.1" gives "slaap oud". */
export const wordsIn = (name: string): string =>
  name
    .replace(/\.\d{4}\.\d+$/, '')
    .split('/')
    .findLast(Boolean)
    ?.match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';
