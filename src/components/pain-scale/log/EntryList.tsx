import { useMemo, useState } from 'preact/hooks';
import { type Entry, wording } from '@/components/pain-scale/entry.ts';
import { changeOf } from '@/components/pain-scale/log/correction.ts';
import { texts } from '@/components/pain-scale/log/texts.ts';
import { painNames } from '@/components/pain-scale/texts.ts';
import { Button } from '@/components/tool/Button.tsx';
import { RowActions } from '@/components/tool/RowActions.tsx';
import { dayOf, instantOf, timeOf } from '@/exchange/timestamp.ts';

/** Entries that are made at once; more would keep an old phone busy. */
const entriesAtOnce = 40;

/** What an entry says: what it is about, what was filled in, and when that was changed. */
export function EntryText({ entry }: { entry: Entry }) {
  const change = changeOf(entry);
  const changed = change && <p>{texts.entries.changedAt(change)}</p>;
  if (entry.kind === 'doen')
    return (
      <>
        <p>
          <strong>{texts.doing}:</strong> {entry.text}
        </p>
        {changed}
      </>
    );
  const { pain, period, scale, score, note, session } = entry;
  return (
    <>
      <p>
        <strong>{painNames[pain]}.</strong> {wording.question[period]}{' '}
        <b>{score === null ? texts.notFilledIn : texts.score(score, scale)}</b>
      </p>
      {session && <p>{texts.moment[session.moment]}</p>}
      {note && (
        <p>
          {texts.note}: {note}
        </p>
      )}
      {changed}
    </>
  );
}

interface Props {
  entries: readonly Entry[];
  onEdit: (entry: Entry) => void;
  onRemove: (entry: Entry) => void;
}

/** The entries by day, newest first. */
export function EntryList({ entries, onEdit, onRemove }: Props) {
  const [length, setLength] = useState(entriesAtOnce);
  const newestFirst = useMemo(
    () => [...entries].sort((a, b) => instantOf(b.at) - instantOf(a.at)),
    [entries],
  );
  const days = new Map<string, Entry[]>();
  for (const entry of newestFirst.slice(0, length)) {
    const ofDay = days.get(dayOf(entry.at)) ?? [];
    days.set(dayOf(entry.at), [...ofDay, entry]);
  }
  return (
    <>
      {[...days].map(([day, ofDay]) => (
        <section key={day}>
          <h3>{texts.weekday(day)}</h3>
          <ul class="rows entries">
            {ofDay.map((entry) => (
              <li key={entry.id}>
                <time dateTime={entry.at}>{timeOf(entry.at)}</time>
                <EntryText entry={entry} />
                <RowActions
                  which={texts.entries.which(entry)}
                  words={texts.entries}
                  onEdit={() => onEdit(entry)}
                  onRemove={() => onRemove(entry)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {newestFirst.length > length && (
        <Button onClick={() => setLength(length + entriesAtOnce)}>
          {texts.entries.more(newestFirst.length - length)}
        </Button>
      )}
    </>
  );
}
