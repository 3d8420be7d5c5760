import { expect, test } from 'vitest';
import { withoutLeftovers, withoutUnusedProperties } from '@/publishing/starlight-leftovers.ts';

const print = '<link rel="stylesheet" href="/_astro/print.abc.css" media="print">';
const theme = ':root[data-theme=light],[data-theme=light] ::backdrop{--sl-color-white:#17181c}';
const asides = '@layer starlight.components{.starlight-aside{padding:1rem}.starlight-aside__icon{width:1em}}';
const state = '<script type="module">var n=`sl-sidebar-state`;</script>';

test('takes out what we do not use and leaves other scripts', () => {
  const own = '<script type="module">own()</script>';
  expect(
    withoutLeftovers(`<head>${print}<style>a{b:c}${theme}${asides}</style></head>${own}${state}${own}`, 'x'),
  ).toBe(`<head><style>a{b:c}</style></head>${own}${own}`);
});

test('stops the build when Starlight has changed', () => {
  expect(() => withoutLeftovers(`<head>${print}</head>`, 'a/index.html')).toThrow(
    /a\/index\.html.*sidebar state script/,
  );
});

test('keeps the custom properties that a page or file asks for, on all pages alike, and all of our own', () => {
  const page = (style: string, own = '') =>
    `<style>${style}</style><p>--sl-tekst: blijft;</p><style>${own}</style>`;
  const before = ':root{--sl-a:var(--sl-b);--sl-b:1px;--sl-c:var(--sl-d);--sl-d:2px;--sl-e:3px;--own:4px}';
  const after = ':root{--sl-a:var(--sl-b);--sl-b:1px;--sl-e:3px;--own:4px}';
  const asks = 'p{margin:var(--sl-a)}';
  expect(withoutUnusedProperties([page(before, asks), page(before)], '.x{top:var( --sl-e )}')).toEqual([
    page(after, asks),
    page(after),
  ]);
});
