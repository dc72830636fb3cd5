/** What somebody chose on this screen: one of `known`; null when nobody did, or the browser refuses storage. */
export function storedChoice<T extends string>(key: string, known: readonly T[]): T | null {
  try {
    const kept = localStorage.getItem(key);
    return known.find((one) => one === kept) ?? null;
  } catch {
    return null;
  }
}

/** Keeps a choice on this screen; where the browser refuses, the page keeps it until it is closed. */
export function storeChoice(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // a policy forbids it, or the disk is full: nothing that anybody waits for
  }
}
