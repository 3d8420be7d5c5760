import { describe, expect, test } from 'vitest';
import { linesOf } from '@/components/read-aloud/page-lines.ts';
import { isForPatients, readPages } from '../built-site.ts';

const inline = 'a, abbr, b, code, em, i, q, span, strong, sub, sup, time';
const pages = readPages();
const readAloud = pages.filter(({ document }) => document.querySelector('.read-aloud'));
const squeeze = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

describe('“Lees voor”', () => {
  test('stands on what patients read, and on no page for professionals', () => {
    const paths = readAloud.map(({ path }) => path);
    expect(paths.filter((path) => !isForPatients(path))).toEqual([]);
    // Not on a whole publication, which is for paper, nor on what leads to what somebody is not looking for.
    const read = /^\/(pijn|spiegeltherapie|oefeningen)\/(?!alles|onderbouwing)|^\/metaforen\/.*\/verteld\/$/;
    const wanted = pages.map(({ path }) => path).filter((path) => read.test(path));
    expect(wanted.length).toBeGreaterThan(50);
    expect(wanted.filter((path) => !paths.includes(path))).toEqual([]);
  });

  test('costs no request: its script stands in the page and fetches nothing by itself', () => {
    for (const { path, document } of readAloud) {
      const [script] = [...document.querySelectorAll('script')].filter(({ text }) =>
        text.includes('Lees voor'),
      );
      expect(script?.hasAttribute('src'), path).toBe(false);
      expect(document.querySelector('.read-aloud')?.childElementCount, path).toBe(0);
      expect(document.querySelector('link[rel=modulepreload]'), path).toBeNull();
    }
  });
});

describe.each(readAloud)('what is read of $path', ({ document }) => {
  const look = { isShown: () => true, isInline: (element: Element) => element.matches(inline) };
  const lines = linesOf(document, look).map(({ text }) => text);
  const all = squeeze(lines.join(''));

  test('begins with the title and is said by the sentence', () => {
    expect(lines[0]).toContain(document.querySelector('h1')?.textContent?.trim().split(/[.?!]/)[0]);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter((line) => !line || line.length > 300)).toEqual([]);
  });

  test('holds every step and every safety rule', () => {
    const said = (text: string) => squeeze(text).replaceAll('112', 'éénééntwee');
    for (const item of document.querySelectorAll('.steps li, .safety li, .safety-brief')) {
      const written = item.cloneNode(true) as Element;
      for (const other of written.querySelectorAll(
        'svg, .sides, script, [aria-hidden], [href="#veiligheid"]',
      ))
        other.remove();
      for (const sentence of (written.textContent ?? '').split(/[.?!]\s/))
        expect(all).toContain(said(sentence));
    }
  });

  test('holds no menu, button, source or edition', () => {
    for (const other of ['Editie20', 'Bronnenencontrole', 'Gedaan', 'Vorigepagina', 'Opdezepagina'])
      expect(all).not.toContain(other);
    expect(lines.filter((line) => /^Bron(nen)?:|^Begin met geluid|^Aan welke kant/.test(line))).toEqual([]);
  });
});
