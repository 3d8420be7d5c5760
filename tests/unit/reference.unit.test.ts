import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBibtex } from '@/exchange/bibtex.ts';
import { plainText, type Reference, toApa, toApaInText, toVancouver } from '@/exchange/reference.ts';
import { toRis } from '@/exchange/ris.ts';
import { isInstalled, readWith } from './other-program.ts';

const section: Reference = {
  id: 'wegwijs-bij-pijn-handreiking-5-5-doel-1',
  author: 'Wegwijs bij pijn',
  title: '5.5 Terugvalpreventie',
  part: { heading: 'Doel', block: 1 },
  container: 'Handreiking ergotherapie bij chronische pijn',
  edition: '2026.1',
  published: '2026-11-20',
  publisher: 'Wegwijs bij pijn',
  url: 'https://pijn.example/handreiking/5-5/#doel-1',
  accessed: '2027-03-01',
  note: 'Weergave in eigen woorden van: Ergotherapie Nederland (2025), Handreiking',
  language: 'nl',
};
const page: Reference = {
  ...section,
  title: 'Wat is fantoompijn?',
  part: undefined,
  container: 'Spiegeltherapie bij fantoompijn',
  note: undefined,
};
const source: Reference = {
  id: 'handreiking-2025',
  author: 'Ergotherapie Nederland, overleggroep chronische pijn',
  title: 'Handreiking Ergotherapie bij Chronische Pijnklachten',
  published: '2025',
  language: 'nl',
};

describe('APA 7', () => {
  test('a block of a section: date, place, publication, edition, what it restates, day of reading, address', () => {
    expect(plainText(toApa(section))).toBe(
      'Wegwijs bij pijn. (2026, 20 november). 5.5 Terugvalpreventie: Doel (blok 1). In Handreiking ergotherapie bij chronische pijn (editie 2026.1) [Weergave in eigen woorden van: Ergotherapie Nederland (2025), Handreiking]. Geraadpleegd op 1 maart 2027, van https://pijn.example/handreiking/5-5/#doel-1',
    );
  });

  test('only the publication stands in italics, or the title when it is the whole', () => {
    const italics = (reference: Reference) => toApa(reference).filter(({ italic }) => italic);
    expect(italics(section).map(({ text }) => text)).toEqual([section.container]);
    expect(italics(source).map(({ text }) => text)).toEqual([source.title]);
  });

  test('a title that ends in a question mark gets no full stop', () => {
    expect(plainText(toApa(page))).toContain('). Wat is fantoompijn? In Spiegeltherapie');
    expect(plainText(toApa({ ...page, part: { heading: 'Doel' } }))).toContain(
      'Wat is fantoompijn? Doel. In',
    );
  });

  test('a document without address or day', () => {
    expect(plainText(toApa(source))).toBe(
      'Ergotherapie Nederland, overleggroep chronische pijn. (2025). Handreiking Ergotherapie bij Chronische Pijnklachten.',
    );
    expect(plainText(toApa({ ...source, published: undefined }))).toContain('(z.d.)');
  });

  test('in the text the place is named', () => {
    expect(toApaInText(section)).toBe('(Wegwijs bij pijn, 2026, onder “Doel”, blok 1)');
    expect(toApaInText(page)).toBe('(Wegwijs bij pijn, 2026)');
    expect(toApaInText({ ...source, published: undefined })).toBe(
      '(Ergotherapie Nederland, overleggroep chronische pijn, z.d.)',
    );
  });
});

test('Vancouver: a part of a website, and a document', () => {
  expect(toVancouver(section)).toBe(
    'Wegwijs bij pijn. Handreiking ergotherapie bij chronische pijn [internet]. Editie 2026.1. [plaats onbekend]: Wegwijs bij pijn; 2026. 5.5 Terugvalpreventie: Doel (blok 1); 2026 nov 20 [geraadpleegd 2027 mrt 1]. Weergave in eigen woorden van: Ergotherapie Nederland (2025), Handreiking. Beschikbaar via: https://pijn.example/handreiking/5-5/#doel-1',
  );
  expect(toVancouver(source)).toBe(
    'Ergotherapie Nederland, overleggroep chronische pijn. Handreiking Ergotherapie bij Chronische Pijnklachten. 2025.',
  );
});

test('the edition as it was laid down is named in every form', () => {
  const fixedUrl = 'https://pijn.example/edities/handreiking/2026.1/';
  const fixed = { ...section, fixedUrl };
  for (const text of [plainText(toApa(fixed)), toVancouver(fixed), toBibtex(fixed), toRis(fixed)])
    expect(text).toContain(`Vastgelegde editie: ${fixedUrl}`);
  expect(plainText(toApa(fixed)).startsWith(plainText(toApa(section)))).toBe(true);
});

/** What another program makes of a file: exactly one reference. */
function readBack(text: string) {
  const { data } = new Cite(text);
  expect(data).toHaveLength(1);
  return data[0];
}
const dates = { issued: { 'date-parts': [[2026, 11, 20]] } };

