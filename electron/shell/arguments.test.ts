import { describe, expect, it } from 'vitest';
import { ownArguments } from './arguments.ts';

describe('the command line of the desktop app', () => {
  it('keeps our flags and leaves Chromium’s and the path alone', () => {
    const argv = [
      '/opt/electron',
      '--no-sandbox',
      '/app',
      '--demo',
      '--port',
      '0',
      '--disable-gpu',
      '--lang=en',
      '--data',
      '/x y',
    ];
    expect(ownArguments(argv)).toEqual(['--demo', '--port', '0', '--lang=en', '--data', '/x y']);
  });
  it('takes no value that is not there', () => {
    expect(ownArguments(['electron', '--port'])).toEqual([]);
  });
});
