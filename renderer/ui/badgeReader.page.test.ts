import { afterEach, beforeEach, expect, test } from 'vitest';
import { listenForBadges } from './badgeReader.ts';

let read: string[] = [];
let stop: () => void;

beforeEach(() => {
  read = [];
  stop = listenForBadges(window, (badge) => read.push(badge));
});
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

/** Types as fast as a reader; gives the keys that nobody took from the element. */
function burst(element: Element, text: string): string {
  const codes = [...text].map((char) => (/\d/.test(char) ? `Digit${char}` : `Key${char}`));
  return [...codes, 'Enter']
    .filter((code) => element.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true })))
    .join(' ');
}

function field<K extends 'input' | 'textarea' | 'button'>(name: K, type?: string) {
  const element = document.createElement(name);
  if (type !== undefined) element.setAttribute('type', type);
  document.body.append(element);
  return element;
}

test.each([field('input'), field('textarea')])(
  'a field of text keeps every key of a quick hand or a scanner: %o',
  (to) => {
    document.body.append(to);
    expect(burst(to, '8B2Q6')).toBe('Digit8 KeyB Digit2 KeyQ Digit6 Enter');
    expect(read).toEqual([]);
  },
);

test('a badge is read wherever else the focus is, a PIN field included, and leaves one key at most', () => {
  expect(burst(field('button'), '0001234567')).toBe('Digit0');
  stop();
  stop = listenForBadges(window, (badge) => read.push(badge));
  expect(burst(field('input', 'password'), '0007654321')).toBe('Digit0');
  expect(read).toEqual(['0001234567', '0007654321']);
});
