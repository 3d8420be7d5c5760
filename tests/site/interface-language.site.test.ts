import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dist, readPages } from '../built-site.ts';

/** Starlight's English interface strings of two words or more: none may reach a page. */
const starlight = new URL('../../node_modules/@astrojs/starlight/dist/translations/en.js', import.meta.url)
  .pathname;
const english = [...readFileSync(starlight, 'utf8').matchAll(/: "((?:[^"\\]|\\.)*)"/g)]
  .map(([, text = '']) =>
    text
      .replace(/\{\{.*?\}\}/g, '')
      .replace(/[“”\\"]/g, '')
      .trim(),
  )
  .filter((text) => /\w+ \w+/.test(text));
/** What our own code and Pagefind might let slip through. */
const slips = ['Loading', 'No results', 'Search', 'Next page', 'Previous', 'Skip to', 'Close', 'Read more'];

test('Starlight’s English strings were found', () => {
  expect(english).toContain('On this page');
});

describe.each(readPages())('$path', ({ document }) => {
  test('has no English interface string', () => {
    for (const element of document.querySelectorAll('script, style, [lang=en]')) element.remove();
    const words = [
      document.body.textContent ?? '',
      ...[...document.querySelectorAll('*')].flatMap((element) =>
        ['aria-label', 'title', 'alt', 'placeholder', 'value'].map(
          (name) => element.getAttribute(name) ?? '',
        ),
      ),
    ].join('\n');
    expect([...english, ...slips].filter((text) => new RegExp(`\\b${text}\\b`).test(words))).toEqual([]);
  });
});

test('the scripts of the site hold no English interface string', () => {
  for (const file of globSync('_astro/*.js', { cwd: dist })) {
    const code = readFileSync(join(dist, file), 'utf8');
    expect(slips.filter((text) => code.includes(`"${text}"`) || code.includes(`\`${text}\``))).toEqual([]);
  }
});
