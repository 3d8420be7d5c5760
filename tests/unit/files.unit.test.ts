import { expect, test } from 'vitest';
import { memoryFiles } from '@/device/files.ts';

const file = (text: string) => new Blob([text]);

test('a file that is too large is not opened', async () => {
  const huge = file('abc');
  huge.text = () => Promise.reject(new Error('opened'));
  expect(await memoryFiles().read(huge, 2)).toEqual({ kind: 'too-large' });
});

test('a file is read as text', async () => {
  expect(await memoryFiles().read(file('één'), 10)).toEqual({ kind: 'text', text: 'één' });
});

test('a file that the device cannot read any more is told, not thrown', async () => {
  const gone = file('a');
  gone.text = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  expect(await memoryFiles().read(gone, 10)).toEqual({ kind: 'unreadable' });
});
