import { expect, test } from 'vitest';
import { withoutLeftovers } from '@/publishing/starlight-leftovers.ts';

const print = '<link rel="stylesheet" href="/_astro/print.abc.css" media="print">';
const state = '<script type="module">var n=`sl-sidebar-state`;</script>';

test('takes out what we do not use and leaves other scripts', () => {
  const own = '<script type="module">own()</script>';
  expect(withoutLeftovers(`<head>${print}<style>a{b:c}</style></head>${own}${state}${own}`, 'x')).toBe(
    `<head><style>a{b:c}</style></head>${own}${own}`,
  );
});

test('stops the build when Starlight has changed', () => {
  expect(() => withoutLeftovers(`<head>${print}</head>`, 'a/index.html')).toThrow(
    /a\/index\.html.*sidebar state script/,
  );
  expect(() =>
    withoutLeftovers(`<head>${print}<style>@layer starlight.base{}</style></head>${state}`, 'a/index.html'),
  ).toThrow(/a\/index\.html: a style of Starlight/);
});
