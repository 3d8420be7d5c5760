/**
 * Prints the sheets that were ticked in one job. Loaded by the first press on their button: it prints at once, and has
 * the button from then on. Every sheet is the page itself, in a frame as large as its sheet: its own styles and its own
 * side. In large letters a sheet runs on over several of paper, which no frame can: there each page stands in a shadow
 * root, which keeps its styles to itself too.
 */
import largeLetters from './choice.css?inline';

const bar = document.querySelector('.together');
const button = bar?.querySelector('button');
const large = bar?.querySelector('input');
const told = document.createElement('span');
told.setAttribute('role', 'alert');
// Seen by the printer only.
const sheets = document.createElement('div');
sheets.className = 'sheets-together';
sheets.inert = true;
document.querySelector('main')?.append(sheets);

/** A page out of its frame, in large letters; it has a root of its own, as its styles expect. */
function outOfFrame(from: Document): HTMLElement {
  const place = document.createElement('div');
  const shadow = place.attachShadow({ mode: 'open' });
  const rules = [...from.styleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
  const styles = new CSSStyleSheet();
  styles.replaceSync([...rules, largeLetters].join('\n').replaceAll(':root', 'html'));
  shadow.adoptedStyleSheets = [styles];
  const [root, body] = [document.createElement('html'), document.createElement('body')];
  Object.assign(root.dataset, from.documentElement.dataset, { print: 'groot' });
  const main = from.querySelector('main');
  if (main) body.append(document.importNode(main, true));
  root.append(body);
  shadow.append(root);
  return place;
}

async function printTogether(): Promise<void> {
  told.remove();
  sheets.replaceChildren();
  const chosen = document.querySelectorAll<HTMLInputElement>('.paper-sheets input:checked');
  const frames = [...chosen].map(({ value }) => {
    const frame = document.createElement('iframe');
    frame.src = value;
    return frame;
  });
  const loaded = frames.map((frame) => new Promise((resolve) => frame.addEventListener('load', resolve)));
  sheets.append(...frames);
  await Promise.all(loaded);
  const pages = frames.flatMap(({ contentDocument }) =>
    contentDocument?.querySelector('.sheet') ? [contentDocument] : [],
  );
  if (pages.length < frames.length) {
    sheets.replaceChildren();
    told.textContent = 'Dit lukt nu niet. Print de bladen een voor een.';
    bar?.append(told);
    return;
  }
  if (large?.checked) sheets.replaceChildren(...pages.map(outOfFrame));
  print();
}

document.addEventListener('change', () => told.remove());
if (button) button.onclick = printTogether;
void printTogether();
