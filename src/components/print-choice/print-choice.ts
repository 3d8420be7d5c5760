/**
 * What there is to print of a page. Loaded by the first press on “Print”: it shows the choice at once, and has the
 * button from then on. How the choice and the large letters look comes along, so that pages do not carry it.
 */
import css from './choice.css?inline';

/** Ways to print a page; `data-print` on the root names the one that is under way, for the styles. */
type Way = 'blad' | 'alles' | 'groot';

const place = document.querySelector<HTMLElement>('.print-choice');
const button = place?.querySelector('button');
const sheet = document.querySelector('.sheet');
const root = document.documentElement;

const styles = new CSSStyleSheet();
styles.replaceSync(css);
document.adoptedStyleSheets.push(styles);

/** Prints the page in one way, and leaves it as it was. */
function printAs(way: Way): void {
  root.dataset['print'] = way;
  sheet?.classList.toggle('sheet', way !== 'alles');
  addEventListener(
    'afterprint',
    () => {
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
