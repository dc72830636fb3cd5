/** `npm run test:faults` runs every row at its full length, `npm test` a short form of each. */
const isFull = process.env.BAYBOARD_FAULTS === 'full';

/** How many of something: in the short form, and in full. */
export const howMany = (short: number, full: number): number => (isFull ? full : short);

/** One JSON line of figures for whoever reads the run. */
export function report(row: number, figures: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify({ row, ...figures })}\n`);
}
