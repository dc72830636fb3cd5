/** How many there are beyond a list that ends at `most`; all are counted only where it is full. */
export function beyond(lines: readonly unknown[], most: number, all: () => unknown): number {
  return lines.length < most ? 0 : Math.max(0, (all() as number) - lines.length);
}
