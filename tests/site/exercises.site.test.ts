import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Safety } from '@/schemas/safety.ts';
import { readPages } from '../built-site.ts';
import { namesLimb, sentencesLeavingOpen } from '../which-limb.ts';

/** What holds for every page that somebody exercises from: the safety rules, which limb, and in which position. */

const read = <T>(file: string) => parse(readFileSync(file, 'utf8')) as T;
const squeeze = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

const exercises = globSync('src/content/exercises/*.yaml').map((file) => ({
  id: basename(file, '.yaml'),
  ...read<{ movement: string }>(file),
}));
const drawnInExercise = new Set(exercises.map(({ movement }) => movement));
const movements = globSync('src/content/movements/*.yaml').map((file) => basename(file, '.yaml'));

/** Whether the author calls the page one with exercises. */
const saysExercise = (path: string) =>
  [`src/content/docs${path.replace(/\/$/, '')}.mdx`, `src/content/docs${path}index.mdx`].some(
    (file) => existsSync(file) && /^kind: oefening$/m.test(readFileSync(file, 'utf8')),
  );

const pages = readPages().map(({ path, document }) => {
  const main = document.querySelector('main');
  const drawn = [...(main?.querySelectorAll('figure.movement') ?? [])].map(({ id }) => {
    const name = id.replace(/^.*tekening-/, '');
    // A drawing for one level of amputation has that level behind its name.
    return movements.filter((one) => name.startsWith(one)).sort((a, b) => b.length - a.length)[0] ?? name;
  });
  // Their own rules go with exercises after an amputation; all others are before a mirror or a screen.
  const rules = new Set([
    ...drawn.map((movement) => (drawnInExercise.has(movement) ? 'oefeningen' : 'spiegeltherapie')),
    ...(main?.querySelector('.exercise') ? ['oefeningen'] : []),
    ...(main?.querySelector('.script, .ticks') ? ['spiegeltherapie'] : []),
    ...(saysExercise(path) ? [/^\/spiegeltherapie\//.test(path) ? 'spiegeltherapie' : 'oefeningen'] : []),
  ]);
  return { path, main, drawn, rules: [...rules] };
});
const forExercise = pages.filter(({ rules }) => rules.length > 0);

test('every drawing of a movement stands on a page of its own, and on the page for authors', () => {
  const shown = new Set(
    forExercise.flatMap(({ path, drawn }) => (path === '/over/tekeningen/' ? [] : drawn)),
  );
  expect(movements.filter((movement) => !shown.has(movement))).toEqual([]);
  expect(forExercise.find(({ path }) => path === '/over/tekeningen/')?.drawn.sort()).toEqual(
    movements.sort(),
  );
});

describe.each(forExercise)('$path', ({ main, rules }) => {
  test.each(rules)('carries the safety rules: %s', (name) => {
    const { before, pause, pauseHelp, stop, call } = read<Safety>(`src/content/safety/${name}.yaml`);
    const blocks = squeeze(
      [...(main?.querySelectorAll('.safety') ?? [])].map((b) => b.textContent).join(' '),
    );
    for (const heading of ['Voor u begint', 'Neem nu pauze', 'Stop en bel', 'Wie u belt'])
      expect(blocks).toContain(heading);
    for (const line of [...before, ...pause, ...pauseHelp, ...stop, ...call])
      expect(blocks).toContain(squeeze(line));
  });

  // Not a whole publication: each of its chapters is a page too, and those with exercises are looked at here.
  test.skipIf(main?.querySelector('.chapter'))('says in every list of steps which limb', () => {
    for (const list of main?.querySelectorAll('.steps') ?? []) {
      const steps = [...list.querySelectorAll('li')].map((step) => {
        const words = step.cloneNode(true) as Element;
        for (const figure of words.querySelectorAll('figure')) figure.remove();
        return squeeze(words.textContent);
      });
      // What all steps share may stand in the paragraph above them.
      const above = list.previousElementSibling;
      const shared = above?.matches('p') ? squeeze(above.textContent) : '';
      expect(`${shared} ${steps.join(' ')}`).toSatisfy(namesLimb);
      expect(steps.flatMap(sentencesLeavingOpen)).toEqual([]);
    }
  });
});

describe('a phantom that feels cramped: the same position, without pain, seated; never a cramp', () => {
  const programmes = globSync('dist/hulpmiddelen/sessie-programma/*.json').map((file) => ({
    name: basename(file, '.json'),
    text: readFileSync(file, 'utf8'),
  }));
  const cramp = /\b(?:in|vanuit|uit) (?:de|een|dezelfde) kramp\b|\bkramp (?:gaan )?staan\b/gi;

  test.each([
    // What changed between editions quotes what was mended.
    ...pages
      .filter(({ path }) => !path.startsWith('/over/edities/'))
      .map(({ path, main }) => ({ name: path, text: squeeze(main?.textContent) })),
    ...programmes,
  ])('$name sends nobody into a cramp', ({ text }) => {
    expect(text.match(cramp) ?? []).toEqual([]);
  });

  const textOf = (path: string, within = '.prose') =>
    squeeze(pages.find((page) => page.path === path)?.main?.querySelector(within)?.textContent);
  test.each([
    ['the page', textOf('/spiegeltherapie/verkrampt/')],
    ['the card', textOf('/spiegeltherapie/sessiekaart/')],
    [
      'the script for a leg',
      textOf('/hulpmiddelen/sessie-papier/', '.script:has(#voorlezen-verkrampt-been)'),
    ],
    [
      'the script for an arm',
      textOf('/hulpmiddelen/sessie-papier/', '.script:has(#voorlezen-verkrampt-arm)'),
    ],
    ...programmes.filter(({ name }) => name.startsWith('verkrampt')).map(({ name, text }) => [name, text]),
  ])('%s says so', (_, text) => {
    expect(text).toContain('dezelfde stand als uw fantoom');
    expect(text).toContain('zonder pijn');
    expect(text).toContain('Blijf zitten.');
  });
});
