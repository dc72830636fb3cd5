import { type RefObject, useLayoutEffect, useRef } from 'react';

/** The newest value for handlers that outlive a render. Read it in handlers and effects, never while rendering. */
export function useLatest<V>(value: V): RefObject<V> {
  const ref = useRef(value);
  useLayoutEffect(() => {
    ref.current = value;
  });
  return ref;
}
