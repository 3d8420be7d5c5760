/**
 * Lets the drawings of movements move. Loaded by the first press on “Laat bewegen” (MovementPicture.astro): it plays what
 * was pressed, and has the buttons of all drawings from then on.
 */
import { fetchFile } from '@/device/fetch-file.ts';

const words = {
  play: 'Laat bewegen',
  stop: 'Stop',
  failed: 'Bewegen lukt nu niet.',
};
/**
 * The path at `part` (0 to 1) of the way from a to b: the same letters, with the numbers between them. Where the
 * letters differ, the nearest of the two.
 */
const between = (a: string, b: string, part: number): string => {
  const letters = (path: string) => path.replace(/[-\d ]+/g, '');
  if (letters(a) !== letters(b)) return part < 0.5 ? a : b;
  const to = b.match(/-?\d+/g) ?? [];
  return a.replace(/-?\d+/g, (number) => {
    const value = Math.round(+number + (Number(to.shift()) - +number) * part);
    // A minus sign parted this number from the one before it; a plain number needs a space.
    return number < '0' && value >= 0 ? ` ${value}` : `${value}`;
  });
};
/** A path in which "S" and points stand for a closed smooth line, as a path that a browser knows. */
const smooth = (path: string): string =>
  path.replace(/S([^S]*)/g, (_, numbers: string) => {
    const n = numbers.split(' ').map(Number);
    const at = (i: number) => n[(i + n.length) % n.length] ?? 0;
    const middle = (i: number) => `${(at(i) + at(i + 2)) / 2} ${(at(i + 1) + at(i + 3)) / 2}`;
    return `M${middle(-2)}${n.map((_, i) => (i % 2 ? '' : `Q${at(i)} ${at(i + 1)} ${middle(i)}`)).join('')}z`;
  });
/** Lets a figure move until the returned function is called, which puts the still picture back. */
const play = async (figure: HTMLElement): Promise<() => void> => {
  const { seconds, frames } = await fetchFile(`/tekeningen/${figure.dataset['movement']}.json`, (response) =>
    response.json(),
  );
  const shapes = [...figure.querySelectorAll<SVGElement>('[data-part]')].map((element) => ({
    element,
    still: element.getAttribute('d') ?? '',
    paths: frames[element.closest('svg')?.dataset['amputation'] ?? '']?.[element.dataset['part'] ?? ''] ?? [],
  }));
  // A pose that is held is held in the picture too, with a quiet count.
  const hold = Number(figure.dataset['hold'] ?? 0);
  const counts = [...figure.querySelectorAll('.held')].map((element) => ({
    element,
    still: element.textContent,
  }));
  const start = performance.now();
  let request = 0;
  const draw = () => {
    const passed = ((performance.now() - start) / 1000) % (seconds + hold);
    const heldFor = Math.min(Math.max(passed - seconds / 2, 0), hold);
    const moment = (passed - heldFor) / seconds;
    if (hold)
      for (const { element, still } of counts) {
        const text = heldFor > 0 && heldFor < hold ? `${Math.ceil(heldFor)}` : still;
        if (element.textContent !== text) element.textContent = text;
      }
    for (const { element, paths } of shapes) {
      const at = (moment * paths.length) % paths.length;
      const path = paths[Math.floor(at)];
      if (path !== undefined)
        element.setAttribute('d', smooth(between(path, paths[Math.ceil(at) % paths.length], at % 1)));
    }
    request = requestAnimationFrame(draw);
  };
  draw();
  return () => {
    cancelAnimationFrame(request);
    for (const { element, still } of shapes) element.setAttribute('d', still);
    for (const { element, still } of counts) element.textContent = still;
  };
};

for (const figure of document.querySelectorAll<HTMLElement>('[data-movement]')) {
  const button = figure.querySelector<HTMLElement>(':scope > button');
  if (!button) continue;
  let stop: (() => void) | undefined;
  const press = async () => {
    try {
      if (stop) stop();
      stop = stop ? undefined : await play(figure);
    } catch {
      button.replaceWith(words.failed);
    }
    figure.classList.toggle('moving', stop !== undefined);
    button.textContent = stop ? words.stop : words.play;
  };
  button.onclick = press;
  if ('pressed' in button.dataset) void press();
}
