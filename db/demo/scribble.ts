import { createRandom } from './random.ts';

/** A signature that nobody has: three strokes across the pad, the same for the same seed. */
export function scribble(seed: string): number[][] {
  const random = createRandom(seed);
  return Array.from({ length: 3 }, (_, i) => {
    let [x, y] = [140 + i * 220 + random.int(0, 60), random.int(120, 240)];
    return Array.from({ length: random.int(9, 14) }, (_point, j) => {
      x += random.int(4, 34);
      y = Math.min(330, Math.max(60, y + random.int(20, 90) * (j % 2 === 0 ? -1 : 1)));
      return [x, y];
    }).flat();
  });
}
