const NONE = -1;

/** Nodes standing in lines, each line in the order of its tasks' keys, of equals the lower task first; -1: nobody. */
export type Lines = {
  readonly next: Int32Array;
  readonly prev: Int32Array;
  readonly head: Int32Array;
  readonly last: Int32Array;
  /** How many stand in each. */
  readonly count: Int32Array;
  readonly insert: (node: number, line: number) => void;
  /** Nothing for a node that stands in none. */
  readonly remove: (node: number) => void;
};

/** `perTask` nodes belong to a task, one after the other. */
export function createLines(lines: number, nodes: number, key: Float64Array, perTask: number): Lines {
  const [next, prev, lineOf] = [new Int32Array(nodes), new Int32Array(nodes), new Int32Array(nodes)];
  const [head, last] = [new Int32Array(lines), new Int32Array(lines)];
  const count = new Int32Array(lines);
  for (const array of [next, prev, lineOf, head, last]) array.fill(NONE);
  const keyOf = (node: number) => key[perTask === 1 ? node : Math.floor(node / perTask)] as number;
  return {
    next,
    prev,
    head,
    last,
    count,
    insert(node, line) {
      const own = keyOf(node);
      let after = last[line] as number;
      while (after !== NONE && (keyOf(after) > own || (keyOf(after) === own && after > node)))
        after = prev[after] as number;
      const before = after === NONE ? (head[line] as number) : (next[after] as number);
      count[line] = (count[line] as number) + 1;
      lineOf[node] = line;
      prev[node] = after;
      next[node] = before;
      if (after === NONE) head[line] = node;
      else next[after] = node;
      if (before === NONE) last[line] = node;
      else prev[before] = node;
    },
    remove(node) {
      const line = lineOf[node] as number;
      if (line === NONE) return;
      count[line] = (count[line] as number) - 1;
      const [before, after] = [prev[node] as number, next[node] as number];
      if (before === NONE) head[line] = after;
      else next[before] = after;
      if (after === NONE) last[line] = before;
      else prev[after] = before;
      lineOf[node] = NONE;
      prev[node] = NONE;
      next[node] = NONE;
    },
  };
}
