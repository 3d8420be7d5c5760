/** How long somebody waits for the code before the page tells that it did not come, in ms. */
const longestWait = 15_000;

/** With what somebody begins, heard on its way down; “toggle” is for who finds a word in what is folded. */
const touches = ['pointerdown', 'focusin', 'click', 'input', 'change', 'toggle'];

/**
 * Gets one file of code. A browser remembers that an address gave nothing, so each further try has another.
 *
 * @param address of a file that needs no other, and does its work when it comes
 */
export function oneFile(address: string): () => Promise<unknown> {
  let tries = 0;
  return () => {
    // Not written in the call: the bundler would bring what loads files of its own along.
    const next = `${address}#${tries++}`;
    return import(/* @vite-ignore */ next);
  };
}

/**
 * Shows the first screen of a tool, which waits in a template of its place, and gets the code at the first touch. The code
 * makes it live (`takeOver`) and tells the place so, with “live”: the button that was pressed before is then pressed once
 * more. It tells “failed” when it lacks something of its own. When it does not come the place says so in its alert, and
 * the next touch tries again.
 *
 * @param isGiven whether something else is to be shown: then the code comes at once, and no first screen before it
 */
export function comeAtTouch(
  place: HTMLElement,
  getCode: () => Promise<unknown>,
  isGiven = () => location.hash.length > 1,
): void {
  const first = place.querySelector('template');
  const failure = place.querySelector<HTMLElement>('[role="alert"]');
  if (!first || !failure) return;
  let isComing = false;
  let pressed: HTMLElement | undefined;
  // It stays until the tool comes in its place: a screen reader would say it at every try.
  const tell = () => {
    failure.hidden = false;
    // It stands over the foot of the window, where somebody may be typing.
    place.querySelector(':focus')?.scrollIntoView({ block: 'center' });
  };
  const fail = () => {
    isComing = false;
    tell();
  };
  const come = () => {
    if (isComing) return;
    isComing = true;
    setTimeout(tell, longestWait);
    getCode().catch(fail);
  };
  const notePress = ({ target }: Event) => {
    const button = target instanceof Element && target.closest('button');
    if (button && !failure.contains(button)) pressed = button;
  };
  for (const touch of touches) place.addEventListener(touch, come, true);
  place.addEventListener('click', notePress, true);
  place.addEventListener('failed', fail);
  const pressAgain = () => {
    place.removeEventListener('click', notePress, true);
    // That it did not come at first is over.
    failure.remove();
    // After what was filled in is drawn: that may be what the button waits for.
    setTimeout(() => pressed?.click());
  };
  place.addEventListener('live', pressAgain, { once: true });
  addEventListener('hashchange', () => isGiven() && come());
  if (isGiven()) come();
  else place.replaceChildren(first.content, failure);
}
