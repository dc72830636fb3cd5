/** What is going to happen, in the order of time; of equal times in the order in which it was put down. */
export type Agenda = {
  /** `at`: epoch ms. */
  put: (at: number, what: () => void) => void;
  /** Takes the next one; undefined when nothing is left. */
  next: () => { readonly at: number; readonly what: () => void } | undefined;
};

export function createAgenda(): Agenda {
  type Entry = { at: number; n: number; what: () => void };
  const heap: Entry[] = [];
  let count = 0;
  const before = (a: Entry, b: Entry) => a.at < b.at || (a.at === b.at && a.n < b.n);
  const swap = (i: number, k: number) => {
    [heap[i], heap[k]] = [heap[k] as Entry, heap[i] as Entry];
  };
  return {
    put(at, what) {
      heap.push({ at, n: count++, what });
      for (let i = heap.length - 1; i > 0; ) {
        const parent = (i - 1) >> 1;
        if (!before(heap[i] as Entry, heap[parent] as Entry)) return;
        swap(i, parent);
        i = parent;
      }
    },
    next() {
      const first = heap[0];
      const last = heap.pop();
      if (first === undefined || last === undefined || heap.length === 0) return first;
      heap[0] = last;
      for (let i = 0; ; ) {
        const [left, right] = [2 * i + 1, 2 * i + 2];
        let least = i;
        if (left < heap.length && before(heap[left] as Entry, heap[least] as Entry)) least = left;
        if (right < heap.length && before(heap[right] as Entry, heap[least] as Entry)) least = right;
        if (least === i) return first;
        swap(i, least);
        i = least;
      }
    },
  };
}
