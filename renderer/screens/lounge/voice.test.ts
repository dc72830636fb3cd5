import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createVoice } from './voice.ts';

const play = vi.fn<() => Promise<void> | undefined>();
const speak = vi.fn();
const cancel = vi.fn();
const settled = () => vi.advanceTimersByTimeAsync(1_000);

function voices(...tags: string[]) {
  const getVoices = () => tags.map((lang) => ({ lang, name: lang }));
  vi.stubGlobal('speechSynthesis', { getVoices, speak, cancel });
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  play.mockReset().mockResolvedValue(undefined);
  Object.defineProperty(window.HTMLMediaElement.prototype, 'play', { configurable: true, value: play });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

test('a number is spoken after the chime, in a voice of the language', async () => {
  voices('en-US', 'zh-TW', 'zh_CN');
  createVoice(() => {}).call('A 0 1 7', 'zh-CN');
  expect(play).toHaveBeenCalledOnce();
  expect(speak).not.toHaveBeenCalled();
  await settled();
  expect(speak.mock.calls[0]?.[0]).toMatchObject({ text: 'A 0 1 7', lang: 'zh_CN' });
});

test('without a voice of the language only the chime is heard', async () => {
  voices('de-DE');
  createVoice(() => {}).call('A 0 1 7', 'zh-CN');
  await settled();
  expect(speak).not.toHaveBeenCalled();
});

test('nothing is spoken any more once it no longer holds', async () => {
  voices('zh-CN');
  const voice = createVoice(() => {});
  voice.call('A 0 1 7', 'zh-CN');
  voice.hush();
  await settled();
  expect(speak).not.toHaveBeenCalled();
  expect(cancel).toHaveBeenCalled();
});

test('a browser that refuses sound is asked about, and the first touch brings it back', async () => {
  voices();
  const blocked = vi.fn();
  play.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'));
  createVoice(blocked).call('A 0 1 7', 'zh-CN');
  await settled();
  expect(blocked).toHaveBeenLastCalledWith(true);
  window.dispatchEvent(new Event('pointerdown'));
  await settled();
  expect(blocked).toHaveBeenLastCalledWith(false);
});

test('an old browser whose play() returns nothing counts as heard', async () => {
  voices();
  const blocked = vi.fn();
  play.mockReturnValueOnce(undefined);
  createVoice(blocked).call('A 0 1 7', 'zh-CN');
  await settled();
  expect(blocked).toHaveBeenLastCalledWith(false);
});
