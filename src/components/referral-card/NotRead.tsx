import { wordsIn } from '@/components/referral-card/items.ts';
import type { Unread } from '@/components/referral-card/referral.ts';
import { texts } from '@/components/referral-card/texts.ts';
import { folder } from '@/device/site-folder.ts';

const { patient } = texts;

/** What could not be opened, each with a way to look for it; nothing where all was read. */
export const NotRead = ({ unread }: { unread: readonly Unread[] }) =>
  unread.length > 0 ? (
    <section class="not-read">
      <h2>{patient.unread}</h2>
      <ul>
        {unread.map((part) => (
          <UnreadPart key={JSON.stringify(part)} part={part} />
        ))}
      </ul>
      <p>{patient.ask}</p>
    </section>
  ) : null;

function UnreadPart({ part }: { part: Unread }) {
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
