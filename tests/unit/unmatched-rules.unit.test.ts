import { expect, test } from 'vitest';
import { laterFrom, loadedBy, withoutUnmatchedRules, withWholeStyles } from '@/publishing/unmatched-rules.ts';

const pageWith = (css: string) =>
  `<html><head><style>${css}</style></head><body><main class="prose"><p data-side="links">Tekst</p></main></body></html>`;
const scripted = (...scripts: string[]) => laterFrom({ scripts, styles: [], data: [] });
const kept = (css: string, script = '') =>
  withoutUnmatchedRules(pageWith(css), scripted(script)).includes(css);

test('a rule for what is not on the page goes, and the page stays as it was', () => {
  expect(withoutUnmatchedRules(pageWith('.prose{margin:0}.nergens{color:red}'), scripted())).toBe(
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
    'a.className = "tool-frame"; make("input")',
  ],
  ['the same within a condition', '@media print{.prose :not(.nergens){color:red}}', ''],
  ['what a script makes, wherever it puts it', '.prose > .box + p{color:red}', 'a.className = "box"'],
  ['what is fetched', '.box{color:red}', undefined],
  ['a moment', '.prose:hover::before,p[open]:not(:first-child):has(:checked){color:red}', ''],
  ['a frame of an animation', '@keyframes turn{to{rotate:1turn}}', ''],
  ['a selector that nobody knows yet', '.prose :nieuw(12){color:red}', ''],
])('a rule for %s stays', (_, css, script) => {
  const later =
    script === undefined
      ? laterFrom({ scripts: [], styles: [], data: ['<p class="box">'] })
      : scripted(script);
  expect(withoutUnmatchedRules(pageWith(css), later)).toContain(css);
});

test.each([
  ['a class that is not there, though another is not asked', '.nergens p:not(.prose){color:red}', ''],
  ['what is there, but not so', '.prose + p{color:red}', ''],
  ['what is so and should not be', 'main:not(.prose){color:red}', ''],
  ['what a script looks for', '.nergens{color:red}', 'document.querySelector(".nergens")'],
  ['what a script styles', '.nergens{color:red}', 'sheet.replaceSync(".nergens{color:blue}")'],
  ['what a script makes within what is not there', '.nergens > .box{color:red}', 'a.className = "box"'],
])('a rule for %s goes', (_, css, script) => {
  expect(kept(css, script)).toBe(false);
});

const answered = (css: string, page: string, script = '') =>
  withoutUnmatchedRules(`<style>${css}</style>${page}`, scripted(script)).replace(
    /<style>|<\/style>.*/gs,
    '',
  );

test.each([
  ['main:has(.rail){color:red}', 'main:is(*,.rail){color:red}', '<main><p class="rail">'],
  ['main:has(> .rail) p{color:red}', 'main:is(*,.rail) p{color:red}', '<main><p class="rail">'],
  [
    ':root:has(.desk){color:red}',
    ':root:is(*,.desk){color:red}',
    '<html><head></head><body><p class="desk"></body></html>',
  ],
])('what %s asks of the end of a page is answered at once', (css, settled, page) => {
  expect(answered(css, page)).toBe(settled);
});

test.each([
  ['not all of them have it', 'p:has(a){color:red}', '<p><a></a></p><p></p>', ''],
  [
    'a script takes it away',
    'main:has(.rail){color:red}',
    '<main><p class="rail">',
    'find(".rail").remove()',
  ],
  ['a script brings another', 'p:has(a){color:red}', '<p><a></a></p>', 'make("p")'],
  [
    'it is for who has no scripts',
    'main:has(.rail){color:red}',
    '<main><noscript><p class="rail"></noscript>',
    '',
  ],
  [
    'a script puts its own in that place',
    'main:has(a){color:red}',
    '<main><p class="tool-place"><a>',
    'find(".tool-place").replaceChildren()',
  ],
  ['it passes', 'main:has(a:focus){color:red}', '<main><a>', ''],
])('and not where %s', (_, css, page, script) => {
  expect(answered(css, page, script)).toBe(css);
});

test('what waits in a template is there, and an edition gets back the rules for what it puts together', () => {
  const page = `<style>.card a{color:red}</style><template><p class="card"><a>Verder</a></p></template>`;
  expect(withoutUnmatchedRules(page, scripted())).toBe(page);
  const whole = { styles: ['.a{margin:0}', '.b{margin:0}'], files: { 'pijn/index.html': [1, 0] } };
  expect(withWholeStyles('<style></style><style></style>', 'pijn/index.html', whole)).toMatch(
    /^<style>\.b\{margin:0\}.*\.a\{margin:0\}<\/style><style><\/style>$/s,
  );
});

test('of a list of selectors stays what can match', () => {
  expect(withoutUnmatchedRules(pageWith('.nergens,.prose :is(p,.nergens){color:red}'), scripted())).toBe(
    pageWith('.prose :is(p,.nergens){color:red}'),
  );
});

test('a page waits only for the words of scripts that it may load, also by way of another', () => {
  const files = new Map([
    ['player-a_1.js', 'import("./part-B2.js"),load("player-b.css")'],
    ['player-b.css', 'p{color:var(--b)}'],
    ['part-B2.js', 'a.className="part"'],
    ['tool-C3.js', 'a.className="tool"'],
  ]);
  const data = new Map([
    ['/tekeningen/', '"pic-arm"'],
    ['/mijn/tekening/', '"pic-leg"'],
  ]);
  expect(loadedBy('<script>import("/_astro/player-a_1.js")</script>', files, data)).toEqual({
    scripts: ['import("./part-B2.js"),load("player-b.css")', 'a.className="part"'],
    styles: ['p{color:var(--b)}'],
    data: [],
  });
  for (const [folder, text] of data) {
    files.set('part-B2.js', `fetch("${folder}" + name)`);
    expect(loadedBy('<astro-island url="/_astro/part-B2.js">', files, data).data).toEqual([text]);
  }
});

test('a property of our own that nothing asks for goes, with the rule that held nothing else', () => {
  const light = (css: string, script = '') =>
    withoutUnmatchedRules(pageWith(css), scripted(script)).match(/<style>(.*)<\/style>/)?.[1];
  const css =
    ':root{--a:1px;--b:var(--c);--c:red}@media print{:root{--b:blue}}.prose{margin:var(--a);color:red}';
  expect(light(css)).toBe(':root{--a:1px}.prose{margin:var(--a);color:red}');
  expect(light(css, 'a.style = "color:var(--b)"')).toBe(css);
  expect(light(css, 'sheet.replaceSync("p{color:var(--b)}")')).toBe(css);
});
