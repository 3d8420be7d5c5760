import { act, cleanup, render, screen } from '@testing-library/preact';
import { useLayoutEffect } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { useRedrawOn } from '@/components/tool/redraw-on.ts';

afterEach(cleanup);

function changing() {
  const listeners = new Set<() => void>();
  let told = 'wacht';
  return {
    told: () => told,
    tell: (words: string) => {
      told = words;
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    listeners,
  };
}
type Source = ReturnType<typeof changing>;

const Told = ({ source, children }: { source: Source; children?: preact.ComponentChildren }) => {
  useRedrawOn(source);
  return (
    <p>
      {source.told()}
      {children}
    </p>
  );
};

/** Changes the source after it was drawn and before anybody listens: the effects of a child come first. */
const ChangesFirst = ({ source }: { source: Source }) => {
  useLayoutEffect(() => source.tell('mislukt'), []);
  return null;
};

test('what changes between drawing and listening is drawn', () => {
  const source = changing();
  render(
    <Told source={source}>
      <ChangesFirst source={source} />
    </Told>,
  );
  expect(screen.getByText('mislukt')).toBeTruthy();
});

test('what changes later is drawn, and what is gone from the page is not told any more', () => {
  const source = changing();
  const { unmount } = render(<Told source={source} />);
  act(() => source.tell('klaar'));
  expect(screen.getByText('klaar')).toBeTruthy();
  unmount();
  expect(source.listeners.size).toBe(0);
});
