import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FilterData } from '@/components/catalogue/filter-choices.ts';
import { choiceFrom, fragmentOf } from '@/components/catalogue/table-filter.ts';
import { askedIn } from '../../src/components/search/literal/asked.ts';
import { dist, pagePaths, readPages } from '../built-site.ts';

const pages = readPages();
const anchors = new Map(
  pages.map(({ path, document }) => [path, [...document.querySelectorAll('[id]')].map(({ id }) => id)]),
);

/** Whether a page has a filter in which this can be chosen; a tool reads its own choices. */
function isChoice(path: string, hash: string): boolean {
  const page = pages.find((one) => one.path === path)?.document;
  const filter = page?.querySelector<HTMLElement>('[data-filter]');
  if (!filter) return anchors.get(path)?.includes(decodeURIComponent(hash.slice(1))) ?? false;
  const { choices }: FilterData = JSON.parse(filter.dataset['filter'] ?? '');
  const known = choices.map(({ name, options }) => [name, options.map(([word]) => word)] as const);
  return fragmentOf(choiceFrom(hash, Object.fromEntries(known)) ?? {}) === hash.slice(1);
}

/**
 * Where a link leads; one to the page for citing is as good as the place whose reference it asks for, one to search
 * literally as the publication that it chooses.
 */
function placeOf(url: URL): { pathname: string; hash: string } {
  const { publication } = askedIn(url.hash);
  if (url.pathname === '/zoeken/letterlijk/' && publication)
    return { pathname: `/edities/${publication}/`, hash: '' };
  const [, pathname, anchor] = /^#\/?(.*?)([^/]*)$/.exec(url.hash) ?? [];
  if (url.pathname !== '/citeren/' || pathname === undefined) return url;
  return { pathname: `/${pathname}`, hash: anchor ? `#${anchor}` : '' };
}

describe.each(pages)('$path', ({ document, path }) => {
  test('has no broken link or anchor', () => {
    const broken = [...document.querySelectorAll('a[href], area[href]')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => !/^(https?:|mailto:|tel:)/.test(href))
      .filter((href) => {
        const { pathname, hash } = placeOf(new URL(href, `https://site.example${path}`));
        if (!pagePaths.includes(pathname)) return !existsSync(join(dist, pathname));
        if (hash.includes('=')) return !isChoice(pathname, hash);
        return hash !== '' && !anchors.get(pathname)?.includes(decodeURIComponent(hash.slice(1)));
      });
    expect(broken).toEqual([]);
  });

  test('uses every id once', () => {
    const ids = anchors.get(path) ?? [];
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});
