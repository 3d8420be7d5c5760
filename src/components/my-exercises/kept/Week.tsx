import { isDone, type KeptProgramme, weekOf } from '@/components/my-exercises/exercises-record.ts';
import { texts } from '@/components/my-exercises/kept/texts.ts';
import { deviceClock } from '@/device/clock.ts';
import { dayOf } from '@/exchange/timestamp.ts';

interface Props {
  programme: KeptProgramme;
  exercises: readonly { id: string; title: string }[];
}

/** What somebody ticked this week. Nothing is added up. */
export function Week({ programme, exercises }: Props) {
  const days = weekOf(dayOf(deviceClock.now()));
  return (
    <section class={days.some((day) => programme.done[day]) ? 'week ticked' : 'week'}>
      <h2>{texts.week}</h2>
      <p>{texts.weekHint}</p>
      <dl>
        {exercises.map(({ id, title }) => {
          const ticked = texts.days.filter((_, i) => isDone(programme, days[i] ?? '', id));
          return (
            <div key={id}>
              <dt>{title}</dt>
              <dd>{ticked.length > 0 ? ticked.join(', ') : texts.noDay}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
