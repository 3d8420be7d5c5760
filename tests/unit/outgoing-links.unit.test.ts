import { expect, test } from 'vitest';
import { withoutReferrer } from '@/publishing/outgoing-links.ts';

test.each([
  ['<a href="https://doi.org/1">', '<a rel="noreferrer" href="https://doi.org/1">'],
  ['<a rel="external" href="http://b.nl/">', '<a rel="noreferrer external" href="http://b.nl/">'],
  [
    '<a title="a > b" class="x" href="//b.nl/">',
    '<a rel="noreferrer" title="a > b" class="x" href="//b.nl/">',
  ],
])('a link to another site does not say where the reader came from: %s', (link, quiet) => {
  expect(withoutReferrer(`<p>${link}x</a></p>`)).toBe(`<p>${quiet}x</a></p>`);
  expect(withoutReferrer(quiet)).toBe(quiet);
});

test.each([
  '<a href="/pijn/">',
  '<a href="#x">',
  '<a href="mailto:a@b.nl">',
  '<a id="x" data-href="https://b.nl">',
])('a link within the site stays as it is: %s', (link) =>
  expect(withoutReferrer(`${link}x</a> https://b.nl`)).toBe(`${link}x</a> https://b.nl`),
);
