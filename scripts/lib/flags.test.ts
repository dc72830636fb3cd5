import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFlags } from './flags.mjs';

describe('flags of npm start', () => {
  it('hands the hub each flag as one word, whichever way it was written', () => {
    const apart = readFlags(['--demo', '--port', '8080', '--lang', 'zh-CN']);
    expect(apart.forHub).toEqual(['--demo', '--port=8080', '--lang=zh-CN']);
    expect(readFlags(['--demo', '--port=8080', '--lang=zh-CN'])).toEqual(apart);
    expect(apart).toMatchObject({ language: 'zh-CN', headless: false, help: false });
  });

  it('keeps --headless for itself and makes the data folder absolute', () => {
    const { headless, forHub } = readFlags(['--headless', '--data', 'shop']);
    expect(headless).toBe(true);
    expect(forHub).toEqual([`--data=${resolve(process.env.INIT_CWD ?? process.cwd(), 'shop')}`]);
  });

  it.each([
    ['--nope', 'Unknown flag --nope; --help lists the flags.'],
    ['8080', 'Unknown flag 8080; --help lists the flags.'],
    ['--port', '--port wants a value after it.'],
    ['--data --demo', '--data wants a value after it.'],
    ['--port 80a', '--port wants a whole number from 0 to 65535, not "80a".'],
    ['--port 65536', '--port wants a whole number from 0 to 65535, not "65536".'],
    ['--demo=yes', '--demo takes no value.'],
  ])('says what is wrong with "%s" in one sentence', (line, sentence) => {
    expect(readFlags(['--lang=en', ...line.split(' ')]).wrong).toBe(sentence);
  });

  it('says it in the language asked for, and refuses another', () => {
    expect(readFlags(['--lang', 'zh-CN', '--port', 'x']).wrong).toContain('--port 要一个');
    expect(readFlags(['--lang', 'fr']).wrong).toMatch(/zh-CN.*en.*fr/);
  });

  it('ends with exit code 1 before anything is installed or built', () => {
    const run = spawnSync(process.execPath, [resolve(import.meta.dirname, '../start.mjs'), '--lang=en', '--nope'], {
      encoding: 'utf8',
    });
    expect(run).toMatchObject({ status: 1, stdout: '', stderr: 'Unknown flag --nope; --help lists the flags.\n' });
  });
});
