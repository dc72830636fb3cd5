import { Component, type ReactNode } from 'react';
import { reloadIfServed } from './nightReload.ts';

const KEY = 'bayboard.crashes';
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 5 * 60_000;
/** A page that has run this long has recovered: the next crash starts from the shortest wait again. */
const RECOVERED = 10 * 60_000;

/** Milliseconds before the n-th reload in a row (n from 1): 5 s, 10 s, 20 s, ... up to 5 minutes. */
export function crashWait(n: number): number {
  return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (n - 1));
}

function crashes(): number {
  try {
    return Number(sessionStorage.getItem(KEY)) || 0;
  } catch {
    return 0;
  }
}

function remember(n: number): void {
  try {
    sessionStorage.setItem(KEY, String(n));
  } catch {
    // A TV without storage still recovers, only without growing pauses.
  }
}

type Props = { children: ReactNode; fallback: ReactNode };

/**
 * Nobody stands at a lounge or wall screen to press "try again": a page that breaks is loaded again by itself, with
 * growing pauses, and only while the hub answers. React knows error boundaries only as classes.
 */
export class CrashReload extends Component<Props, { failed: boolean }> {
  override state = { failed: false };
  private timer: ReturnType<typeof setInterval> | undefined;

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidMount(): void {
    if (this.timer === undefined) this.timer = setInterval(() => remember(0), RECOVERED);
  }

  override componentDidCatch(): void {
    const n = crashes() + 1;
    remember(n);
    clearInterval(this.timer);
    this.timer = setInterval(() => void reloadIfServed(), crashWait(n));
  }

  override componentWillUnmount(): void {
    clearInterval(this.timer);
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
