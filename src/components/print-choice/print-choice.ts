/**
 * What there is to print of a page. Loaded by the first press on “Print”: it shows the choice at once, and has the
 * button from then on. How the choice and the large letters look comes along, so that pages do not carry it.
 */
import css from './choice.css?inline';

/** Ways to print a page; `data-print` on the root names the one that is under way, for the styles. */
type Way = 'blad' | 'alles' | 'groot' | 'klein';

const place = document.querySelector<HTMLElement>('.print-choice');
const button = place?.querySelector('button');
const sheet = document.querySelector('.sheet');
const root = document.documentElement;
/** A story is short enough for half a sheet; the steps and rules of an exercise are not, in letters of 14 points. */
const story = document.querySelector('.sheet:has(> .scene)');

const styles = new CSSStyleSheet();
styles.replaceSync(css);
document.adoptedStyleSheets.push(styles);

/** The story twice, beside each other on one sheet: to cut, for two places at home. */
function twice(told: Element): HTMLElement {
  const both = document.createElement('div');
  both.className = 'small-sheets';
  for (let copy = 0; copy < 2; copy++) {
    const small = document.createElement('div');
    const title = document.querySelector('h1');
    small.append(...[title, told].flatMap((part) => (part ? [part.cloneNode(true)] : [])));
    both.append(small);
  }
  return both;
}

/** What a browser leaves off paper that does not know the styles of a closed section: Firefox before 143. */
const closedSections = () =>
  CSS.supports('selector(::details-content)')
    ? []
    : document.querySelectorAll<HTMLDetailsElement>('main details:not([open])');

/** Prints the page in one way, and leaves it as it was. */
function printAs(way: Way): void {
  root.dataset['print'] = way;
  const opened = [...closedSections()];
  for (const section of opened) section.open = true;
  sheet?.classList.toggle('sheet', way !== 'alles');
  const small = way === 'klein' && story ? twice(story) : undefined;
  if (small) document.querySelector('main')?.append(small);
  addEventListener(
    'afterprint',
    () => {
      small?.remove();
      for (const section of opened) section.open = false;
      delete root.dataset['print'];
      sheet?.classList.add('sheet');
    },
    { once: true },
  );
  print();
}

const choice = document.createElement('div');
choice.className = 'ways-to-print';
choice.setAttribute('role', 'group');
choice.setAttribute('aria-label', 'Wat wilt u printen?');
const ways: [Way, string][] = [
  ['blad', 'Dit blad'],
  ['groot', 'Grote letters'],
  ...(story ? [['klein', 'Twee kleine bladen op 1 vel'] satisfies [Way, string]] : []),
  ...(sheet?.querySelector('.safety')
    ? [['alles', 'Met alle regels en bronnen'] satisfies [Way, string]]
    : []),
];
for (const [way, words] of ways) {
  const one = document.createElement('button');
  one.className = 'tool';
  one.textContent = words;
  one.onclick = () => printAs(way);
  choice.append(one);
}
const whole = place?.querySelector('a');
if (whole) {
  whole.hidden = false;
  whole.className = 'tool';
  choice.append(whole);
}

if (place && button) {
  /** Shows the choice, or puts it away. */
  const show = (isOpen: boolean) => {
    button.setAttribute('aria-expanded', String(isOpen));
    choice.hidden = !isOpen;
  };
  button.onclick = () => show(choice.hidden === true);
  place.after(choice);
  show(true);
}
