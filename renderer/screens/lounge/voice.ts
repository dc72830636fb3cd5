import chimeUrl from '../../../resources/sounds/ready.wav?url';
import type { Language } from '../../../shared/i18n/translate.ts';

export type Voice = {
  /** Chimes, then speaks if the browser has a voice of the language. Never throws; silence is not an error. */
  call: (words: string, language: Language) => void;
  /** Stops speaking, when what was said no longer holds. */
  hush: () => void;
};

/** The chime lasts just under a second; the words follow it. */
const AFTER_CHIME = 1_000;

/** A voice of the language: of the very region, else of the language at all. TVs often have none. */
function voiceFor(language: Language): SpeechSynthesisVoice | undefined {
  const tag = (voice: SpeechSynthesisVoice) => voice.lang.toLowerCase().replace('_', '-');
  const voices = window.speechSynthesis.getVoices();
  const wanted = language.toLowerCase();
  return voices.find((v) => tag(v) === wanted) ?? voices.find((v) => tag(v).startsWith(wanted.slice(0, 2)));
}

function speak(words: string, language: Language): void {
  const voice = voiceFor(language);
  if (voice === undefined) return;
  const utterance = new SpeechSynthesisUtterance(words);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 0.9;
  window.speechSynthesis.speak(utterance);
}

/**
 * Chime and speech for ready cars (L4). One audio element for the life of the page. Browsers refuse sound until somebody
 * touches the page: `onBlocked(true)` asks for that, and the first touch anywhere lifts it.
 */
export function createVoice(onBlocked: (blocked: boolean) => void): Voice {
  const chime = new Audio(chimeUrl);
  chime.preload = 'none';
  const canSpeak = 'speechSynthesis' in window;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // Awaited, not chained: the oldest browsers return nothing from play().
  const play = async () => {
    try {
      await chime.play();
      onBlocked(false);
    } catch {
      onBlocked(true);
      window.addEventListener('pointerdown', unlock, { once: true });
    }
  };
  const unlock = () => void play();

  return {
    call(words, language) {
      chime.currentTime = 0;
      void play();
      clearTimeout(timer);
      if (canSpeak) timer = setTimeout(() => speak(words, language), AFTER_CHIME);
    },
    hush() {
      clearTimeout(timer);
      if (canSpeak) window.speechSynthesis.cancel();
    },
  };
}
