import { type Reading, type ReadOptions, useReading } from './useReading.ts';

/**
 * Something that reaches back further than this screen's rows, read over HTTP (`path` below `/api/v1`; null: nothing yet)
 * when it is looked at. What was read stays in view while it is read once more, never while something else is.
 */
export function useRead<T>(path: string | null, options?: ReadOptions): Reading<T> {
  const asked = path && `/api/v1${path}`;
  const { of, answer, ...reading } = useReading<T>(asked, options);
  return { ...reading, answer: asked !== null && of === asked ? answer : null };
}
