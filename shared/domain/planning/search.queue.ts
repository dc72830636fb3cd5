/** Tasks to look at again, the lowest key first, of equals the lower index; each stands in it once. */
export type Queue = {
  /** Nothing for -1. */
  readonly push: (task: number) => void;
  /** -1 when it is empty. */
  readonly pop: () => number;
};

export function createQueue(tasks: number, key: Float64Array): Queue {
  const heap = new Int32Array(tasks + 1);
  const isIn = new Uint8Array(tasks);
  let size = 0;
  const isBefore = (a: number, b: number) => {
    const [ofA, ofB] = [key[a] as number, key[b] as number];
    return ofA < ofB || (ofA === ofB && a < b);
  };
  return {
    push(task) {
      if (task < 0 || isIn[task] === 1) return;
      isIn[task] = 1;
      let at = size++;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!isBefore(task, heap[parent] as number)) break;
        heap[at] = heap[parent] as number;
        at = parent;
      }
      heap[at] = task;
    },
    pop() {
      if (size === 0) return -1;
      const first = heap[0] as number;
      isIn[first] = 0;
      const moved = heap[--size] as number;
      let at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child >= size) break;
        if (child + 1 < size && isBefore(heap[child + 1] as number, heap[child] as number)) child += 1;
        if (!isBefore(heap[child] as number, moved)) break;
        heap[at] = heap[child] as number;
        at = child;
      }
      heap[at] = moved;
      return first;
    },
  };
}
