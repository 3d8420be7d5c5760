import { expect, test } from 'vitest';
import { remember, type Unfinished, unfinishedIn } from '@/components/session-timer/unfinished.ts';
import { type Memory, testMemory } from '@/device/memory.ts';

const going: Unfinished = { choices: 'programma=been&duur=15', id: 'x', position: 61_000 };
const over: Unfinished = {
  ...going,
  before: { choice: { score: 6 }, note: 'net wakker' },
  written: { doing: 'Gekookt', note: '', pain: { note: '' } },
};

test.each([
  ['a session that is going on', going],
  ['what is being written down afterwards', over],
])('%s comes back as it was', (_, unfinished) => {
  const memory = testMemory();
  remember(memory, unfinished);
  expect(unfinishedIn(memory)).toEqual(unfinished);
  remember(memory, undefined);
  expect(unfinishedIn(memory)).toBeUndefined();
});

test.each([
  ['half a text', '{"choices":"pro'],
  ['another form', '{"choices":1}'],
  ['a time that cannot be', JSON.stringify({ ...going, position: -1 })],
  ['a score that cannot be', JSON.stringify({ ...going, before: { choice: { score: 11 }, note: '' } })],
])('%s is no session, and breaks nothing', (_, text) => {
  const memory: Memory = { read: () => text, write: () => undefined };
  expect(unfinishedIn(memory)).toBeUndefined();
});
