import { useEffect } from 'react';

/**
 * Calls `onIdle` once nobody has touched the screen for `ms`; every touch starts the time anew. Off while `ms` is null;
 * `onIdle` has to stay the same function. What one
 * person left open must not hide from the next one which car stands here.
 */
export function useIdle(ms: number | null, onIdle: () => void): void {
  useEffect(() => {
    if (ms === null) return;
    let timer: ReturnType<typeof setTimeout>;
    const restart = () => {
      clearTimeout(timer);
      timer = setTimeout(onIdle, ms);
    };
    restart();
    window.addEventListener('pointerdown', restart, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointerdown', restart, true);
    };
  }, [ms, onIdle]);
}
