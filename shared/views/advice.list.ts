import type { Advice } from '../domain/additions.ts';

/** What was declined at a car's earlier visits and is still to be done, latest first. */
export type AdviceList = { readonly advice: readonly Advice[] };
