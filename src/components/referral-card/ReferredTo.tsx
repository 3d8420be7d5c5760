import { useCallback, useState } from 'preact/hooks';
import { type Item, itemsOf, wordsIn } from '@/components/referral-card/items.ts';
import type { KnownSite } from '@/components/referral-card/known-pages.ts';
import { useOwnFragment } from '@/components/referral-card/own-fragment.ts';
import { referralFrom, type Unread } from '@/components/referral-card/referral.ts';
import { texts } from '@/components/referral-card/texts.ts';

interface Props {
  site: KnownSite;
}

/** The page that a patient opens: what the practitioner chose, from the fragment of the address. */
export default function ReferredTo({ site }: Props) {
  const [fragment, setFragment] = useState(() => location.hash.slice(1));
  useOwnFragment(
    fragment,
    useCallback((next: string) => setFragment(next), []),
  );
  const { referral, unread } = referralFrom(fragment, site);
  const items = itemsOf(referral, site);
  const { patient } = texts;

  return (
    <div class="referred-to">
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
            <a class="door" href="/patienten/">
              <strong>{patient.patients.title}</strong>
              <span>{patient.patients.text}</span>
            </a>
            <a class="door" href="/zoeken/">
              <strong>{patient.search.title}</strong>
              <span>{patient.search.text}</span>
            </a>
          </div>
        </>
      )}
      {unread.length > 0 && <NotRead unread={unread} />}
    </div>
  );
}

function Way({ item: { title, detail, href, typed } }: { item: Item }) {
  return (
    <a class="door" href={href}>
      <strong>{title}</strong>
      {detail && <span>{detail.charAt(0).toUpperCase() + detail.slice(1)}</span>}
      <span class="typed on-paper">{typed}</span>
    </a>
  );
}

/** What could not be opened, by name, with a way to look for it. */
export function NotRead({ unread }: { unread: readonly Unread[] }) {
  const { patient } = texts;
  return (
    <section class="not-read">
      <h2>{patient.unread}</h2>
      <ul>
        {unread.map((part) => (
          <li key={JSON.stringify(part)}>
            {patient.unreadText(part)}
            {part.kind === 'page' && <Search words={wordsIn(part.text)} />}
          </li>
        ))}
      </ul>
      <p>{patient.ask}</p>
    </section>
  );
}

function Search({ words }: { words: string }) {
  if (!words) return null;
  return (
    <a class="tool search-instead" href={`/zoeken/#q=${encodeURIComponent(words)}`}>
      {texts.patient.searchFor(words)}
    </a>
  );
}
