import { texts } from '@/components/my-exercises/texts.ts';
import type { GivenExercise } from '@/components/referral-card/given-exercises.ts';
import type { Safety } from '@/components/session-timer/programme.ts';
import { element } from '@/components/tool/element.ts';
import { trustedHtml } from '@/device/trusted.ts';

const { paper: words } = texts;
const weeks = [1, 2, 3, 4];

/** What only paper needs. */
export interface Paper {
  sheet: HTMLElement;
  /**
   * Puts a code on it, which opens these exercises.
   *
   * @param svg our own drawing of it
   */
  showCode: (svg: string) => void;
}

/**
 * Days to tick, when to stop and whom to call, lines to write on, and the way back to the site.
 *
 * @param address of the site
 */
export function paper(
  given: readonly GivenExercise[],
  { pause, stop, call }: Safety['brief'],
  address: string,
): Paper {
  const scan = element('span', {});
  const code = element('div', { class: 'exercise-code' });
  const days = (textOf: (day: string) => string) =>
    weeks.flatMap(() => words.days.map((day) => element('td', {}, textOf(day))));
  const line = (label: string) => element('p', { class: 'write-line' }, element('span', {}, `${label}:`));
  const ticks = element(
    'table',
    { class: 'day-ticks' },
    element('caption', {}, words.ticks),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('td'),
        weeks.map((week) => element('th', { scope: 'colgroup', colspan: '7' }, words.week(week))),
      ),
      element(
        'tr',
        {},
        element('td'),
        days((day) => day),
      ),
    ),
    element(
      'tbody',
      {},
      given.map(({ known: { title } }) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, title),
          days(() => ''),
        ),
      ),
    ),
  );
  const foot = element(
    'div',
    { class: 'exercise-foot' },
    element(
      'div',
      {},
      element(
        'ul',
        {},
        [pause, stop, call].map((rule) => element('li', {}, rule)),
      ),
      element('div', { class: 'write-lines' }, line(words.practitioner), line(words.phone)),
      element('p', {}, scan, element('span', { class: 'address' }, address.replace(/^https?:\/\//, ''))),
    ),
    code,
  );
  return {
    sheet: element('div', { class: 'exercise-paper' }, ticks, foot),
    showCode: (svg) => {
      scan.textContent = `${words.scan} `;
      code.innerHTML = trustedHtml(svg);
    },
  };
}
