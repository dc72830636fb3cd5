import { SAMPLE_ZONE } from '../../db/demo/masters.ts';
import { SAMPLE_PIN, seedSampleShop } from '../../db/demo/sampleShop.ts';
import { shopDate } from '../../shared/domain/calendar.ts';
import { hashPinNow } from './access.ts';
import type { ShopClock } from './clock.ts';
import type { Core } from './core.ts';

/** Fills the empty database with the sample shop of today and sets the shop's clock to where its day goes on. */
export function seedSampleDay(core: Core, clock: ShopClock): void {
  const date = shopDate(Date.now(), SAMPLE_ZONE);
  clock.set(seedSampleShop({ db: core.db, date, pinHash: hashPinNow(SAMPLE_PIN) }));
  core.verdicts.rebuild();
}
