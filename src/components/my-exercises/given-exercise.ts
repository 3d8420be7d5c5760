import type { ExerciseText } from '@/components/my-exercises/exercise-text.ts';
import { texts } from '@/components/my-exercises/texts.ts';
import {
  type DrawnFor,
  drawingOf,
  picturesOfExercise,
} from '@/components/referral-card/exercise-pictures.ts';
import type { GivenExercise } from '@/components/referral-card/given-exercises.ts';
import { type Content, element } from '@/components/tool/element.ts';
import { trustedHtml } from '@/device/trusted.ts';
import { stepsWith } from '@/dose/words.ts';

/**
 * One exercise: its drawing, how to lie or sit, what to do, and the one dose that holds.
 *
 * @param begin begins this one alone; undefined where all of it is this one, or nobody can time it
 * @param more what can be done about it
 */
export function givenExercise(
  { known, dosed: { dose, level, side, remark }, lines, line, isOwn }: GivenExercise,
  { startPosition, steps, tips, alternative }: ExerciseText,
  begin: string | undefined,
  more: Content,
): HTMLElement {
  const id = `oefening-${known.id}`;
  const isCounted = dose && (known.isLying ? dose.minutes : dose.repetitions) !== undefined;
  return element(
    'section',
    { class: 'given-exercise', 'aria-labelledby': id },
    element('h2', { id }, known.title),
    picture(known.id, { level, side, isWhole: true }),
    element(
      'div',
      { class: 'given-words' },
      named(texts.start, startPosition),
      element('ol', { class: 'given-steps' }, listed(stepsWith(steps, dose ?? {}))),
      element(
        'div',
        { class: 'dose' },
        element('p', { class: 'box-title' }, isOwn ? texts.dose.own : texts.dose.source),
        !dose && element('p', {}, texts.noDose),
        dose && !isCounted && element('p', {}, texts.open),
        line && element('p', { class: 'dose-line' }, line),
        lines.length > 0 && element('ul', {}, listed(lines)),
      ),
      remark && named(texts.remark, remark, 'remark'),
      tips.map((tip) => element('p', { class: 'tip' }, tip)),
      alternative && named(texts.alternative, alternative, 'tip'),
      begin && element('a', { class: 'tool', href: begin }, texts.beginOne),
      more,
    ),
  );
}

const listed = (lines: readonly string[]) => lines.map((line) => element('li', {}, line));

const named = (name: string, text: string, looks?: string) =>
  element('p', { class: looks }, element('strong', {}, name), ` ${text}`);

/** Its drawing, in a box that is there before it comes. */
function picture(exercise: string, drawnFor: DrawnFor): HTMLElement {
  const box = element('span', { class: 'exercise-picture' });
  void picturesOfExercise(exercise).then((pictures) => {
    box.innerHTML = trustedHtml(drawingOf(pictures, drawnFor));
  });
  return box;
}
