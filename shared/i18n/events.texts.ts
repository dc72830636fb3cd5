import { EVENT_KINDS, type EventKind } from '../domain/events.ts';
import { sentenceOf } from './params.ts';
import { type Catalogue, type Language, texts, translate } from './translate.ts';

/** What happened, as one line of a visit's history; who and when stand beside it. */
const eventsTexts = texts({
  'visit.taken-in': ['接车，取车号 {pickup}', 'Car taken in, pickup number {pickup}'],
  'visit.edited': ['修改车辆信息', 'Visit edited'],
  'visit.promised': ['承诺交车时间 {at}⟦ · {cause}⟧⟦ · {means}⟧', 'Promised for {at}⟦ · {cause}⟧⟦ · {means}⟧'],
  'visit.moved': ['移车到{place}', 'Car moved to: {place}'],
  'visit.wash-started': ['开始洗车', 'Wash started'],
  'visit.washed': ['洗车完成', 'Washed'],
  'visit.ready': ['可以交车', 'Ready'],
  'visit.settled': ['已结算', 'Settled'],
  'visit.delivered': ['已交车', 'Delivered'],
  'visit.cancelled': ['取消委托', 'Visit cancelled'],
  'visit.reopened': ['退回车间', 'Back to the workshop'],
  'operation.added': ['添加项目“{operation}”', '"{operation}" added'],
  'operation.planned': [
    '派工“{operation}”⟦ · {bay}⟧⟦ · {team}⟧⟦ · {people}⟧⟦ · {at}⟧',
    '"{operation}" dispatched⟦ · {bay}⟧⟦ · {team}⟧⟦ · {people}⟧⟦ · {at}⟧',
  ],
  'operation.unplanned': ['撤回派工“{operation}”', '"{operation}" taken off the board'],
  'operation.started': ['开工“{operation}”⟦ · {bay}⟧⟦ · {people}⟧', '"{operation}" started⟦ · {bay}⟧⟦ · {people}⟧'],
  'operation.held': [
    '暂停“{operation}”⟦：{reason}⟧⟦，预计到 {until}⟧',
    '"{operation}" on hold⟦: {reason}⟧⟦, until about {until}⟧',
  ],
  'operation.resumed': ['复工“{operation}”⟦ · {bay}⟧⟦ · {people}⟧', '"{operation}" resumed⟦ · {bay}⟧⟦ · {people}⟧'],
  'operation.finished': ['完工“{operation}”', '"{operation}" finished'],
  'operation.dropped': ['取消项目“{operation}”', '"{operation}" dropped'],
  'operation.crew-changed': ['“{operation}”换人⟦：{people}⟧', 'Crew of "{operation}" changed⟦: {people}⟧'],
  'operation.edited': ['修改项目“{operation}”', '"{operation}" edited'],
  'labour.assumed': ['下班自动收工“{operation}”，待确认', '"{operation}" closed at shift end, to be confirmed'],
  'labour.confirmed': [
    '确认工时“{operation}”⟦ · {person}⟧⟦ · 到 {end}⟧⟦（原 {was}）⟧',
    'Hours on "{operation}" confirmed⟦ · {person}⟧⟦ · until {end}⟧⟦ (was {was})⟧',
  ],
  'check.passed': ['{check}合格⟦：“{operation}”⟧', '{check} passed⟦: "{operation}"⟧'],
  'check.failed': ['{check}不合格，退回返工⟦：“{operation}”⟧', '{check} failed, back to work⟦: "{operation}"⟧'],
  'help.asked': ['{bay} 呼叫帮助', 'Help called from {bay}'],
  'help.answered': ['{bay} 的呼叫已应答', 'Call from {bay} answered'],
  'attention.raised': ['离线操作未被接受，待调度处理', 'A tap made offline was refused; for the dispatcher'],
  'attention.resolved': ['离线操作已处理', 'The refused tap was dealt with'],
  undone: ['撤销：{what}', 'Undone: {what}'],
  'bay.closed': ['{bay} 停用⟦，预计 {until} 恢复⟧', '{bay} out of service⟦ until about {until}⟧'],
  'bay.opened': ['{bay} 恢复使用', '{bay} back in service'],
  'bay.saved': ['保存工位 {bay}', 'Bay {bay} saved'],
  'team.saved': ['保存班组 {team}', 'Team {team} saved'],
  'person.saved': ['保存人员 {person}', 'Person {person} saved'],
  'person.pin-set': ['PIN 已更改⟦：{name}⟧', 'PIN changed⟦: {name}⟧'],
  'standard.saved': ['保存标准工时“{operation}”', 'Standard operation "{operation}" saved'],
  'shop.saved': ['保存门店设置', 'Shop settings saved'],
  'device.admitted': ['屏幕接入⟦：{name}⟧⟦ · {role}⟧', 'Screen admitted⟦: {name}⟧⟦ · {role}⟧'],
  'device.edited': ['屏幕已修改⟦：{name}⟧⟦ · {role}⟧', 'Screen changed⟦: {name}⟧⟦ · {role}⟧'],
  'device.revoked': ['屏幕已移出⟦：{name}⟧', 'Screen removed⟦: {name}⟧'],
  'device.signed-in': ['登录⟦ · {device}⟧', 'Signed in⟦ · {device}⟧'],
  'device.signed-out': ['退出登录⟦ · {device}⟧', 'Signed out⟦ · {device}⟧'],
  'program.added': ['程序获准接入⟦：{name}⟧', 'Program given access⟦: {name}⟧'],
  'program.revoked': ['程序的接入已取消⟦：{name}⟧', 'Access of a program withdrawn⟦: {name}⟧'],
} satisfies Catalogue<EventKind>);

/** The controller went over a warning (J3); it is kept. */
const saidTexts = texts({ override: ['调度放行', 'overridden'] });

/** An entry of the log; `at` is when it happened, epoch ms. */
type HistoryEvent = { kind: EventKind; at: number; data?: Readonly<Record<string, unknown>> };

/** Free words of people that follow the sentence wherever an event carries them. */
const SAID = ['note', 'remark', 'why'] as const;

/**
 * An event as one line of history. `data` is the event's (names and plates, vocabulary words, epoch ms); instants are
 * shown on the clock of `timeZone`, with their date where it is not the date of the event.
 */
export function eventText(language: Language, event: HistoryEvent, timeZone: string): string {
  const data = event.data ?? {};
  const sentence = sentenceOf(
    eventsTexts,
    language,
    event.kind,
    { ...data, what: undone(language, event, timeZone) },
    timeZone,
    event.at,
  );
  const said = (event.kind === 'undone' ? [...SAID, 'reason'] : SAID)
    .map((name) => data[name])
    .filter((words) => typeof words === 'string' && words !== '');
  if (Array.isArray(data.overrides) && data.overrides.length > 0)
    said.unshift(translate(saidTexts, language, 'override'));
  if (said.length === 0) return sentence;
  return language === 'en' ? `${sentence} (${said.join('; ')})` : `${sentence}（${said.join('；')}）`;
}

/** What an `undone` event took back, as that event's own line; null for every other event. */
function undone(language: Language, { at, data = {} }: HistoryEvent, timeZone: string): string | null {
  const kind = EVENT_KINDS.find((known) => known === data.kind);
  return kind === undefined || kind === 'undone'
    ? null
    : eventText(language, { kind, at, data: { ...data, kind: null, reason: null } }, timeZone);
}
