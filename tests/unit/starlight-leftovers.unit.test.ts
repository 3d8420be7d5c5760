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

test('keeps the custom properties that something asks for, here or in a file, and all of our own', () => {
  const page = (style: string) =>
    `<style>${style}</style><p>--sl-tekst: blijft;</p><style>p{margin:var(--sl-a)}</style>`;
  expect(
    withoutUnusedProperties(
      page(':root{--sl-a:var(--sl-b);--sl-b:1px;--sl-c:var(--sl-d);--sl-d:2px;--sl-e:3px;--own:4px}'),
      '.x{top:var( --sl-e )}',
    ),
  ).toBe(page(':root{--sl-a:var(--sl-b);--sl-b:1px;--sl-e:3px;--own:4px}'));
});
