import { useSyncExternalStore } from 'react';
import { palettes, type Theme } from '../tokens.ts';

function watch(listener: () => void): () => void {
  const theme = new MutationObserver(listener);
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => theme.disconnect();
}

function current(): Theme {
  return document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
}

/** The colours that a chart is drawn in: those of the screen's theme. */
export function useChartPalette(): (typeof palettes)[Theme] {
  return palettes[useSyncExternalStore(watch, current)];
}
