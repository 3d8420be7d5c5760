import { type ComponentChild, hydrate } from 'preact';

/** Whether a field says something else than the page did. */
function isChanged(field: HTMLInputElement | HTMLSelectElement): boolean {
  if (field instanceof HTMLSelectElement)
    return [...field.options].some(({ selected, defaultSelected }) => selected !== defaultSelected);
  // Of a row of radio buttons the one that was chosen tells it.
  if (field.type === 'radio') return field.checked && !field.defaultChecked;
  if (field.type === 'checkbox') return field.checked !== field.defaultChecked;
  return field.value !== field.defaultValue;
}

/**
 * Makes a first screen live that stood in the page without its code. What somebody chose, typed and opened there in the
 * meantime is done once more, in one go: nothing is drawn in between, so a field keeps its words and the focus stays. What
 * listens may therefore not go by what was drawn last.
 *
 * @param screen draws the same as what stands there; in a text area what was written, which Preact would empty
 */
export function takeOver(screen: ComponentChild, place: Element): void {
  const changed = [...place.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')].filter(
    isChanged,
  );
  const opened = [...place.querySelectorAll('details[open]')];
  hydrate(screen, place);
  for (const field of changed)
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  for (const one of opened) one.dispatchEvent(new Event('toggle'));
}
