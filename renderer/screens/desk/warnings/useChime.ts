import { useEffect, useRef } from 'react';
import chimeUrl from '../../../../resources/sounds/ready.wav?url';

/**
 * Chimes once when something new rings, however many come together (E6), never for what was there when the desk was
 * opened. A browser that nobody has touched yet stays silent: the bell shows it anyway.
 */
export function useChime(rings: readonly string[], isReady: boolean): void {
  const heard = useRef<ReadonlySet<string> | null>(null);
  const sound = useRef<HTMLAudioElement | null>(null);
  useEffect(() => {
    if (!isReady) return;
    const known = heard.current;
    heard.current = new Set([...(known ?? []), ...rings]);
    if (known === null || rings.every((ring) => known.has(ring))) return;
    sound.current ??= new Audio(chimeUrl);
    sound.current.currentTime = 0;
    void play(sound.current);
  }, [rings, isReady]);
}

/** Awaited, not chained: the oldest browsers return nothing from play(). */
async function play(sound: HTMLAudioElement): Promise<void> {
  try {
    await sound.play();
  } catch {
    // no sound before the first touch
  }
}
