import { describe, expect, test } from 'vitest';
import { type Build, choiceIn, choose, markOf, notHere, openKeeper, rangeOf } from '@/offline/keeper.ts';
import { isWanted, partOf, topics } from '@/offline/topics.ts';
import { memoryCaches } from './offline-caches.ts';

const scope = 'https://kliniek.example/pijn/';

/** A host with the files of a build; what is asked of it is written down. */
async function hostWith(id: string, contents: Record<string, string>) {
  const files = await Promise.all(
    Object.entries(contents).map(
      async ([address, text]) =>
        [address, await markOf(new TextEncoder().encode(text).buffer), partOf(address) ?? 'basis'] as const,
    ),
  );
  const build: Build = { id, files, tools: ['/hulpmiddelen/sessie/'] };
  const host = {
    build,
    contents,
    asked: [] as string[],
    isThere: true,
    fetch: async (url: string) => {
      const address = `/${url.slice(scope.length)}`;
      if (!host.isThere) throw new TypeError('Failed to fetch');
      host.asked.push(address);
      const text = host.contents[address];
      return text === undefined
        ? new Response('not found', { status: 404 })
        : new Response(text, { headers: { 'content-type': 'text/html' } });
    },
  };
  return host;
}

const one = {
  '/': 'begin',
  '/404.html': 'geen pagina',
  [notHere]: 'niet hier',
  '/pijn/': 'pijn',
  '/pijn/slaap/': 'slaap',
  '/handreiking/1/': 'een',
  '/hulpmiddelen/sessie/': 'sessie',
  '/zoeken/index.json': 'woorden',
  '/_astro/a.1.js': 'a1',
};

async function device(contents: Record<string, string> = one) {
  const caches = memoryCaches();
  const host = await hostWith('een', contents);
  const keeper = openKeeper(host.build, { caches, fetch: host.fetch, scope });
  const page = async (address: string) => {
    const url = scope + address.slice(1);
    const response = await keeper.answerPage(url, () => host.fetch(url));
    return `${response.status} ${response.status === 302 ? response.headers.get('location') : await response.text()}`;
  };
  return { caches, host, keeper, page };
}

describe('what belongs to a topic', () => {
  test.each([
    ['/', 'basis'],
    ['/been/', 'basis'],
    ['/mijn-oefeningen/', 'basis'],
    ['/stem/been-1.mp3', 'basis'],
    ['/_astro/tool.x.js', 'basis'],
    ['/pijn/slaap/', 'pijn'],
    ['/oefeningen/kaart/knie/', 'oefeningen'],
    ['/metaforen/alarm/verteld/', 'vak'],
    ['/edities/pijn/2026.1/', undefined],
    ['/_astro/tool.x.js.br', undefined],
    ['/sw.js', undefined],
  ])('%s: %s', (address, part) => expect(partOf(address)).toBe(part));

  test('the tools come with every topic', () => {
    for (const topic of topics) {
      expect(isWanted('basis', [topic])).toBe(true);
      expect(
        isWanted(
          topic,
          topics.filter((other) => other !== topic),
        ),
      ).toBe(false);
    }
  });
});

describe('nothing chosen', () => {
  test('keeps nothing and makes nothing', async () => {
    const { caches, keeper, page } = await device();
    await keeper.fill();
    expect(await page('/pijn/')).toBe('200 pijn');
    expect(await keeper.progress()).toBeUndefined();
    expect(await keeper.choice()).toBeUndefined();
    expect([...caches.all.keys()]).toEqual([]);
  });
});

