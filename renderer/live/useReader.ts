import type { ShopReader } from '../../shared/domain/reader.ts';
import { readerOf } from '../sync/reader.ts';
import { useView } from './liveContext.ts';

/** What the rules may ask about the shop, answered from this screen's rows. Always the same object; reads what is now. */
export function useReader(): ShopReader {
  return readerOf(useView().rows);
}
