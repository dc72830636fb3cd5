import { useEffect } from 'react';

/** Prints in the light colours, whatever theme the screen is in: paper is white. For pages that are made to be printed. */
export function usePaperTheme(): void {
  useEffect(() => {
    const root = document.documentElement;
    const paper = window.matchMedia?.('print');
    let theme: string | undefined;
    const change = () => {
      if (paper.matches) {
        theme = root.dataset.theme;
        root.dataset.theme = 'light';
      } else if (theme !== undefined) root.dataset.theme = theme;
    };
    paper?.addEventListener('change', change);
    return () => paper?.removeEventListener('change', change);
  }, []);
}
