import type { ExerciseText } from '@/components/my-exercises/exercise-text.ts';
import { givenExercise } from '@/components/my-exercises/given-exercise.ts';
import { paper } from '@/components/my-exercises/paper.ts';
import { sessionLinks } from '@/components/my-exercises/session-links.ts';
import { texts } from '@/components/my-exercises/texts.ts';
import { fromPractitioner } from '@/components/referral-card/from-practitioner.ts';
import { type GivenExercise, givenExercises } from '@/components/referral-card/given-exercises.ts';
import { itemsOf } from '@/components/referral-card/items.ts';
import type { KnownSite } from '@/components/referral-card/known-pages.ts';
import { notRead } from '@/components/referral-card/not-read.ts';
import { type Reading, type Referral, referralFrom } from '@/components/referral-card/referral.ts';
import { ways } from '@/components/referral-card/ways.ts';
import type { Safety } from '@/components/session-timer/programme.ts';
import { button, type Content, element } from '@/components/tool/element.ts';
import { folder } from '@/device/site-folder.ts';

/** What the page knows. */
export interface PageKnowledge {
  site: KnownSite;
  /** By id of the exercise. */
  exerciseTexts: Readonly<Record<string, ExerciseText>>;
  safety: Safety['brief'];
}

/** Where what is kept on the device comes to stand, on a screen. All are empty or hold what stands there without it. */
export interface Places {
  /** Below each exercise, by its id. */
  today: ReadonlyMap<string, HTMLElement>;
  week: HTMLElement;
  /** Offers to keep what is on the screen. */
  offer: HTMLElement;
  /** What is kept. */
  kept: HTMLElement;
  /** What stands there as long as there is nothing to choose from. */
  choice: HTMLElement;
}

/** What the page shows, with what can change in it. */
export interface Screen {
  content: Content;
  exercises: readonly { id: string; title: string }[];
  places: Places;
  /** Where it is told that a part of the code did not come. */
  failure: HTMLElement;
}

/** What somebody can ask for. */
export interface Asked {
  /** To open what is kept, and to keep what is on the screen. */
  kept: (isToKeep: boolean) => void;
  print: (referral: Referral, isLarge: boolean, showCode: (svg: string) => void) => void;
}

/** The exercises that a therapist chose for one patient, each with its one dose, and one button that begins them all. */
export function screenOf(fragment: string, knowledge: PageKnowledge, asked: Asked): Screen {
  const reading = referralFrom(fragment, knowledge.site);
  const given = givenExercises(reading.referral, knowledge.site);
  const draw = given.length > 0 ? exercisesScreen : otherScreen;
  return draw(reading, given, knowledge, asked);
}

const place = (...content: Content[]) => element('div', {}, ...content);

function exercisesScreen(
  { referral, unread }: Reading,
  given: readonly GivenExercise[],
  { site, exerciseTexts, safety }: PageKnowledge,
  asked: Asked,
): Screen {
  const items = itemsOf(referral, site);
  const links = sessionLinks(given);
  const today = new Map(given.map(({ known }) => [known.id, element('div', { class: 'done-today' })]));
  const { sheet, showCode } = paper(given, safety, site.address);
  const [week, kept, failure] = [place(), place(), place()];
  const offer = element(
    'section',
    { class: 'box keeping' },
    element('h2', {}, texts.keep.title),
    element('p', {}, texts.keep.text),
    element(
      'div',
      { class: 'actions' },
      button(texts.keep.press, () => asked.kept(true)),
    ),
  );
  const print = (label: string, isLarge: boolean) =>
    button(label, () => asked.print(referral, isLarge, showCode));
  const content = element(
    'div',
    { 'data-exercises': true },
    element(
      'div',
      { class: 'begin' },
      element('p', {}, element('strong', {}, texts.count(given.length)), `, ${texts.length(links.minutes)}.`),
      links.all && element('a', { class: 'begin-session', href: links.all }, texts.begin),
      links.reason && element('p', {}, links.reason === 'too-long' ? texts.tooLong : texts.notTimed),
      element(
        'p',
        { class: 'safety-brief' },
        element('strong', {}, texts.safe),
        ` ${safety.pause} ${safety.stop} ${safety.call}`,
      ),
    ),
    notRead(unread),
    fromPractitioner(referral.sentence),
    element(
      'ol',
      { class: 'given' },
      given.map((one) =>
        element(
          'li',
          {},
          givenExercise(
            one,
            exerciseTexts[one.known.id] ?? { startPosition: '', steps: [], tips: [] },
            given.length > 1 || !links.all ? links.one(one) : undefined,
            today.get(one.known.id),
          ),
        ),
      ),
    ),
    week,
    items.length > 0 && element('section', { class: 'also' }, element('h2', {}, texts.also), ways(items)),
    element('div', { class: 'actions' }, print(texts.print, false), print(texts.printLarge, true)),
    offer,
    kept,
    failure,
    sheet,
  );
  return {
    content,
    exercises: given.map(({ known }) => known),
    places: { today, week, offer, kept, choice: place() },
    failure,
  };
}

/** Nothing was given, or pages alone: it says where exercises come from, and opens what is kept. */
function otherScreen(
  { referral, unread }: Reading,
  _: readonly GivenExercise[],
  { site }: PageKnowledge,
  asked: Asked,
): Screen {
  const items = itemsOf(referral, site);
  const choice = place(
    items.length === 0 && [
      element('p', {}, texts.nothing),
      element('p', {}, element('a', { href: `${folder}/oefeningen/` }, texts.exercises)),
    ],
  );
  const kept = place(
    element(
      'div',
      { class: 'actions' },
      button(texts.openFile, () => asked.kept(false)),
    ),
  );
  const failure = place();
  return {
    content: [choice, fromPractitioner(referral.sentence), ways(items), notRead(unread), kept, failure],
    exercises: [],
    places: { today: new Map(), week: place(), offer: place(), kept, choice },
    failure,
  };
}
