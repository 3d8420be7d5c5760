import { describe, expect, test, vi } from 'vitest';
import { loadOnce, longestWait } from '@/device/load-once.ts';
import { plainMemory } from '@/device/memory.ts';

/** A page that counts how often it was started anew. */
const pageThat = (reachable: () => boolean) => {
  const page = { reloads: 0, canReachSite: async () => reachable(), reload: () => page.reloads++ };
  return page;
};

test('two presses in a row load one thing', async () => {
  const load = vi.fn(async () => ({}));
  const open = loadOnce(
    load,
    pageThat(() => true),
  );
  const [first, second] = await Promise.all([open(), open()]);
  expect(first).toBe(second);
  expect(await open()).toBe(first);
  expect(load).toHaveBeenCalledTimes(1);
});

test('what did not come is asked for by a new page, and not before the site answers', async () => {
  let hasNetwork = false;
  const page = pageThat(() => hasNetwork);
  const load = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')));
  const open = loadOnce(load, page);
  await expect(open()).rejects.toThrow();
  await expect(open()).rejects.toThrow();
  expect(page.reloads).toBe(0);
  hasNetwork = true;
  void open();
  await vi.waitFor(() => expect(page.reloads).toBe(1));
  void open();
  await Promise.resolve();
  expect(page.reloads).toBe(1);
  expect(load).toHaveBeenCalledTimes(1);
});

test('what has no answer is told after a while, and asking again waits for the same', async () => {
  vi.useFakeTimers();
  try {
    let come = (_: string) => {};
    const load = vi.fn(() => new Promise<string>((resolve) => (come = resolve)));
    const page = pageThat(() => true);
    const open = loadOnce(load, page, plainMemory());
    const first = expect(open()).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(longestWait);
    await first;
    const second = open();
    come('the tool');
    expect(await second).toBe('the tool');
    expect(load).toHaveBeenCalledTimes(1);
    expect(page.reloads).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

describe('a new version on the host, without the old files', () => {
  const missing = () => Promise.reject(new TypeError('Failed to fetch'));

  test('starts the page anew at the first press, and blames no network', async () => {
    const page = pageThat(() => true);
    const onFail = vi.fn();
    loadOnce(missing, page, plainMemory())().catch(onFail);
    await vi.waitFor(() => expect(page.reloads).toBe(1));
    expect(onFail).not.toHaveBeenCalled();
  });

  test('does so once in a tab: what does not come at all is told', async () => {
    const tab = plainMemory();
    const before = pageThat(() => true);
    void loadOnce(missing, before, tab)();
    await vi.waitFor(() => expect(before.reloads).toBe(1));
    const after = pageThat(() => true);
    await expect(loadOnce(missing, after, tab)()).rejects.toThrow();
    expect(after.reloads).toBe(0);
  });

  test('never where the tab remembers nothing', async () => {
    const page = pageThat(() => true);
    const forgetful = { read: () => undefined, write: () => undefined };
    await expect(loadOnce(missing, page, forgetful)()).rejects.toThrow();
    expect(page.reloads).toBe(0);
  });
});
