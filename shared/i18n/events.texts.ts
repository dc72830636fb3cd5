import { EVENT_KINDS, type EventKind } from '../domain/events.ts';
import { sentenceOf } from './params.ts';
import { type Catalogue, type Language, texts, translate } from './translate.ts';

/** What happened, as one line of a visit's history; who and when stand beside it. */
const eventsTexts = texts({
  'visit.taken-in': ['接车，取车号 {pickup}', 'Car taken in, pickup number {pickup}'],
  'visit.edited': ['修改车辆信息', 'Visit edited'],
  'visit.promised': ['承诺交车时间 {at}⟦ · {cause}⟧⟦ · {means}⟧', 'Promised for {at}⟦ · {cause}⟧⟦ · {means}⟧'],
  'addition.reported': ['报告增项⟦ · {cause}⟧⟦ · {finds}⟧', 'Additional work reported⟦ · {cause}⟧⟦ · {finds}⟧'],
  'addition.priced': [
    '增项报价⟦“{operation}”⟧⟦ · {minutes} 分⟧',
    'Additional work offered⟦: "{operation}"⟧⟦ · {minutes} min⟧',
  ],
  'addition.approved': ['客户同意增项“{operation}”⟦ · {means}⟧', 'Customer approved "{operation}"⟦ · {means}⟧'],
  'addition.declined': ['客户拒绝增项⟦“{operation}”⟧⟦ · {means}⟧', 'Customer declined⟦ "{operation}"⟧⟦ · {means}⟧'],
  'addition.withdrawn': ['撤回增项⟦“{operation}”⟧', 'Additional work withdrawn⟦: "{operation}"⟧'],
  'promise.signed': ['客户为承诺时间 {at} 签字', 'Customer signed for {at}'],
  'warning.raised': [
    '预警：{promise} 交车可能来不及⟦，预计 {to}⟧⟦ · {reason}⟧',
    'Warning: {promise} may not hold⟦, about {to}⟧⟦ · {reason}⟧',
  ],
  'warning.explained': ['技师报来不及⟦：{reason}⟧', 'Technician cannot make it⟦: {reason}⟧'],
  'warning.denied': ['技师认为来得及', 'Technician says it will hold'],
  'warning.seen': ['预警已读', 'Warning read'],
  'warning.answered': ['预警已处理⟦：{outcome}⟧', 'Warning answered⟦: {outcome}⟧'],
  'visit.moved': ['移车到{place}', 'Car moved to: {place}'],
  'visit.wash-started': ['开始洗车', 'Wash started'],
  'visit.washed': ['洗车完成', 'Washed'],
  'visit.ready': ['可以交车', 'Ready'],
  'visit.settled': ['已结算⟦，交车时间 {at}⟧', 'Settled⟦, delivery {at}⟧'],
  'visit.delivered': ['已交车', 'Delivered'],
  'visit.cancelled': ['取消委托', 'Visit cancelled'],
  'visit.reopened': ['退回车间', 'Back to the workshop'],
  'excuse.recorded': ['登记客户原因延误⟦：{reason}⟧', 'Lateness to be excused recorded⟦: {reason}⟧'],
  'excuse.signed': ['客户原因延误已签字⟦：{reason}⟧⟦ · {name}⟧', 'Lateness signed for⟦: {reason}⟧⟦ · {name}⟧'],
  'excuse.confirmed': ['抽查属实⟦：{reason}⟧', 'Spot check: confirmed⟦: {reason}⟧'],
  'excuse.rejected': ['抽查不属实，不予免责⟦：{reason}⟧', 'Spot check: rejected, no longer excused⟦: {reason}⟧'],
  'call.missed': ['回访未接通', 'Follow-up call: not reached'],
  'call.reached': ['回访已接通', 'Follow-up call: reached'],
  'call.said-on-time': ['回访：客户认可准时', 'Follow-up call: the customer says it was on time'],
  'call.said-late': ['回访：客户说交车迟了', 'Follow-up call: the customer says it was late'],
  'complaint.opened': ['登记投诉', 'Complaint recorded'],
  'complaint.edited': ['处理投诉⟦ · 负责人 {name}⟧', 'Complaint worked on⟦ · owner {name}⟧'],
  'complaint.closed': ['投诉结案', 'Complaint closed'],
  'comeback.linked': ['登记外返⟦，前次进厂 {day}⟧⟦ {pickup}⟧', 'Linked as a comeback⟦ of {day}⟧⟦, {pickup}⟧'],
  'comeback.ruled': ['外返鉴定⟦：{ruling}⟧', 'Ruled on the comeback⟦: {ruling}⟧'],
  'operation.added': ['添加项目“{operation}”', '"{operation}" added'],
  'operation.planned': [
    '派工“{operation}”⟦ · {bay}⟧⟦ · {team}⟧⟦ · {people}⟧⟦ · {at}⟧',
    '"{operation}" dispatched⟦ · {bay}⟧⟦ · {team}⟧⟦ · {people}⟧⟦ · {at}⟧',
  ],
  'operation.unplanned': ['撤回派工“{operation}”', '"{operation}" taken off the board'],
  'operation.locked': ['锁定派工“{operation}”', 'Plan of "{operation}" locked'],
  'operation.unlocked': ['解锁派工“{operation}”', 'Plan of "{operation}" unlocked'],
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
  'shift.left': ['下班交接⟦：{person}⟧', 'Left for the day⟦: {person}⟧'],
  'shift.assumed': ['下班自动结束考勤⟦：{person}⟧⟦ · {end}⟧', 'Attendance closed at shift end⟦: {person}⟧⟦ · {end}⟧'],
  'correction.asked': [
    '申请更正{stamp}⟦“{operation}”⟧⟦ · {person}⟧⟦：{was}⟧⟦ → {to}⟧，待第二人确认',
    'Correction asked for, a second person decides: {stamp}⟦ of "{operation}"⟧⟦ · {person}⟧⟦, {was}⟧⟦ → {to}⟧',
  ],
  'correction.granted': [
    '更正{stamp}⟦“{operation}”⟧⟦ · {person}⟧⟦：{was}⟧⟦ → {to}⟧',
    'Corrected: {stamp}⟦ of "{operation}"⟧⟦ · {person}⟧⟦, {was}⟧⟦ → {to}⟧',
  ],
  'correction.refused': [
    '不同意更正{stamp}⟦“{operation}”⟧⟦ · {person}⟧⟦：{was}⟧⟦ → {to}⟧',
    'Correction turned down: {stamp}⟦ of "{operation}"⟧⟦ · {person}⟧⟦, {was}⟧⟦ → {to}⟧',
  ],
  'check.passed': ['{check}合格⟦：“{operation}”⟧', '{check} passed⟦: "{operation}"⟧'],
  'check.failed': [
    '{check}不合格，退回返工⟦：“{operation}”⟧⟦ · {people}⟧',
    '{check} failed, back to work⟦: "{operation}"⟧⟦ · {people}⟧',
  ],
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
  'quote.made': ['报价交车时间⟦ {at}⟧', 'Delivery time quoted⟦ {at}⟧'],
  'forecast.made': ['更新预计完工时间', 'Forecast brought up to date'],
  'suggestion.taken': [
    '采纳建议派工⟦：{taken}/{count} 项⟧⟦ · 未采纳：{cars}⟧',
    'Suggested plan taken⟦: {taken} of {count} moves⟧⟦ · left out: {cars}⟧',
  ],
  'suggestion.answered': [
    '答复建议派工⟦：采纳 {taken}/{count} 项⟧⟦ · {reason}⟧',
    'Suggested plan answered⟦: {taken} of {count} moves taken⟧⟦ · {reason}⟧',
  ],
  'shift.saved': ['保存班次“{name}”', 'Shift "{name}" saved'],
  'absence.saved': [
    '登记不在岗⟦：{person}⟧⟦ · {absence}⟧⟦ · {from} 起⟧⟦ · 到 {until}⟧',
    'Absence recorded⟦: {person}⟧⟦ · {absence}⟧⟦ · from {from}⟧⟦ · until {until}⟧',
  ],
  'absence.withdrawn': [
    '撤销不在岗⟦：{person}⟧⟦ · {from} 起⟧⟦ · 到 {until}⟧',
    'Absence withdrawn⟦: {person}⟧⟦ · from {from}⟧⟦ · until {until}⟧',
  ],
  'standard.saved': ['保存标准工时“{operation}”', 'Standard operation "{operation}" saved'],
  'shop.saved': ['保存门店设置', 'Shop settings saved'],
  'clock.jumped': ['主机时钟变了⟦：{was} → {to}⟧', "The hub's clock jumped⟦: {was} → {to}⟧"],
  'customer.erased': ['已清除客户信息', 'Customer data erased'],
  'customer.looked-up': ['查看了客户信息', 'Customer data looked up'],
  'retention.stripped': [
    '到期清除⟦：照片 {photos} 张⟧⟦ · 签名 {signatures} 个⟧',
    'Past the time they are kept⟦: {photos} photos⟧⟦ · {signatures} signatures⟧',
  ],
  'device.admitted': ['屏幕接入⟦：{name}⟧⟦ · {role}⟧', 'Screen admitted⟦: {name}⟧⟦ · {role}⟧'],
  'device.edited': ['屏幕已修改⟦：{name}⟧⟦ · {role}⟧', 'Screen changed⟦: {name}⟧⟦ · {role}⟧'],
  'device.revoked': ['屏幕已移出⟦：{name}⟧', 'Screen removed⟦: {name}⟧'],
  'device.signed-in': ['登录⟦ · {device}⟧', 'Signed in⟦ · {device}⟧'],
  'device.signed-out': [
    '退出登录⟦ · {device}⟧⟦ · {minutes} 分钟无人操作⟧',
    'Signed out⟦ · {device}⟧⟦ · {minutes} min without a touch⟧',
  ],
  'program.added': ['程序获准接入⟦：{name}⟧', 'Program given access⟦: {name}⟧'],
  'program.revoked': ['程序的接入已取消⟦：{name}⟧', 'Access of a program withdrawn⟦: {name}⟧'],
  'target.saved': ['保存目标 {month}', 'Target of {month} saved'],
  'month.closed': ['月结 {month}', '{month} closed'],
  'month.restated': ['已月结的 {month} 因此有更正', 'Closed month {month} restated by this'],
  'action.saved': ['登记整改⟦ · 责任人 {name}⟧', 'Corrective action saved⟦ · owner {name}⟧'],
  'action.checked': ['检查整改', 'Corrective action checked'],
  'meeting.saved': ['保存质量例会记录⟦ {day}⟧', 'Minutes of the quality meeting⟦ of {day}⟧ saved'],
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
