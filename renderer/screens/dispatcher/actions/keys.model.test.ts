import { expect, it } from 'vitest';
import { OPERATION_ACTIONS, VISIT_ACTIONS } from './choices.model.ts';
import { ACTION_KEYS, actionOfKey, BOARD_KEYS, SUGGEST_KEY } from './keys.model.ts';

/** Pairs that never stand side by side: a key means whichever of them there is. */
const EITHER_OR = [
  ['start', 'resume'],
  ['plan', 'replan'],
  ['lock', 'unlock'],
  ['startWash', 'finishWash'],
];
/** What the timeline and the board do by themselves, whatever has the keyboard. */
const TAKEN = [
  'KeyM',
  'KeyR',
  'KeyN',
  'KeyL',
  'KeyU',
  'KeyG',
  'KeyZ',
  'KeyE',
  'KeyK',
  'KeyI',
  `Digit${SUGGEST_KEY}`,
  'Digit0',
  'Digit1',
  'Digit2',
  'Digit3',
];

it('gives every action of operations and cars a key', () => {
  for (const action of [...OPERATION_ACTIONS, ...VISIT_ACTIONS])
    expect(ACTION_KEYS[action], action).toMatch(/^(Key[A-Z]|Digit\d)$/);
});

it('uses no key for two things that can be meant at once', () => {
  const all = [...OPERATION_ACTIONS, ...VISIT_ACTIONS];
  const meant = all.filter((action) => !EITHER_OR.some(([, second]) => second === action));
  const keys = [...meant.map((action) => ACTION_KEYS[action]), ...TAKEN];
  expect(new Set(keys).size).toBe(keys.length);
  for (const [first, second] of EITHER_OR) {
    expect(ACTION_KEYS[first as 'start']).toBe(ACTION_KEYS[second as 'resume']);
  }
});

it('finds the action among those possible now', () => {
  expect(actionOfKey('KeyS', ['hold', 'resume'])).toBe('resume');
  expect(actionOfKey('KeyS', ['hold', 'finish'])).toBeUndefined();
});

it('lists every key of the board once', () => {
  expect(new Set(BOARD_KEYS.map(([key]) => key)).size).toBe(BOARD_KEYS.length);
});
