import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { type Desk, tellWhen } from '@/components/relapse-plan/desk.ts';
import { calendarFile } from '@/components/relapse-plan/exports.ts';
import { momentsOf, monthsLater, proposedMonths, usualTime } from '@/components/relapse-plan/moments.ts';
import { lastYear, momentProblem } from '@/components/relapse-plan/new-moment.ts';
import { outTexts } from '@/components/relapse-plan/out-texts.ts';
import { adding, removing } from '@/components/relapse-plan/plan.ts';
import { texts } from '@/components/relapse-plan/texts.ts';
import { Button } from '@/components/tool/Button.tsx';
import { RowActions } from '@/components/tool/RowActions.tsx';
import type { TextFile } from '@/device/files.ts';
import { dayOf } from '@/exchange/timestamp.ts';

interface Props {
  desk: Desk;
  tell: (text: string) => void;
  save: (file: TextFile) => void;
  heading: RefObject<HTMLHeadingElement>;
}

/** The days to look back: proposals, a day of one's own, and the calendar file. */
export function Moments({ desk, tell, save, heading }: Props) {
  const { plan, edit, clock, newId } = desk;
  const [day, setDay] = useState('');
  const [time, setTime] = useState<string>(usualTime);
  const [failure, setFailure] = useState('');
  const moments = momentsOf(plan);
  const now = clock.now();
  const today = dayOf(now);
  const hasUpcoming = moments.some(({ start }) => !momentProblem(start, now));
  const add = (start: string) => {
    const problem = momentProblem(start, clock.now());
    if (problem) return setFailure(outTexts.moments.problems[problem]);
    if (moments.some((moment) => moment.start === start)) return setFailure(outTexts.moments.there);
    setFailure('');
    const moment = { id: newId(), part: 'momenten', text: start, changed: clock.now(), past: [] } as const;
    return tellWhen(edit(adding(plan, moment)), desk, tell, texts.item.added);
  };
  return (
    <>
      <ul class="rows plan-items">
        {moments.map(({ id, start }) => (
          <li key={id}>
            <p>{texts.moment(start)}</p>
            <RowActions
              which={texts.moment(start)}
              words={texts.item}
              onRemove={() => {
                const item = plan.items.find((one) => one.id === id);
                if (item) tellWhen(edit(removing(plan, item)), desk, tell, texts.item.removed);
                heading.current?.focus();
              }}
            />
          </li>
        ))}
      </ul>
      <div class="actions">
        {proposedMonths.map((months) => {
          const proposed = monthsLater(today, months);
          return (
            <Button key={months} onClick={() => add(`${proposed}T${usualTime}`)}>
              {outTexts.moments.proposed(months)}
              <small>{texts.day(proposed)}</small>
            </Button>
          );
        })}
      </div>
      <fieldset class="plan-own-day">
        <legend>{outTexts.moments.own}</legend>
        <label>
          {outTexts.moments.day}
          <input
            type="date"
            min={today}
            max={`${lastYear}-12-31`}
            value={day}
            onInput={({ currentTarget }) => setDay(currentTarget.value)}
          />
        </label>
        <label>
          {outTexts.moments.time}
          <input type="time" value={time} onInput={({ currentTarget }) => setTime(currentTarget.value)} />
        </label>
        <Button onClick={() => add(`${day}T${time}`)}>{outTexts.moments.add}</Button>
        {failure && <p role="alert">{failure}</p>}
      </fieldset>
      {hasUpcoming && (
        <>
          <div class="actions">
            <Button onClick={() => save(calendarFile(plan, clock.now()))}>{outTexts.moments.calendar}</Button>
          </div>
          <p>{outTexts.moments.calendarHint}</p>
        </>
      )}
    </>
  );
}
