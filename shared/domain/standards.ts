import type { Standard } from './model.ts';

/** May a line of the time table be put on a visit? Inspection and wash (`finish`) are stages of a visit, no lines of work. */
export function isAddable({ retired, category }: Standard): boolean {
  return !retired && category !== 'finish';
}

/** The lines that people choose from when they add work, in the order given. */
export function addableStandards(standards: readonly Standard[]): Standard[] {
  return standards.filter(isAddable);
}
