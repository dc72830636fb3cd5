import { describe, expect, it } from 'vitest';
import { isOwnPage } from './navigation.ts';

const hub = 'http://127.0.0.1:4780';

describe('which pages are ours', () => {
  it.each(['http://127.0.0.1:4780/desk', 'http://127.0.0.1:4780/#x'])('%s is', (url) => {
    expect(isOwnPage(url, hub)).toBe(true);
  });
  it.each([
    'http://127.0.0.1:4781/desk',
    'https://127.0.0.1:4780/',
    'http://127.0.0.1:4780.evil.example/',
    'http://evil.example/?http://127.0.0.1:4780',
    'http://127.0.0.1:4780@evil.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'nonsense',
  ])('%s is not', (url) => {
    expect(isOwnPage(url, hub)).toBe(false);
  });
});
