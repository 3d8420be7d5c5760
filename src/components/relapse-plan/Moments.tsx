import { useState } from 'preact/hooks';
import type { Desk } from '@/components/relapse-plan/desk.ts';
import {
  isMoment,
  momentsOf,
  monthsLater,
  proposedMonths,
  usualTime,
} from '@/components/relapse-plan/moments.ts';
import { adding, removing } from '@/components/relapse-plan/plan.ts';
import { texts } from '@/components/relapse-plan/texts.ts';
import { dayOf } from '@/exchange/timestamp.ts';

interface Props {
  desk: Desk;
  tell: (text: string) => void;
  /** Saves the moments for a calendar; undefined as long as that part of the code is not there. */
  toCalendar: (() => void) | undefined;
}

/** The days to look back: proposals, a day of one's own, and the calendar file. */
export function Moments({ desk, tell, toCalendar }: Props) {
  const { plan, edit, clock, newId } = desk;
  const [day, setDay] = useState('');
  const [time, setTime] = useState<string>(usualTime);
  const [failure, setFailure] = useState('');
  const moments = momentsOf(plan);
  const today = dayOf(clock.now());
  const add = (start: string) => {
    if (!isMoment(start)) return setFailure(texts.moments.invalid);
    if (moments.some((moment) => moment.start === start)) return setFailure(texts.moments.there);
    setFailure('');
    edit(adding(plan, { id: newId(), part: 'momenten', text: start, changed: clock.now(), past: [] }));
    return tell(texts.item.added);
  };
  return (
    <>
      <ul class="plan-items">
        {moments.map(({ id, start }) => (
          <li key={id}>
            <p>{texts.moment(start)}</p>
            <div class="plan-actions">
              <button
                type="button"
                class="tool"
                onClick={() => {
                  const item = plan.items.find((one) => one.id === id);
                  if (item) edit(removing(plan, item));
                  tell(texts.item.removed);
                }}
              >
                {texts.item.remove}
                <span class="sr-only"> {texts.moment(start)}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
      <div class="plan-actions">
        {proposedMonths.map((months) => {
          const proposed = monthsLater(today, months);
          return (
            <button key={months} type="button" class="tool" onClick={() => add(`${proposed}T${usualTime}`)}>
              {texts.moments.proposed(months)}
              <small>{texts.day(proposed)}</small>
            </button>
          );
        })}
      </div>
      <fieldset class="plan-own-day">
        <legend>{texts.moments.own}</legend>
        <label>
          {texts.moments.day}
          <input
            type="date"
            min={today}
            max="2099-12-31"
            value={day}
            onInput={({ currentTarget }) => setDay(currentTarget.value)}
          />
        </label>
        <label>
          {texts.moments.time}
          <input type="time" value={time} onInput={({ currentTarget }) => setTime(currentTarget.value)} />
        </label>
        <button type="button" class="tool" onClick={() => add(`${day}T${time}`)}>
          {texts.moments.add}
        </button>
        {failure && <p role="alert">{failure}</p>}
      </fieldset>
      {moments.length > 0 && toCalendar && (
        <>
          <div class="plan-actions">
            <button type="button" class="tool" onClick={toCalendar}>
              {texts.moments.calendar}
            </button>
          </div>
          <p>{texts.moments.calendarHint}</p>
        </>
      )}
    </>
  );
}
