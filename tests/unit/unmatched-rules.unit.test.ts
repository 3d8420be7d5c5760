import { expect, test } from 'vitest';
import { laterFrom, loadedBy, withoutUnmatchedRules } from '@/publishing/unmatched-rules.ts';

const pageWith = (css: string) =>
  `<html><head><style>${css}</style></head><body><main class="prose"><p data-side="links">Tekst</p></main></body></html>`;
const kept = async (css: string, scripts = '') =>
  (await withoutUnmatchedRules(pageWith(css), laterFrom(scripts))).includes(css);

test('a rule for what is not on the page goes, and the page stays as it was', async () => {
  expect(await withoutUnmatchedRules(pageWith('.prose{margin:0}.nergens{color:red}'), laterFrom(''))).toBe(
    pageWith('.prose{margin:0}'),
  );
});

test.each([
  ['an element, class or attribute of the page', '.prose p[data-side=links]{color:red}', ''],
  ['a class that a script gives', '.open{color:red}', 'place.classList.add("open")'],
  ['a name that a script puts together', '.person-vrouw-52{color:red}', `\`person-\${who}\``],
  ['an attribute that a script names without data', '[data-kept-here]{color:red}', 'body.dataset.keptHere=1'],
  [
    'a selector within a selector',
    ':where(.tool-frame) :is(textarea,input:where(:not([type=radio]))){width:100%}',
    '',
  ],
  ['the same within a condition', '@media print{.prose :not(.nergens){color:red}}', ''],
])('a rule for %s stays', async (_, css, scripts) => {
  expect(await kept(css, scripts)).toBe(true);
});

test('a selector within a selector does not keep a rule for a class that is not there', async () => {
  expect(await kept('.nergens p:not(.prose){color:red}')).toBe(false);
  expect(await kept('.nergens p:not(.prose),.prose :is(p){color:red}')).toBe(true);
});

test('a page waits only for the words of scripts that it may load, also by way of another', () => {
  const files = new Map([
    ['player-a_1.js', 'import("./part-B2.js")'],
    ['part-B2.js', 'a.className="part"'],
    ['tool-C3.js', 'a.className="tool"'],
  ]);
  const data = new Map([
    ['/tekeningen/', '"pic-arm"'],
    ['/mijn/tekening/', '"pic-leg"'],
  ]);
  expect(loadedBy('<script>import("/_astro/player-a_1.js")</script>', files, data)).toEqual([
    'import("./part-B2.js")',
    'a.className="part"',
  ]);
  for (const [folder, text] of data) {
    files.set('part-B2.js', `fetch("${folder}" + name)`);
    expect(loadedBy('<astro-island url="/_astro/part-B2.js">', files, data).slice(1)).toEqual([text]);
  }
});

test('a property of our own that nothing asks for goes, with the rule that held nothing else', async () => {
  const light = async (css: string, scripts = '') =>
    (await withoutUnmatchedRules(pageWith(css), laterFrom(scripts))).match(/<style>(.*)<\/style>/)?.[1];
  const css =
    ':root{--a:1px;--b:var(--c);--c:red}@media print{:root{--b:blue}}.prose{margin:var(--a);color:red}';
  expect(await light(css)).toBe(':root{--a:1px}.prose{margin:var(--a);color:red}');
  expect(await light(css, 'style="color:var(--b)"')).toBe(css);
});