describe('a topic on the device', () => {
  test('is read without a network, with the tools, and tells what is not there', async () => {
    const { caches, host, keeper, page } = await device();
    await choose(caches, scope, ['pijn']);
    const told: string[] = [];
    await keeper.fill(({ done, of }) => told.push(`${done}/${of}`));
    expect(told.at(0)).toBe('0/8');
    expect(told.at(-1)).toBe('8/8');
    expect(await keeper.isWhole()).toBe(true);
    host.isThere = false;
    expect(await page('/pijn/slaap/')).toBe('200 slaap');
    expect(await page('/hulpmiddelen/sessie/')).toBe('200 sessie');
    expect(await page('/handreiking/1/')).toBe('503 niet hier');
    expect(await page('/edities/pijn/2026.1/')).toBe('503 niet hier');
    expect(await page('/pijn/slaap')).toBe(`302 ${scope}pijn/slaap/`);
    expect(await page('/nergens/')).toBe('404 geen pagina');
  });

  test('a page that is on the device asks nothing of the host', async () => {
    const { caches, host, keeper, page } = await device();
    await choose(caches, scope, ['pijn']);
    await keeper.fill();
    host.asked = [];
    await page('/pijn/slaap/');
    expect(host.asked).toEqual([]);
    // What is read is not remembered: only what was chosen is there.
    await page('/handreiking/1/');
    expect([...(caches.all.get('wegwijs-bij-pijn/pijn een')?.keys() ?? [])].join()).not.toContain(
      'handreiking',
    );
  });

  test('another topic comes with it, and one that is not chosen any more goes', async () => {
    const { caches, host, keeper, page } = await device();
    await choose(caches, scope, ['pijn']);
    await keeper.fill();
    host.asked = [];
    await choose(caches, scope, ['vak']);
    await keeper.fill();
    expect(host.asked).toEqual(['/handreiking/1/']);
    host.isThere = false;
    expect(await page('/handreiking/1/')).toBe('200 een');
    expect(await page('/pijn/')).toBe('503 niet hier');
  });

  test('filling that was broken off goes on where it was', async () => {
    const { caches, host, keeper } = await device();
    await choose(caches, scope, ['pijn']);
    const { '/pijn/slaap/': slaap = '', ...others } = one;
    host.contents = others;
    await expect(keeper.fill()).rejects.toThrow('404');
    expect(await keeper.isWhole()).toBe(false);
    host.contents = { ...others, '/pijn/slaap/': slaap };
    host.asked = [];
    await keeper.fill();
    expect(await keeper.isWhole()).toBe(true);
    expect(host.asked.length).toBeLessThan(8);
  });

  test('never puts a file of another build on the device', async () => {
    const { caches, host, keeper } = await device();
    await choose(caches, scope, ['pijn']);
    host.contents = { ...one, '/pijn/slaap/': 'slaap, nieuwe tekst' };
    await expect(keeper.fill()).rejects.toThrow('another build');
    expect(JSON.stringify([...(caches.all.get('wegwijs-bij-pijn/pijn een')?.keys() ?? [])])).not.toContain(
      'slaap',
    );
  });

  test('a damaged or missing file heals', async () => {
    const { caches, host, keeper, page } = await device();
    await choose(caches, scope, ['pijn']);
    await keeper.fill();
    const entries = caches.all.get('wegwijs-bij-pijn/pijn een');
    entries?.set(`${scope}pijn/`, new Response('pi'));
    entries?.delete(`${scope}pijn/slaap/`);
    expect(await page('/pijn/')).toBe('200 pijn');
    expect(await keeper.isWhole()).toBe(false);
    await keeper.fill();
    host.isThere = false;
    expect(await page('/pijn/')).toBe('200 pijn');
    expect(await page('/pijn/slaap/')).toBe('200 slaap');
  });

  test('taken off the device, a filling that was going on puts nothing back', async () => {
    const { caches, keeper } = await device();
    await choose(caches, scope, ['pijn']);
    const filling = keeper.fill(() => {
      keeper.stop();
      caches.all.clear();
    });
    await filling;
    expect([...caches.all.keys()]).toEqual([]);
  });

  test('of a copy at the root of the same host is left alone', async () => {
    const { caches, keeper } = await device();
    await (await caches.open('wegwijs-bij-pijn abc')).put('https://kliniek.example/', new Response('root'));
    await choose(caches, scope, ['pijn']);
    await keeper.fill();
    await keeper.tidy();
    expect(caches.all.has('wegwijs-bij-pijn abc')).toBe(true);
    expect(await choiceIn(caches, 'https://kliniek.example/')).toBeUndefined();
  });
});

