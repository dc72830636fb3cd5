import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBadgeReader } from './badgeReader.ts';

type Key = { code: string; gap: number };

function read(keys: readonly Key[]): string[] {
  const badges: string[] = [];
  const reader = createBadgeReader((badge) => badges.push(badge));
  let at = 0;
  for (const { code, gap } of keys) {
    at += gap;
    reader.press(code, at);
  }
  return badges;
}

const codeOf = (char: string) => (/\d/.test(char) ? `Digit${char}` : `Key${char}`);
const character = fc.constantFrom(...'0123456789ABCDEFXYZ');
const badge = fc.array(character, { minLength: 4, maxLength: 20 }).map((chars) => chars.join(''));
const fast = fc.integer({ min: 0, max: 34 });
const slow = fc.integer({ min: 35, max: 5_000 });
const anyKey = fc.constantFrom('Digit1', 'Numpad7', 'KeyQ', 'Enter', 'Space', 'Backspace', 'F5', 'Tab');
const noise = fc.array(fc.record({ code: anyKey, gap: slow }), { maxLength: 20 });

/** The keys of a reader: its first key comes after a pause, the others and Enter in a burst. */
const burst = (text: string, gaps: readonly number[], pause: number): Key[] =>
  [...[...text].map(codeOf), 'Enter'].map((code, at) => ({ code, gap: at === 0 ? pause : (gaps[at] ?? 5) }));

describe('badge reader', () => {
  it('reads every badge typed in a burst, leading zeros included, whatever was typed before', () => {
    fc.assert(
      fc.property(noise, badge, fc.array(fast, { minLength: 21, maxLength: 21 }), slow, (before, text, gaps, pause) => {
        expect(read([...before, ...burst(text, gaps, pause)])).toEqual([text]);
      }),
    );
  });

  it('takes the digits of either block of the keyboard', () => {
    const keys = ['Numpad0', 'Digit0', 'Numpad1', 'Digit2', 'NumpadEnter'].map((code) => ({ code, gap: 8 }));
    expect(read(keys)).toEqual(['0012']);
  });

  it('never takes a person at a keyboard for a reader', () => {
    fc.assert(
      fc.property(noise, (keys) => {
        expect(read(keys)).toEqual([]);
      }),
    );
  });

  it('does not read half a badge: a pause inside the burst drops what came before it', () => {
    fc.assert(
      fc.property(badge, fc.nat(), slow, (text, where, pause) => {
        const keys = burst(text, [], 1_000);
        const broken = 1 + (where % text.length);
        const rest = text.slice(broken);
        const read_ = read(keys.map((key, at) => (at === broken ? { ...key, gap: pause } : key)));
        expect(read_).toEqual(rest.length >= 4 ? [rest] : []);
      }),
    );
  });

  it('needs Enter at the end', () => {
    expect(read(burst('12345678', [], 100).slice(0, -1))).toEqual([]);
  });

  it('counts a badge held to the reader once, and again when it comes back later', () => {
    const once = burst('0001234567', [], 300);
    expect(read([...once, ...once, ...once])).toEqual(['0001234567']);
    expect(read([...once, ...burst('0001234567', [], 5_000)])).toEqual(['0001234567', '0001234567']);
  });

  it('tells two people who badge right after one another apart', () => {
    expect(read([...burst('11112222', [], 300), ...burst('33334444', [], 100)])).toEqual(['11112222', '33334444']);
  });

  it('claims the keys of a burst from its second on, so that a PIN pad is not filled by a badge', () => {
    const reader = createBadgeReader(() => undefined);
    const claimed = [0, 5, 10, 15, 20].map((at) => reader.press('Digit1', 1_000 + at));
    expect(claimed).toEqual([false, true, true, true, true]);
  });
});
