import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TimeLimit, within } from '@/device/time-limit.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('an answer in time comes through, and a refusal too', async () => {
  expect(await within(100, Promise.resolve('ja'))).toBe('ja');
  await expect(within(100, Promise.reject(new Error('nee')))).rejects.toThrow('nee');
  expect(vi.getTimerCount()).toBe(0);
});

test('no answer is told after the time, not before', async () => {
  const told = vi.fn();
  const waiting = within(100, new Promise(() => undefined)).catch(told);
  await vi.advanceTimersByTimeAsync(99);
  expect(told).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await waiting;
  expect(told.mock.calls[0]?.[0]).toBeInstanceOf(TimeLimit);
});
