import { expect, it } from 'vitest';
import { COMMANDS } from '../protocol/commands.ts';
import { plainLine, plainText } from './plainText.ts';

it.each([
  ['abc\u202Etxt.exe', 'abctxt.exe'],
  ['a\u200Bb\uFEFFc\u2060d', 'abcd'],
  ['\u2067hidden\u2069', 'hidden'],
  ['nul\u0000 esc\u001b[2J bell\u0007', 'nul esc[2J bell'],
  ['one\r\ntwo\rthree\u2028four', 'one\ntwo\nthree\nfour'],
  ['tab\there', 'tab here'],
  ['👨‍👩‍👧 and é', '👨‍👩‍👧 and é'],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
])('%j is kept as %j (A7)', (text, kept) => {
  expect(plainText(text)).toBe(kept);
});

it('a name stays on one line', () => {
  expect(plainLine('王\n=cmd()')).toBe('王 =cmd()');
});

it('commands keep nothing hidden in what people type', () => {
  const hidden = '\u202E\u200Bx\u0007';
  const taken = COMMANDS['visit.edit'].parse({
    visitId: 'v',
    set: {
      ...{ plate: `京${hidden}A1`, vin: hidden, model: hidden, colour: hidden, request: hidden },
      customer: { name: hidden, phone: hidden },
    },
  });
  const { customer, ...texts } = taken.set;
  expect(texts).toEqual({ plate: '京xA1', vin: 'x', model: 'x', colour: 'x', request: 'x' });
  expect(customer).toEqual({ name: 'x', phone: 'x' });
  expect(
    COMMANDS['person.save'].safeParse({ name: '\u200B\u200B' }).error?.issues.some(({ path }) => path[0] === 'name'),
  ).toBe(true);
});
