import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { HelpFirst } from '@/schemas/help-first.ts';
import { dist } from '../built-site.ts';

const helps = parse(readFileSync('src/content/help-first.yaml', 'utf8')) as HelpFirst[];

test.each(helps)('$id leads to a part of a page that says so itself', ({ call, page, title }) => {
  const [path = '', anchor = ''] = page.split('#');
  const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
  const part = html.split(`id="${anchor}"`)[1]?.split(/<h[12]\b/)[0] ?? '';
  expect(part).toContain(title);
  if (call) expect(part).toContain(call);
});

test.each(['zoeken', 'zoeken/letterlijk'])('/%s/ has the help in the page itself', (path) => {
  const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
  for (const { says } of helps) expect(html).toContain(says);
});
