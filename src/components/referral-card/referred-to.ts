import { fromPractitioner } from '@/components/referral-card/from-practitioner.ts';
import { itemsOf } from '@/components/referral-card/items.ts';
import type { KnownSite } from '@/components/referral-card/known-pages.ts';
import { notRead } from '@/components/referral-card/not-read.ts';
import { referralFrom } from '@/components/referral-card/referral.ts';
import { texts } from '@/components/referral-card/texts.ts';
import { ways } from '@/components/referral-card/ways.ts';
import { type Content, element } from '@/components/tool/element.ts';
import { folder } from '@/device/site-folder.ts';

const { patient } = texts;

/**
 * What a patient sees: what the practitioner chose, as big links.
 *
 * @param fragment what stands behind the "#" of the address
 */
export function referredTo(fragment: string, site: KnownSite): Content {
  const { referral, unread } = referralFrom(fragment, site);
  const items = itemsOf(referral, site);
  return [
    fromPractitioner(referral.sentence),
    items.length > 0
      ? [element('p', {}, patient.intro), ways(items)]
      : [
          element('p', {}, element('strong', {}, patient.nothing), ` ${patient.whatToDo}`),
          element(
            'div',
            { class: 'doors' },
            door(`${folder}/patienten/`, patient.patients),
            door(`${folder}/zoeken/`, patient.search),
          ),
        ],
    notRead(unread),
  ];
}

const door = (href: string, { title, text }: { title: string; text: string }) =>
  element('a', { class: 'door', href }, element('strong', {}, title), element('span', {}, text));
