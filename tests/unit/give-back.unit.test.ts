import { expect, test } from 'vitest';
import { giveBack } from '@/device/give-back.ts';

test('the memory is gone at once', () => {
  const samples = new Float32Array(1000);
  giveBack(samples.buffer);
  expect(samples).toHaveLength(0);
});

test('a buffer that the browser does not let go of stays as it is', () => {
  const { buffer } = new WebAssembly.Memory({ initial: 1 });
  expect(() => giveBack(buffer)).not.toThrow();
  expect(buffer.byteLength).toBe(65_536);
});
