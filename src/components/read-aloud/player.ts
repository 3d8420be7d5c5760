/**
 * Reads the page aloud. Loaded by the first press on “Lees voor”: it begins at once, and has the button from then on. The
 * button goes along to the bottom of the window and becomes “Pauze” there, so that the focus stays where it is.
 */
import { follow, mark, unfold } from '@/components/read-aloud/marking.ts';
import { type Line, linesOf } from '@/components/read-aloud/page-lines.ts';
import playerStyles from '@/components/read-aloud/player.css?url&no-inline';
import { type Reader, type Reading, startReading } from '@/components/read-aloud/reading.ts';
import { texts } from '@/components/read-aloud/texts.ts';
import { loadStyles } from '@/device/styles.ts';
import { deviceVoice } from '@/device/voice.ts';

const place = document.querySelector<HTMLElement>('.read-aloud');
const button = place?.querySelector('button');
if (place && button) readAloud(place, button);

function readAloud(place: HTMLElement, button: HTMLButtonElement): void {
  const atRest = [...button.childNodes];
  let reader: Reader | undefined;
  let isOpening = false;
  let lines: Line[] = [];
  /** The line that was said last, while it was not paused. */
  let last: Line | undefined;

  const drawn = (path: string): SVGElement => {
    const draw = (name: string) => document.createElementNS('http://www.w3.org/2000/svg', name);
    const icon = draw('svg');
    const shape = draw('path');
    icon.setAttribute('aria-hidden', 'true');
    shape.setAttribute('d', path);
    icon.append(shape);
    return icon;
  };
  const icons = {
    pause: drawn('M4 3h4v14H4zM12 3h4v14h-4z'),
    goOn: drawn('M5 2l12 8-12 8z'),
    stop: drawn('M4 4h12v12H4z'),
  };
  const other = (press: () => void): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.onclick = press;
    return made;
  };
  const speed = other(() => reader?.changeSpeed());
  const stop = other(() => reader?.stop());
  stop.append(icons.stop, texts.stop);
  speed.append(document.createElement('span'));
  const told = document.createElement('p');
  told.setAttribute('role', 'status');

  const close = () => {
    const hadFocus = place.contains(document.activeElement);
    reader = undefined;
    last = undefined;
    mark(undefined);
    place.classList.remove('on');
    place.removeAttribute('role');
    button.replaceChildren(...atRest);
    place.replaceChildren(button);
    // The page stays where it was read to.
    if (hadFocus) button.focus({ preventScroll: true });
  };
  const open = (...parts: HTMLElement[]) => {
    place.classList.add('on');
    place.setAttribute('role', 'group');
    place.setAttribute('aria-label', texts.group);
    // Not the button itself: what is taken out and put back has lost the focus.
    for (const part of parts) if (!place.contains(part)) place.append(part);
  };
  const show = (reading: Reading | undefined) => {
    const line = reading && lines[reading.at];
    if (!reading || !line) return close();
    open(speed, stop);
    if (reading.isPaused) button.replaceChildren(icons.goOn, texts.goOn);
    else button.replaceChildren(icons.pause, texts.pause);
    const rate = document.createElement('span');
    rate.textContent = String(reading.speed);
    speed.firstElementChild?.replaceChildren(`${texts.speed} `, rate);
    mark(line);
    if (reading.isPaused) {
      last = undefined;
      return undefined;
    }
    unfold(line);
    follow(line, last, place.offsetHeight);
    last = line;
    return undefined;
  };
  const tellNoVoice = () => {
    open(told);
    told.textContent = texts.noVoice;
    button.textContent = texts.close;
  };
  const after = (ms: number, act: () => void) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  };
  const begin = async () => {
    if (isOpening) return;
    isOpening = true;
    await loadStyles([playerStyles]);
    if (await deviceVoice.isThere()) {
      lines = linesOf(document, {
        isShown: (element) => getComputedStyle(element).display !== 'none',
        isInline: (element) => /^inline|^contents/.test(getComputedStyle(element).display),
      });
      reader = startReading(
        lines.map(({ text }) => text),
        deviceVoice,
        after,
        show,
      );
    } else tellNoVoice();
    isOpening = false;
  };
  const press = () => {
    if (reader) reader.pause();
    else if (place.contains(told)) close();
    else begin().catch(() => button.replaceWith(texts.failed));
  };

  button.onclick = press;
  // A browser goes on speaking after the page.
  addEventListener('pagehide', () => reader?.stop());
  press();
}
