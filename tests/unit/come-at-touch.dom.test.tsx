import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { comeAtTouch } from '@/components/tool/come-at-touch.ts';

const place = document.createElement('main');
beforeEach(() => {
  vi.useFakeTimers();
  place.innerHTML = `<p>Blijft het leeg?</p><template><button>Bewaar</button><input aria-label="woord"></template>
    <div role="alert" hidden><p>Het kwam niet.</p><button>Probeer opnieuw</button></div>`;
  // What listened to it is of the test before.
  document.body.replaceChildren(place.cloneNode(true));
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
  history.replaceState(null, '', '/');
});

const here = () => document.querySelector('main') as HTMLElement;
const alert = () => screen.queryByRole('alert');
const button = (name: string) => screen.getByRole('button', { name });
/** The code of a tool, which comes or does not. */
const code = (comes: () => boolean = () => true) =>
  vi.fn(() => (comes() ? Promise.resolve() : Promise.reject(new Error('No network.'))));

test('the first screen stands there, and the code comes once, with the first touch', () => {
  const getCode = code();
  comeAtTouch(here(), getCode);
  expect(screen.queryByText('Blijft het leeg?')).toBeNull();
  expect(getCode).not.toHaveBeenCalled();
  fireEvent.focusIn(screen.getByLabelText('woord'));
  fireEvent.click(button('Bewaar'));
  expect(getCode).toHaveBeenCalledTimes(1);
});

test('what was pressed before is pressed once more when it is live, and then no more', () => {
  comeAtTouch(here(), code());
  const press = vi.fn();
  fireEvent.click(button('Bewaar'));
  button('Bewaar').addEventListener('click', press);
  fireEvent(here(), new Event('live'));
  vi.runAllTimers();
  expect(press).toHaveBeenCalledTimes(1);
});

test('when it does not come it says so, and the next touch tries again', async () => {
  let isThere = false;
  const getCode = code(() => isThere);
  comeAtTouch(here(), getCode);
  fireEvent.click(button('Bewaar'));
  await vi.waitFor(() => expect(alert()).not.toBeNull());
  isThere = true;
  fireEvent.click(button('Probeer opnieuw'));
  expect(getCode).toHaveBeenCalledTimes(2);
  // That button is none of the tool.
  const press = vi.spyOn(button('Bewaar'), 'click');
  fireEvent(here(), new Event('live'));
  vi.runAllTimers();
  expect(press).toHaveBeenCalledTimes(1);
  expect(alert()).toBeNull();
});

test('no answer in 15 s, and a tool that lacks something of its own, are told too', () => {
  const getCode = vi.fn(() => new Promise(() => undefined));
  comeAtTouch(here(), getCode);
  fireEvent.pointerDown(button('Bewaar'));
  vi.advanceTimersByTime(14_999);
  expect(alert()).toBeNull();
  vi.advanceTimersByTime(1);
  expect(alert()).not.toBeNull();
  fireEvent(here(), new Event('failed'));
  fireEvent.pointerDown(button('Bewaar'));
  expect(getCode).toHaveBeenCalledTimes(2);
});

test('where the address names something it comes at once, without a first screen', () => {
  history.replaceState(null, '', '#stomppijn');
  const getCode = code();
  comeAtTouch(here(), getCode);
  expect(getCode).toHaveBeenCalledTimes(1);
  expect(screen.getByText('Blijft het leeg?')).toBeTruthy();
});

test('what the address names later brings it as well', () => {
  const getCode = code();
  comeAtTouch(here(), getCode);
  history.replaceState(null, '', '#stomppijn');
  fireEvent(window, new HashChangeEvent('hashchange'));
  expect(getCode).toHaveBeenCalledTimes(1);
});
