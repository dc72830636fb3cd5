import { useEffect, useState } from 'react';

export type Box = { width: number; height: number };

/**
 * The part of the screen the page draws on, CSS px. An LED wall mirrors the top left corner of its PC's picture, so the
 * address may say how large that corner is (`/lounge?w=640&h=320`); otherwise it is the window, as it is resized.
 */
export function useBox(): Box {
  const [box, setBox] = useState(measure);
  useEffect(() => {
    const onResize = () => setBox(measure());
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  return box;
}

function measure(): Box {
  const asked = new URLSearchParams(window.location.search);
  return {
    width: length(asked.get('w')) ?? window.innerWidth,
    height: length(asked.get('h')) ?? window.innerHeight,
  };
}

function length(text: string | null): number | null {
  const value = Number(text);
  return Number.isInteger(value) && value >= 64 && value <= 8192 ? value : null;
}
