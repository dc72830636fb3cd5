import type { ShopReader } from './reader.ts';
import { PART_NAMES } from './rows.ts';

/** The visit that a command is about: named itself, or by the id of one of its parts (`operationId`, `warningId`). */
export function visitIdOf(shop: ShopReader, payload: unknown): string | null {
  const ids = payload as Readonly<Record<string, unknown>>;
  if (typeof ids.visitId === 'string') return ids.visitId;
  for (const part of PART_NAMES) {
    const id = ids[`${part}Id`];
    const file = typeof id === 'string' ? shop.visitOfPart(part, id) : undefined;
    if (file) return file.visit.id;
  }
  return null;
}
