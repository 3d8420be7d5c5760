/**
 * Shows the explanation of a word. Loaded by the first press on one (Term.astro): it shows that one, and has all words
 * from then on. How it looks comes along, so that pages do not carry it.
 */
import css from './term-box.css?inline';

const styles = new CSSStyleSheet();
styles.replaceSync(css);
document.adoptedStyleSheets.push(styles);

const title = document.createElement('strong');
const text = document.createElement('p');
const more = document.createElement('a');
more.textContent = 'Naar de begrippen';
const close = document.createElement('button');
close.type = 'button';
close.className = 'tool';
close.textContent = 'Sluiten';

/** One popover for the whole page; the browser closes it on Escape or a press elsewhere. */
const box = document.createElement('div');
box.popover = 'auto';
box.className = 'term-box';
box.tabIndex = -1;
box.setAttribute('role', 'dialog');
box.setAttribute('aria-label', 'Uitleg');
box.append(title, text, more, close);
document.body.append(box);

/** The word that was pressed last: it gets the focus back. */
let opener: HTMLElement | undefined;
close.onclick = () => box.hidePopover();
box.addEventListener('toggle', ({ newState }) => {
  if (newState === 'closed') opener?.focus();
});

function show(link: HTMLAnchorElement): void {
  delete link.dataset['pressed'];
  opener = link;
  title.textContent = link.dataset['term'] ?? '';
  text.textContent = link.dataset['explanation'] ?? '';
  more.href = link.href;
  box.showPopover();
  box.focus();
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('.term')) {
  link.onclick = (event) => {
    // A press with Ctrl and the like means "open in a new tab".
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(link);
  };
  if ('pressed' in link.dataset) show(link);
}
