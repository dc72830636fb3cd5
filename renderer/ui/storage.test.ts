// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { storeChoice, storedChoice } from './storage.ts';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

const themes = ['light', 'dark'] as const;

it('gives back what was kept, and nothing it does not know', () => {
  storeChoice('theme', 'dark');
  expect(storedChoice('theme', themes)).toBe('dark');
  storeChoice('theme', 'purple');
  expect(storedChoice('theme', themes)).toBeNull();
});

it('goes on without storage where a policy forbids it', () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
  storeChoice('theme', 'dark');
  expect(storedChoice('theme', themes)).toBeNull();
});