describe('BibTeX', () => {
  test('another program reads every field', () => {
    expect(readBack(toBibtex(section))).toMatchObject({
      ...dates,
      type: 'document',
      id: section.id,
      title: '5.5 Terugvalpreventie: Doel (blok 1)',
      author: [{ family: 'Wegwijs bij pijn' }],
      accessed: { 'date-parts': [[2027, 3, 1]] },
      URL: section.url,
      version: '2026.1',
      note: `In: ${section.container}, editie 2026.1. ${section.note}`,
    });
  });

  test('a style that knows no url still has the address', () => {
    const { url: _url, ...withoutUrl } = section;
    const text = toBibtex(section).replace(/^ {2}url = .*\n/m, '');
    expect(readBack(text)?.URL).toBe(section.url);
    expect(toBibtex(withoutUrl)).not.toContain('howpublished');
  });

  test('an organisation with a comma stays one name', () => {
    expect(readBack(toBibtex(source))?.author).toEqual([{ family: source.author }]);
    expect(toBibtex(source)).toMatch(/^@misc\{handreiking-2025,\n/);
  });
});

/** With spaces that do not break. */
const hard = (name: string) => name.replaceAll(' ', '\u00a0');

describe('RIS', () => {
  test('another program reads every field', () => {
    expect(readBack(toRis(section))).toMatchObject({
      ...dates,
      type: 'webpage',
      id: section.id,
      title: '5.5 Terugvalpreventie: Doel (blok 1)',
      author: [{ family: hard('Wegwijs bij pijn'), given: '' }],
      URL: section.url,
      edition: '2026.1',
      'collection-title': section.container,
      note: section.note,
    });
  });

  test('every line ends in CRLF and the entry ends in ER', () => {
    expect(toRis(section)).toMatch(/^TY {2}- ELEC\r\n(?:[A-Z][A-Z0-9] {2}- .+\r\n)+ER {2}- \r\n$/);
    expect(toRis(source)).toMatch(/^TY {2}- GEN\r\n/);
    expect(toRis(source)).toContain(
      `AU  - ${hard('Ergotherapie Nederland – overleggroep chronische pijn')},\r\n`,
    );
  });
});

describe('any text', () => {
  const hostile = fc.constantFrom(
    '}',
    '{',
    '{\\',
    '\\',
    '"',
    '&',
    '%',
    '#',
    '_',
    '$x$',
    '^',
    '~',
    '@',
    ',',
    '\n',
    '\r\nER  - \r\nTY  - JOUR\r\n',
    '},\n author = {{Een ander}},',
    '\\input{x}',
    '\u2028',
    '\u0007',
    'ë',
    'œ',
  );
  const text = fc
    .array(fc.oneof(hostile, fc.string({ unit: 'grapheme' })), { minLength: 1, maxLength: 8 })
    .map((parts) => `Over ${parts.join('')} meer`);
  const tidy = (value: string) =>
    value
      .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
      .trim()
      .normalize();

  test('gives one entry in BibTeX, with the title and author as they were', () => {
    fc.assert(
      fc.property(text, text, (title, note) => {
        const entry = readBack(toBibtex({ ...section, part: undefined, title, note }));
        expect(entry?.author).toEqual([{ family: 'Wegwijs bij pijn' }]);
        // TeX makes dashes and quotation marks of these.
        if (!/--|``|''|[?!]`|<<|>>|,,/.test(title)) expect(tidy(entry?.title ?? '')).toBe(tidy(title));
      }),
      { numRuns: 300 },
    );
  });

  test('gives one entry in RIS, with the title and author as they were', () => {
    fc.assert(
      fc.property(text, text, (title, note) => {
        const file = toRis({ ...section, part: undefined, title, note });
        expect(file).not.toMatch(/[^\P{Cc}\r\n]/u);
        const entry = readBack(file);
        expect(entry?.author).toEqual([{ family: hard('Wegwijs bij pijn'), given: '' }]);
        expect(tidy(entry?.title ?? '')).toBe(tidy(title));
      }),
      { numRuns: 300 },
    );
  });

  test('never breaks a key', () => {
    fc.assert(
      fc.property(text, (id) => {
        expect(toBibtex({ ...section, id })).toMatch(/^@misc\{[a-z0-9]+(?:-[a-z0-9]+)*,\n/);
      }),
    );
  });

  test.skipIf(!isInstalled('bibtool'))('BibTool takes every entry', () => {
    const references = fc
      .sample(fc.record({ title: text, note: text, author: text }), { numRuns: 200, seed: 1 })
      .map((words, index) => toBibtex({ ...section, ...words, id: `r${index}` }));
    const { answer, complaints } = readWith('bibtool', [], references.join('\n'));
    expect(complaints).toBe('');
    expect(answer.match(/^@Misc\{/gm)).toHaveLength(references.length);
  });

  test.skipIf(!isInstalled('ris2xml'))('bibutils takes every author for an organisation', () => {
    const name = fc.oneof(
      text,
      fc.constantFrom(
        'KNGF',
        'Zorg | Pijn',
        'Pijn, stomp en prothese, afdeling Heerlen',
        'De Jong en Jansen BV',
      ),
    );
    const authors = fc.sample(name, { numRuns: 200, seed: 1 });
    const files = authors.map((author, index) => toRis({ ...section, author, id: `r${index}` }));
    const { answer } = readWith('ris2xml', [], files.join(''));
    expect(answer.match(/<mods /g)).toHaveLength(authors.length);
    expect(answer.match(/<name>\s*<namePart>/g)).toHaveLength(authors.length);
    expect(answer).not.toContain('<name type="personal">');
  });
});
