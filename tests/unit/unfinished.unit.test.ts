import { describe, expect, test } from 'vitest';
import {
  painBeforeIn,
  remember,
  rememberPainBefore,
  type Unfinished,
  unfinishedIn,
} from '@/components/session-timer/unfinished.ts';
import { type Memory, plainMemory } from '@/device/memory.ts';

const going: Unfinished = { choices: 'programma=been&duur=15', id: 'x', position: 61_000 };
const over: Unfinished = {
  ...going,
  before: { choice: { score: 6 }, note: 'net wakker' },
  written: { doing: 'Gekookt', note: '', pain: { note: '' } },
};

test.each([
  ['a session that is going on', going],
  ['what is being written down afterwards', over],
  ['one that was too much', { ...over, isUpset: true }],
])('%s comes back as it was', (_, unfinished) => {
  const memory = plainMemory();
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

describe('pain before a session that has not begun', () => {
  const answer = { choice: { score: 7 }, note: '' };
  const at = (time: string) => `2026-11-28T${time}:00+01:00`;

  test('is there again after a reload', () => {
    const memory = plainMemory();
    rememberPainBefore(memory, answer, at('10:00'));
    expect(painBeforeIn(memory, at('10:59'))).toEqual(answer);
    rememberPainBefore(memory, undefined, at('11:00'));
    expect(painBeforeIn(memory, at('11:00'))).toBeUndefined();
  });

  test('is not filled in at a later session', () => {
    const memory = plainMemory();
    rememberPainBefore(memory, answer, at('10:00'));
    expect(painBeforeIn(memory, at('11:01'))).toBeUndefined();
  });
});
