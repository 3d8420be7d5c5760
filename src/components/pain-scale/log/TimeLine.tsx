import { useMemo, useState } from 'preact/hooks';
import { type Entry, highest, wording } from '@/components/pain-scale/entry.ts';
import { texts } from '@/components/pain-scale/log/texts.ts';
import { type Plot, picturesOf } from '@/components/pain-scale/log/timeline.ts';
import { painNames } from '@/components/pain-scale/texts.ts';
import { Button } from '@/components/tool/Button.tsx';
import { dayOf, timeOf } from '@/exchange/timestamp.ts';

/** Rows of a table that are made at once; more would keep an old phone busy. */
const rowsAtOnce = 100;

/** Dots on a time line, a picture per question and scale, each with its data in a table. */
export function TimeLine({ entries, withTables }: { entries: readonly Entry[]; withTables: boolean }) {
  const pictures = useMemo(() => picturesOf(entries), [entries]);
  if (!pictures) return <p>{texts.picture.none}</p>;
  const { from, to, plots } = pictures;
  const summary = (number: number) => texts.picture.summary(number, texts.day(from), texts.day(to));
  const isOneDay = dayOf(from) === dayOf(to);
  return (
    <>
      {plots.map((plot) => {
        const { pain, period, scale, dots } = plot;
        const changes = dots.filter(({ change }) => change).length;
        return (
          <figure key={[pain, period, scale, plot.wording].join()} class="plot">
            <figcaption>
              <strong>{painNames[pain]}</strong> {wording.question[period]} ({texts.scaleNames[scale]})
            </figcaption>
            <p>
              {highest[scale]}: {wording.highest}
            </p>
            <svg
              role="img"
              aria-label={summary(dots.length)}
              viewBox="0 0 100 100"
              preserveAspectRatio="none"
            >
              {/* A line of no length with round ends is a dot: one element however many dots there are. */}
              <path d={dots.map(({ x, y }) => `M${(x * 100).toFixed(2)} ${100 - y * 100}h0`).join('')} />
            </svg>
            <p>0: {wording.lowest}</p>
            <p class="plot-days">
              <span>
                {texts.day(from)}
                {isOneDay && `, ${timeOf(from)}`}
              </span>
              {to !== from && <span>{isOneDay ? timeOf(to) : texts.day(to)}</span>}
            </p>
            {changes > 0 && <p>{texts.picture.changed(changes)}</p>}
            {withTables && <DotTable plot={plot} />}
          </figure>
        );
      })}
    </>
  );
}

function DotTable({ plot: { dots, scale } }: { plot: Plot }) {
  const [isOpen, setOpen] = useState(false);
  const [rows, setRows] = useState(rowsAtOnce);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{texts.picture.table}</summary>
      {isOpen && (
        <>
          <table>
            <thead>
              <tr>
                <th scope="col">{texts.table.date}</th>
                <th scope="col">{texts.table.time}</th>
                <th scope="col">{texts.table.score}</th>
              </tr>
            </thead>
            <tbody>
              {dots.slice(0, rows).map(({ id, at, score, change }) => (
                <tr key={id}>
                  <td>{texts.day(at)}</td>
                  <td>{timeOf(at)}</td>
                  <td>
                    {texts.score(score, scale)}
                    {change && <p>{texts.entries.changedAt(change)}</p>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {dots.length > rows && (
            <Button onClick={() => setRows(rows + rowsAtOnce)}>{texts.picture.moreRows}</Button>
          )}
        </>
      )}
    </details>
  );
}