describe('a new build', () => {
  const two = {
    ...one,
    '/pijn/slaap/': 'slaap twee',
    '/_astro/a.2.js': 'a2',
    '/zoeken/index.json': 'woorden twee',
  };
  const { '/_astro/a.1.js': _, ...second } = two as Record<string, string>;

  async function both() {
    const first = await device();
    await choose(first.caches, scope, ['pijn']);
    await first.keeper.fill();
    const host = await hostWith('twee', second);
    const keeper = openKeeper(host.build, { caches: first.caches, fetch: host.fetch, scope });
    return { first, host, keeper };
  }
  const textOf = async (response: Promise<Response>) => (await response).text();
  const gone = () => Promise.reject(new TypeError('Failed to fetch'));

  test('fetches only what changed', async () => {
    const { host, keeper } = await both();
    await keeper.fill();
    expect(host.asked.sort()).toEqual(['/_astro/a.2.js', '/pijn/slaap/', '/zoeken/index.json']);
  });

  test('an old page goes on with its old code and data, until no window needs it', async () => {
    const { first, keeper } = await both();
    await keeper.fill();
    const page = `${scope}pijn/slaap/`;
    const { answerFile } = first.keeper;
    expect(await textOf(answerFile(`${scope}_astro/a.1.js`, gone, { page }))).toBe('a1');
    expect(await textOf(answerFile(`${scope}zoeken/index.json`, gone, { page }))).toBe('woorden');
    // Also after the new build took over.
    expect(await textOf(keeper.answerFile(`${scope}_astro/a.1.js`, gone))).toBe('a1');
    await keeper.tidy();
    await expect(keeper.answerFile(`${scope}_astro/a.1.js`, gone)).rejects.toThrow();
    expect(await textOf(keeper.answerFile(`${scope}zoeken/index.json`, gone))).toBe('woorden twee');
  });

  test('a page that is answered ahead gets the data of the new build from the old worker', async () => {
    const { first, keeper } = await both();
    await keeper.fill();
    const url = `${scope}pijn/slaap/`;
    expect(await textOf(first.keeper.answerPage(url, gone, 'twee'))).toBe('slaap twee');
    const asking = { page: url, build: 'twee' };
    expect(await textOf(first.keeper.answerFile(`${scope}_astro/a.2.js`, gone, asking))).toBe('a2');
    expect(await textOf(first.keeper.answerFile(`${scope}zoeken/index.json`, gone, asking))).toBe(
      'woorden twee',
    );
  });

  test('that is not whole takes nothing away', async () => {
    const { first, host, keeper } = await both();
    host.isThere = false;
    await expect(keeper.fill()).rejects.toThrow();
    await keeper.tidy();
    expect(await textOf(keeper.answerPage(`${scope}pijn/slaap/`, gone))).toBe('slaap');
    expect(await first.keeper.isWhole()).toBe(true);
  });

  test('a page that came from the network gets its data from there', async () => {
    const { first, host } = await both();
    const url = `${scope}zoeken/index.json`;
    const page = `${scope}handreiking/1/`;
    expect(await textOf(first.keeper.answerFile(url, () => host.fetch(url), { page }))).toBe('woorden twee');
  });
});

test.each([
  ['bytes=0-', [0, 99]],
  ['bytes=10-19', [10, 19]],
  ['bytes=90-200', [90, 99]],
  ['bytes=-10', [90, 99]],
  ['bytes=200-', undefined],
  ['bytes=0-1,5-6', undefined],
  ['lines=1-2', undefined],
])('of 100 bytes %s asks for %s', (header, range) => expect(rangeOf(header, 100)).toEqual(range));
