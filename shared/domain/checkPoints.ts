import type { Operation } from './model.ts';
import type { CheckPoint, Trade } from './vocabulary.ts';

/** What is looked at after work of a trade, the dangerous first: few enough to be tapped one by one (Q1). */
const POINTS: Readonly<Record<Trade, readonly CheckPoint[]>> = {
  mechanical: ['torque', 'leaks', 'fluids', 'tools-out'],
  electrical: ['connectors', 'fault-codes', 'lights', 'tools-out'],
  body: ['fit', 'gaps', 'torque', 'tools-out'],
  paint: ['colour-match', 'surface', 'fit', 'clean'],
  inspection: ['fault-codes', 'lights', 'fluids', 'clean'],
  wash: ['clean'],
};

/** The short check list of an operation (Q1), by the trade of its work; the same for the self check and the team's. */
export function pointsFor({ trade }: Pick<Operation, 'trade'>): readonly CheckPoint[] {
  return POINTS[trade];
}

/** The short list of several operations together: what the final inspection looks at, each point once. */
export function pointsOf(operations: readonly Pick<Operation, 'trade'>[]): readonly CheckPoint[] {
  return [...new Set(operations.flatMap(pointsFor))];
}
