import { expect, type Page } from '@playwright/test';
import { io } from 'socket.io-client';
import { formatPlate } from '../../shared/domain/plate.ts';
import { bayTexts } from '../../shared/i18n/bay.texts.ts';
import { dispatcherTexts } from '../../shared/i18n/dispatcher.texts.ts';
import { uiTexts } from '../../shared/i18n/ui.texts.ts';
import type { CommandEnvelope } from '../../shared/protocol/commands.ts';
import type { CommandAnswer } from '../../shared/protocol/messages.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts';
import { bringCar, planCar, type TestCar } from '../support/cars.ts';
import { type Line, layLine } from '../support/line.ts';
import { speaker } from '../support/say.ts';
import { makeWorkplace, PIN, type Workplace } from '../support/workplace.ts';
import { type BayPage, bayPage } from './bay.page.ts';
import { boardPage } from './board.page.ts';
import { type Shop, test } from './shop.ts';

const MINUTE = 60_000;
/** How fast the terminal's own clock goes wrong, and how far the tap's time may be off for being true. */
const FAST_MS = 6 * MINUTE;
const TRUE_WITHIN_MS = 5_000;
const AWAY_MINUTES = 30;

const ui = speaker(uiTexts, 'zh-CN');
const words = speaker(bayTexts, 'zh-CN');

type Terminal = BayPage & { readonly line: Line; readonly sent: string[] };

/** A bay terminal on a cable of its own, its clock six minutes fast, the technician signed in. */
async function openTerminal(shop: Shop, place: Workplace): Promise<Terminal> {
  const line = await layLine(shop.hub.port);
  const sent: string[] = [];
  const before = async (page: Page) => {
    await page.clock.install({ time: Date.now() + FAST_MS });
    page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => void sent.push(payload.toString())));
  };
  const page = await shop.open('bay', { bayId: place.bayId, via: line.url, before });
  const terminal = bayPage(page, 'zh-CN');
  await terminal.signIn(place.technician, PIN);
  return { ...terminal, line, sent };
}

const waiting = (page: Page, n: number) =>
  expect(page.getByRole('status').filter({ hasText: ui('tapsWaiting', { n }) })).toBeVisible();
const online = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: ui('online') })).toHaveText(ui('online'));
const offline = (page: Page) => expect(page.getByRole('status').filter({ hasText: ui('offline') })).toBeVisible();

/** Time passes for the terminal and the shop alike, as it does. */
async function pass(shop: Shop, page: Page, minutes: number): Promise<void> {
  await page.clock.fastForward(minutes * MINUTE);
  await shop.api.turnClock({ do: 'advance', minutes });
}

type LoggedEvent = { seq: number; kind: string; happenedAt: number; recordedAt: number };

async function eventsOf(shop: Shop, { visitId }: TestCar, kind: string): Promise<LoggedEvent[]> {
  const { events } = await shop.api.get<{ events: LoggedEvent[] }>(`/visits/${visitId}/events`);
  return events.filter((event) => event.kind === kind);
}

const stateOf = async (shop: Shop, car: TestCar) => (await shop.api.visit(car.visitId)).operations[0];

test('E7: finished offline on a fast clock, thirty minutes later the hub has the true time, once', async ({ shop }) => {
  const place = await makeWorkplace(shop.api);
  const car = await bringCar(shop.api, '京A8B2Q6', { at: place, inMinutes: 5 });
  const { page, line, sent, tap, finish, expectState } = await openTerminal(shop, place);
  await tap('start');
  await expectState('stateWorking');
  await online(page);

  line.cut();
  await offline(page);
  const earliest = (await shop.api.clock()).now;
  await finish();
  await expectState('stateDone');
  await waiting(page, 1);
  const latest = (await shop.api.clock()).now;

  await pass(shop, page, AWAY_MINUTES);
  await waiting(page, 1);
  expect((await stateOf(shop, car))?.state).toBe('working');

  line.restore();
  await online(page);
  const [event, ...more] = await eventsOf(shop, car, 'operation.finished');
  expect(more).toEqual([]);
  expect(event?.happenedAt).toBeGreaterThan(earliest - TRUE_WITHIN_MS);
  expect(event?.happenedAt).toBeLessThan(latest + TRUE_WITHIN_MS);
  expect(event?.recordedAt).toBeGreaterThan(latest + (AWAY_MINUTES - 1) * MINUTE);
  expect((await stateOf(shop, car))?.doneAt).toBe(event?.happenedAt);

  const answer = await sendAgain(page, shop, sent, 'operation.finish');
  expect(answer).toMatchObject({ ok: true, seq: event?.seq });
  expect(await eventsOf(shop, car, 'operation.finished')).toHaveLength(1);
  await line.end();
});

