import { texts } from '@/components/my-exercises/texts.ts';
import type { GivenExercise } from '@/components/referral-card/given-exercises.ts';
import { QrDrawing } from '@/components/referral-card/QrDrawing.tsx';
import type { Safety } from '@/components/session-timer/programme.ts';
import type { QrCode } from '@/exchange/qr-code.ts';

interface Props {
  given: readonly GivenExercise[];
  safety: Safety['brief'];
  /** Opens these exercises; undefined where it was not asked for, or is too long. */
  code: QrCode | undefined;
  /** Of the site. */
  address: string;
}

const weeks = [1, 2, 3, 4];

/** What only paper needs: days to tick, when to stop and whom to call, lines to write on, and the way back to the site. */
export function Paper({ given, safety: { pause, stop, call }, code, address }: Props) {
  const { paper } = texts;
  return (
    <div class="exercise-paper">
      <table class="day-ticks">
        <caption>{paper.ticks}</caption>
        <thead>
          <tr>
            <td />
            {weeks.map((week) => (
              <th scope="colgroup" colSpan={7} key={week}>
                {paper.week(week)}
              </th>
            ))}
          </tr>
          <tr>
            <td />
            {weeks.flatMap((week) => paper.days.map((day, i) => <td key={`${week}-${i}`}>{day}</td>))}
          </tr>
        </thead>
        <tbody>
          {given.map(({ known: { id, title } }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              {weeks.flatMap((week) => paper.days.map((_, i) => <td key={`${week}-${i}`} />))}
            </tr>
          ))}
        </tbody>
      </table>
      <div class="exercise-foot">
        <div>
          <ul>
            {[pause, stop, call].map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
          <div class="write-lines">
            <p class="write-line">
              <span>{paper.practitioner}:</span>
            </p>
            <p class="write-line">
              <span>{paper.phone}:</span>
            </p>
          </div>
          <p>
            {code && paper.scan} <span class="address">{address.replace(/^https?:\/\//, '')}</span>
          </p>
        </div>
        {code && (
          <div class="exercise-code">
            <QrDrawing code={code} label={paper.scan} />
          </div>
        )}
      </div>
    </div>
  );
}
