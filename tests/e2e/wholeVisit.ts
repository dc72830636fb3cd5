import { expect, type Page } from '@playwright/test';
import { formatPlate, maskPlate } from '../../shared/domain/plate.ts';
import type { LoungeStep, Stage } from '../../shared/domain/vocabulary.ts';
import { bayName } from '../../shared/i18n/format.ts';
import { inspectorTexts } from '../../shared/i18n/inspector.texts.ts';
import type { Language } from '../../shared/i18n/translate.ts';
import { wallTexts } from '../../shared/i18n/wall.texts.ts';
import { washTexts } from '../../shared/i18n/wash.texts.ts';
import { speaker } from '../support/say.ts';
import { PIN, type Workplace } from '../support/workplace.ts';
import { advisorPage, type WalkIn } from './advisor.page.ts';
import { bayPage } from './bay.page.ts';
import { boardPage } from './board.page.ts';
import { deskPage } from './desk.page.ts';
import { loungePage } from './lounge.page.ts';
import { queuePage } from './queue.page.ts';

export type VisitScreens = Readonly<
  Record<'advisor' | 'dispatcher' | 'bay' | 'inspector' | 'wash' | 'lounge' | 'wall', Page>
>;

const PLATE = '京A8B2Q6';
export const CAR: WalkIn = {
  plate: PLATE,
  model: '迈腾',
  colour: '白',
  customer: '欧阳修远',
  phone: '13955500123',
  request: '冷车起步异响，左前',
  work: 'M02',
};
const WORK = { 'zh-CN': '常规小保养', en: 'Minor service' } as const;

/** What each screen has to say of the car after a step. */
type Seen = {
  readonly stage: Stage;
  readonly step: LoungeStep;
  /** The word on the bay's tile of the wall; undefined while the car has nothing to do with it. */
  readonly tile?: 'next' | 'tileWorking' | 'tileHeld' | 'tileInspecting' | 'tileToWash';
  readonly queue?: 'inspector' | 'wash';
};

/**
 * One visit through five working screens, from the form to the keys, each step done on the screen it belongs to and seen
 * on every other one.
 */
export async function playWholeVisit(screens: VisitScreens, place: Workplace, language: Language): Promise<void> {
  const plate = formatPlate(PLATE);
  const masked = maskPlate(PLATE) ?? '';
  const advisor = advisorPage(screens.advisor, language);
  const board = boardPage(screens.dispatcher, language);
  const bay = bayPage(screens.bay, language);
  const lounge = loungePage(screens.lounge, language);
  const inspector = queuePage(screens.inspector);
  const wash = queuePage(screens.wash);
  const wallWord = speaker(wallTexts, language);
  const tile = screens.wall.getByRole('article').filter({ has: screens.wall.getByText(place.label, { exact: true }) });

  const expectEverywhere = async ({ stage, step, tile: word, queue }: Seen) => {
    await board.expectStage(plate, stage);
    await advisor.expectStage(stage);
    await lounge.expectStep(masked, step);
    for (const [name, queued] of [
      ['inspector', inspector],
      ['wash', wash],
    ] as const) {
      if (name === queue) await queued.expectCar(plate);
      else await queued.expectNoCar(plate);
    }
    if (word === undefined) await expect(tile).not.toContainText(plate);
    else await expect(tile).toContainText(new RegExp(`${wallWord(word)}.*${plate}`));
  };

  const pickup = await advisor.takeIn(CAR);
  await board.open(plate);
  await expect(board.drawer(plate)).toContainText(pickup);
  await expect(lounge.line(masked)).toContainText(pickup);
  await expectEverywhere({ stage: 'arrived', step: 'received' });

  await board.drag(board.work(plate, WORK[language]), place.label);
  await expect(board.lane(place.label).getByRole('button').filter({ hasText: plate })).toBeVisible();
  await expectEverywhere({ stage: 'queued', step: 'waiting', tile: 'next' });
  await bay.expectCar(plate);

  await bay.signIn(place.technician, PIN);
  await bay.tap('start');
  await bay.expectState('stateWorking');
  await expect(board.drawer(plate)).toContainText(bayName(language, place.label));
  await expectEverywhere({ stage: 'working', step: 'repair', tile: 'tileWorking' });

  await bay.hold('D02', 'end.m30');
  await bay.expectState('stateHeld');
  await expectEverywhere({ stage: 'held', step: 'repair', tile: 'tileHeld' });

  await bay.tap('resume');
  await bay.expectState('stateWorking');
  await expectEverywhere({ stage: 'working', step: 'repair', tile: 'tileWorking' });

  await bay.finish();
  await bay.expectState('stateDone');
  await expectEverywhere({ stage: 'inspecting', step: 'inspection', tile: 'tileInspecting', queue: 'inspector' });

  await deskPage(screens.inspector, language).signIn('inspector', PIN);
  await inspector.press(plate, speaker(inspectorTexts, language)('pass'));
  await expectEverywhere({ stage: 'washing', step: 'wash', tile: 'tileToWash', queue: 'wash' });

  const washWord = speaker(washTexts, language);
  await wash.press(plate, washWord('start'));
  await expect(tile).not.toContainText(plate);
  await wash.press(plate, washWord('done'));
  await expectEverywhere({ stage: 'ready', step: 'ready' });

  await advisor.settle();
  await expectEverywhere({ stage: 'settled', step: 'ready' });
  await advisor.deliver();
  await advisor.expectStage('delivered');
  await board.expectStage(plate, 'delivered');
  await lounge.expectGone(masked);
}
