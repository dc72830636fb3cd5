import { expect } from '@playwright/test';
import { makeWorkplace } from '../support/workplace.ts';
import { recordFrames, TALL_LOUNGE } from './lounge.page.ts';
import { test } from './shop.ts';
import { CAR, playWholeVisit } from './wholeVisit.ts';

for (const language of ['zh-CN', 'en'] as const) {
  test(`a whole visit through all screens at once, in ${language}`, async ({ shop }) => {
    test.slow();
    const place = await makeWorkplace(shop.api);
    const frames: string[] = [];
    const lounge = await shop.open('lounge', {
      language,
      ...TALL_LOUNGE,
      before: (page) => recordFrames(page, frames),
    });
    const screens = {
      lounge,
      advisor: await shop.open('advisor', { language, width: 1280, height: 900 }),
      dispatcher: await shop.open('dispatcher', { language, width: 1920, height: 1080 }),
      bay: await shop.open('bay', { language, bayId: place.bayId }),
      inspector: await shop.open('inspector', { language, width: 1024, height: 768 }),
      wash: await shop.open('wash', { language, width: 1024, height: 768 }),
      wall: await shop.open('wall', { language, width: 1920, height: 1080 }),
    };
    await playWholeVisit(screens, place, language);

    const heard = frames.join('\n');
    expect(heard).toContain('京A·***Q6');
    const people = (await shop.api.visits()).map(({ visit }) => visit);
    const secrets = [CAR.plate, CAR.customer, CAR.phone, CAR.request, ...people.flatMap(secretsOf)];
    expect(secrets.filter((secret) => heard.includes(secret))).toEqual([]);
  });
}

type Visit = { plate: string; vin: string | null; request: string; customer: { name: string; phone: string } | null };

/** L1: what the lounge must never be told of anybody. */
function secretsOf({ plate, vin, request, customer }: Visit): string[] {
  return [plate, vin ?? '', request, customer?.name ?? '', customer?.phone ?? ''].filter(Boolean);
}
