import { useEffect, useRef, useState } from 'react';

/** How long a page stands, ms. */
const FLIP_MS = 10_000;

/**
 * L4: the number, from 0, of the page that stands now. Pages flip in turn; `first` holds the first one, where a newly
 * ready car is, and the turn begins anew from there.
 */
export function usePages(pages: number, first: boolean): number {
  const [page, setPage] = useState(0);
  const count = useRef(pages);
  useEffect(() => {
    count.current = pages;
  }, [pages]);

  useEffect(() => {
    if (first) {
      const timer = setTimeout(() => setPage(0), 0);
      return () => clearTimeout(timer);
    }
    const timer = setInterval(() => setPage((now) => (now + 1) % Math.max(1, count.current)), FLIP_MS);
    return () => clearInterval(timer);
  }, [first]);

  return !first && page < pages ? page : 0;
}
