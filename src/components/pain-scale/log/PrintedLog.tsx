import { type Entry, wording } from '@/components/pain-scale/entry.ts';
import { changeOf } from '@/components/pain-scale/log/correction.ts';
import { inOrder } from '@/components/pain-scale/log/export.ts';
import { TimeLine } from '@/components/pain-scale/log/TimeLine.tsx';
import { texts } from '@/components/pain-scale/log/texts.ts';
import { painNames } from '@/components/pain-scale/texts.ts';
import { type Timestamp, timeOf } from '@/exchange/timestamp.ts';

interface Props {
  entries: readonly Entry[];
  now: Timestamp;
}

/** The whole list on paper, with what somebody who reads it must know about it. Not shown on the screen. */
export function PrintedLog({ entries, now }: Props) {
  const rows = inOrder(entries);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return null;
  return (
    <section class="printed-log">
      <h2>{texts.paper.title}</h2>
      <p>
        {texts.paper.made(texts.day(now))}. {texts.paper.period(texts.day(first.at), texts.day(last.at))}.{' '}
        {texts.paper.self}
      </p>
      <p>{texts.paper.scales(wording.lowest, wording.highest)}</p>
      <p>{texts.notPaper}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.table.date}</th>
            <th scope="col">{texts.table.subject}</th>
            <th scope="col">{texts.table.scale}</th>
            <th scope="col">{texts.table.score}</th>
            <th scope="col">{texts.table.words}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((entry) => (
            <tr key={entry.id}>
              <td>
                {texts.day(entry.at)}, {timeOf(entry.at)}
              </td>
              {entry.kind === 'doen' ? (
                <>
                  <td>{wording.doing}</td>
                  <td />
                  <td />
                  <td>
                    {entry.text}
                    <Changed entry={entry} />
                  </td>
                </>
              ) : (
                <>
                  <td>
                    {painNames[entry.pain]}. {wording.question[entry.period]}
                    {entry.session && ` ${texts.moment[entry.session.moment]}.`}
                  </td>
                  <td>{texts.csvScale[entry.scale]}</td>
                  <td>{entry.score ?? texts.notFilledIn}</td>
                  <td>
                    {entry.note}
                    <Changed entry={entry} />
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <TimeLine entries={entries} withTables={false} />
    </section>
  );
}

function Changed({ entry }: { entry: Entry }) {
  const change = changeOf(entry);
  return change ? <p>{texts.entries.changedAt(change)}</p> : null;
}
