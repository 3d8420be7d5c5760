import { type Item, itemsOf, wordsIn } from '@/components/referral-card/items.ts';
import type { KnownSite } from '@/components/referral-card/known-pages.ts';
import { referralFrom, type Unread } from '@/components/referral-card/referral.ts';
import { TypedAddress } from '@/components/referral-card/TypedAddress.tsx';
import { texts } from '@/components/referral-card/texts.ts';
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
      {referral.sentence && (
        <figure class="from-practitioner">
          <figcaption>{patient.wrote}</figcaption>
          <blockquote>
            <p>{referral.sentence}</p>
          </blockquote>
          <p class="not-ours">{patient.notOurs}</p>
        </figure>
      )}
      {items.length > 0 ? (
        <>
          <p>{patient.intro}</p>
          <ol class="referred-items">
            {items.map((item) => (
              <li key={item.href}>
                <Way item={item} />
              </li>
            ))}
          </ol>
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
      {unread.length > 0 && (
        <section class="not-read">
          <h2>{patient.unread}</h2>
          <ul>
            {unread.map((part) => (
              <NotRead key={JSON.stringify(part)} part={part} />
            ))}
          </ul>
          <p>{patient.ask}</p>
        </section>
      )}
    </>
  );
}

function Way({ item: { title, detail, href, typed } }: { item: Item }) {
  return (
    <a class="door" href={`${folder}${href}`}>
      <strong>{title}</strong>
      {detail && <span>{detail.charAt(0).toUpperCase() + detail.slice(1)}</span>}
      <span class="typed">
        <TypedAddress address={typed} />
      </span>
    </a>
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

/** One thing that could not be opened, with a way to look for it. */
function NotRead({ part }: { part: Unread }) {
  const words = part.kind === 'page' ? wordsIn(part.text) : '';
  return (
    <li>
      {texts.unread(part)} {part.kind === 'session' && patient.askFirst}
      {words && (
        <a class="tool search-instead" href={`${folder}/zoeken/#q=${encodeURIComponent(words)}`}>
          {patient.searchFor(words)}
        </a>
      )}
    </li>
  );
}
