import { expect, it } from 'vitest';
import { browserName } from './browserName.ts';

it('names browser and system as people do', () => {
  const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36';
  expect(browserName(`Mozilla/5.0 (Windows NT 6.1; Win64; x64) ${chrome}`)).toBe('Chrome 109 · Windows');
  expect(browserName(`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Edg/109.0.1518.61`)).toBe(
    'Edge 109 · Windows',
  );
  expect(
    browserName('Mozilla/5.0 (Linux; Android 9; TV BOX) AppleWebKit/537.36 Chrome/90.0.4430.91 Safari/537.36'),
  ).toBe('Chrome 90 · Android');
  expect(
    browserName(
      'Mozilla/5.0 (iPad; CPU OS 16_1 like Mac OS X) AppleWebKit/605.1.15 Version/16.1 Mobile/15E148 Safari/604.1',
    ),
  ).toBe('Safari 16 · iOS');
  expect(browserName('curl/8.5.0')).toBe('curl/8.5.0');
});
