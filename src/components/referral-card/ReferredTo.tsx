import { FromPractitioner } from '@/components/referral-card/FromPractitioner.tsx';
import { itemsOf } from '@/components/referral-card/items.ts';
import type { KnownSite } from '@/components/referral-card/known-pages.ts';
import { NotRead } from '@/components/referral-card/NotRead.tsx';
import { referralFrom } from '@/components/referral-card/referral.ts';
import { texts } from '@/components/referral-card/texts.ts';
import { Ways } from '@/components/referral-card/Ways.tsx';
import { folder } from '@/device/site-folder.ts';

const { patient } = texts;

interface Props {
  site: KnownSite;
  /** What stands behind the "#" of the address. */
  fragment: string;
}

/** What a patient sees: what the practitioner chose, as big links. */
export function ReferredTo({ site, fragment }: Props) {
  const { referral, unread } = referralFrom(fragment, site);
  const items = itemsOf(referral, site);
  return (
    <>
      <FromPractitioner sentence={referral.sentence} />
      {items.length > 0 ? (
        <>
          <p>{patient.intro}</p>
          <Ways items={items} />
        </>
      ) : (
        <>
          <p>
            <strong>{patient.nothing}</strong> {patient.whatToDo}
          </p>
          <div class="doors">
            <Door href={`${folder}/patienten/`} {...patient.patients} />
            <Door href={`${folder}/zoeken/`} {...patient.search} />
          </div>
        </>
      )}
      <NotRead unread={unread} />
    </>
  );
}

function Door({ href, title, text }: { href: string; title: string; text: string }) {
  return (
    <a class="door" href={href}>
      <strong>{title}</strong>
      <span>{text}</span>
    </a>
  );
}
