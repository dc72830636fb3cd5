/** Rows given to columns, each column at most once, for the least sum; `rows` must not be more than `columns`. */
export type Assignment = {
  /** What row `r` costs in column `c`: `r * columns + c`; at most `NOT`. */
  readonly cost: Float64Array;
  /** Column of each of so many rows, by shortest augmenting paths; written over by the next call. */
  readonly solve: (rows: number) => Int32Array;
};

/** A pair that cannot be. */
export const NOT = 1e12;

export function createAssignment(columns: number): Assignment {
  const cost = new Float64Array(columns * columns);
  const rowOf = new Int32Array(columns + 1);
  const columnOf = new Int32Array(columns);
  const rowPrice = new Float64Array(columns + 1);
  const columnPrice = new Float64Array(columns + 1);
  const least = new Float64Array(columns + 1);
  const cameFrom = new Int32Array(columns + 1);
  const isUsed = new Uint8Array(columns + 1);

  /** Columns count from 1, 0 is where a path begins; rows count from 1 too, 0: none. */
  function augment(row: number): void {
    rowOf[0] = row;
    least.fill(Number.POSITIVE_INFINITY);
    isUsed.fill(0);
    let at = 0;
    do {
      isUsed[at] = 1;
      const r = rowOf[at] as number;
      const base = (r - 1) * columns - 1;
      let [delta, next] = [Number.POSITIVE_INFINITY, 0];
      for (let c = 1; c <= columns; c++) {
        if (isUsed[c] === 1) continue;
        const reduced = (cost[base + c] as number) - (rowPrice[r] as number) - (columnPrice[c] as number);
        if (reduced < (least[c] as number)) {
          least[c] = reduced;
          cameFrom[c] = at;
        }
        if ((least[c] as number) < delta) {
          delta = least[c] as number;
          next = c;
        }
      }
      for (let c = 0; c <= columns; c++) {
        if (isUsed[c] === 1) {
          const of = rowOf[c] as number;
          rowPrice[of] = (rowPrice[of] as number) + delta;
          columnPrice[c] = (columnPrice[c] as number) - delta;
        } else least[c] = (least[c] as number) - delta;
      }
      at = next;
    } while (rowOf[at] !== 0);
    for (; at !== 0; at = cameFrom[at] as number) rowOf[at] = rowOf[cameFrom[at] as number] as number;
  }

  return {
    cost,
    solve(rows) {
      rowOf.fill(0);
      rowPrice.fill(0);
      columnPrice.fill(0);
      for (let row = 1; row <= rows; row++) augment(row);
      for (let c = 1; c <= columns; c++) {
        const row = rowOf[c] as number;
        if (row > 0) columnOf[row - 1] = c - 1;
      }
      return columnOf;
    },
  };
}