test('S1: an answer lost with the line is asked for again, and the work starts once', async ({ shop }) => {
  const place = await makeWorkplace(shop.api);
  const car = await bringCar(shop.api, '京A8B2Q6', { at: place, inMinutes: 5 });
  const { page, line, sent, tap, expectState } = await openTerminal(shop, place);
  await online(page);
  line.loseNextAnswer();
  await tap('start');
  await expectState('stateWorking');
  await expect.poll(() => commandsSent(sent, 'operation.start').length).toBe(2);
  await online(page);
  const [first, second] = commandsSent(sent, 'operation.start');
  expect(second).toEqual(first);
  expect(await eventsOf(shop, car, 'operation.started')).toHaveLength(1);
  await line.end();
});

test('E7: what the dispatcher changed meanwhile is refused, seen at the bay until read and on the board until settled', async ({
  shop,
}) => {
  const place = await makeWorkplace(shop.api);
  const other = await makeWorkplace(shop.api, { label: '89', technician: '吴八九' });
  const here = await bringCar(shop.api, '京A8B2Q6', { at: place, inMinutes: 5 });
  const next = await bringCar(shop.api, '沪B12C34', { at: place, inMinutes: 90 });
  const terminal = await openTerminal(shop, place);
  const { page, line, tap, finish, expectState, expectCar } = terminal;
  await tap('start');
  await expectState('stateWorking');
  await online(page);

  line.cut();
  await offline(page);
  await finish();
  await expectState('stateDone');
  await tap('leave');
  await expectCar(formatPlate('沪B12C34'));
  await tap('start');
  await expectState('stateWorking');
  await waiting(page, 3);

  await pass(shop, page, AWAY_MINUTES);
  await planCar(shop.api, next, { at: other, inMinutes: 30 });
  line.restore();

  const tray = page.getByRole('alert').filter({ hasText: words('refusedTitle') });
  await expect(tray).toContainText(words('start'));
  await expect(tray).toContainText(other.label);
  expect((await stateOf(shop, here))?.state).toBe('done');
  expect((await stateOf(shop, next))?.state).toBe('planned');
  await expectState('stateIdle');

  const board = boardPage(await shop.open('dispatcher', { width: 1920, height: 1080 }), 'zh-CN');
  const t = speaker(dispatcherTexts, 'zh-CN');
  const what = `${formatPlate('沪B12C34')} ${t('do.start')}`;
  const notice = board.notices.getByRole('listitem').filter({ hasText: t('offlineTap', { what }) });
  await expect(notice).toContainText(place.technician);

  await page.reload();
  await expect(tray).toBeVisible();
  await tray.getByRole('button', { name: words('refusedRead') }).tap();
  await expect(tray).toBeHidden();
  await page.reload();
  await online(page);
  await expect(tray).toBeHidden();

  await notice.getByRole('button', { name: t('attentionSettle') }).click();
  await expect(notice).toBeHidden();
  await line.end();
});

test('S1: a tap that was kept survives a reload before it could be sent', async ({ shop }) => {
  const place = await makeWorkplace(shop.api);
  const car = await bringCar(shop.api, '京A8B2Q6', { at: place, inMinutes: 5 });
  const { page, line, tap, expectState } = await openTerminal(shop, place);
  await online(page);
  line.pagesOnly();
  await offline(page);
  await tap('start');
  await expectState('stateWorking');
  await waiting(page, 1);
  await page.reload();
  await offline(page);
  await waiting(page, 1);
  expect((await stateOf(shop, car))?.state).toBe('planned');
  line.restore();
  await expect.poll(async () => (await stateOf(shop, car))?.state).toBe('working');
  await online(page);
  expect(await eventsOf(shop, car, 'operation.started')).toHaveLength(1);
  await line.end();
});

/** Every command of a type that went down a page's wire, as Socket.IO writes it: 42 and a number, then what was said. */
function commandsSent(frames: readonly string[], type: string): CommandEnvelope[] {
  return frames.flatMap((frame) => {
    const [name, command] = said(frame);
    return name === 'command' && (command as CommandEnvelope).type === type ? [command as CommandEnvelope] : [];
  });
}

function said(frame: string): readonly [name?: unknown, message?: unknown] {
  const json = /^42\d*(\[.*\])$/s.exec(frame)?.[1];
  return json === undefined ? [] : JSON.parse(json);
}

/** Sends a command that a page has sent once more, as the same client, over another connection. */
async function sendAgain(page: Page, shop: Shop, frames: readonly string[], type: string): Promise<CommandAnswer> {
  const [command] = commandsSent(frames, type);
  const hello = frames
    .map(said)
    .filter(([name]) => name === 'hello')
    .at(-1)?.[1];
  const token = await page.evaluate(() => localStorage.getItem('bayboard.token'));
  const twin = io(shop.hub.url, {
    transports: ['websocket'],
    forceNew: true,
    auth: { protocol: PROTOCOL_VERSION, token, version: 'test' },
  });
  await twin.emitWithAck('hello', hello);
  const answer = (await twin.emitWithAck('command', command)) as CommandAnswer;
  twin.disconnect();
  return answer;
}
