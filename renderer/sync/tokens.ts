import type { Bridge } from '../../shared/protocol/ipc.ts';

/** Where this screen's token is kept. */
export interface Tokens {
  read: () => Promise<string | null>;
  keep: (token: string) => void;
  forget: () => void;
}

declare global {
  interface Window {
    /** What the desktop app's preload lets a page call; absent in a browser. */
    bayboard?: Bridge;
  }
}

const KEY = 'bayboard.token';

/**
 * The token of this origin's screen. The desktop app's own windows are admitted without a code and bring theirs. A
 * browser that refuses storage keeps it until the page is closed.
 */
export function pageTokens(): Tokens {
  let kept: string | null = null;
  return {
    async read() {
      try {
        const own = await window.bayboard?.token();
        if (own) return own;
        return localStorage.getItem(KEY) ?? kept;
      } catch {
        return kept;
      }
    },
    keep(token) {
      kept = token;
      try {
        localStorage.setItem(KEY, token);
      } catch {
        // `kept` has it.
      }
    },
    forget() {
      kept = null;
      try {
        localStorage.removeItem(KEY);
      } catch {
        // There was nothing.
      }
    },
  };
}
