import type { ErrorCode } from '../protocol/errors.ts';
import { sentenceOf } from './params.ts';
import { refusalsFollowUpTexts } from './refusals.followUp.texts.ts';
import { refusalsHandoverTexts } from './refusals.handover.texts.ts';
import { refusalsMonthTexts } from './refusals.month.texts.ts';
import { refusalsPlanningTexts } from './refusals.planning.texts.ts';
import { refusalsShiftTexts } from './refusals.shift.texts.ts';
import { refusalsWireTexts } from './refusals.wire.texts.ts';
import { type Catalogue, type Language, type TextParams, texts } from './translate.ts';

/**
 * Every "no" of the shop and of the wire: what is wrong, then what to do. Parameters: `plate`, `bay`, `person`,
 * `people`, `operation` (with `operationEn`), `other`, `until`, `at`, ... as `params.ts` reads them.
 */
const refusalsTexts = texts({
  ...refusalsHandoverTexts,
  ...refusalsShiftTexts,
  ...refusalsFollowUpTexts,
  ...refusalsMonthTexts,
  ...refusalsPlanningTexts,
  ...refusalsWireTexts,
  'not-allowed': [
    '这一步不归本屏或登录的人做。请找车间调度。',
    'Not allowed from this screen or for this person. Ask the workshop controller.',
  ],
  'sign-in-first': ['请先登录：刷工牌或输入 PIN。', 'Sign in first: badge or PIN.'],
  'not-found': [
    '找不到了，可能刚被改动。请看一下最新情况。',
    'It is no longer there; it may just have been changed. Look at the screen again.',
  ],
  invalid: [
    '填写的内容不完整或不正确。请检查后重试。',
    'Something is missing or not valid. Check what was entered and try again.',
  ],

  'visit-closed': [
    '{plate} 已交车或已取消，不能再改。',
    '{plate} is delivered or cancelled and can no longer be changed.',
  ],
  'visit-settled': [
    '{plate} 已经结算，项目和承诺不能再改。有新的工作请另开一单。',
    '{plate} is settled; its work and promise can no longer be changed. For new work open another visit.',
  ],
  'plate-or-model-missing': [
    '请填写车牌；没有车牌的车请填车型。',
    'Enter the plate; for a car without one, the model.',
  ],
  'promise-in-past': ['{at} 已经过去。请承诺一个以后的时间。', '{at} has already passed. Promise a later time.'],
  'promise-outside-hours': [
    '{at} 不在交车时间内。请改时间，或勾选“不在交车时间内，确认承诺”。',
    '{at} is outside delivery hours. Choose another time or tick “Outside delivery hours: promise it all the same”.',
  ],
  'promise-cause-first': [
    '首次承诺已经有了。请选变更原因：增项、客户要求或车间延误。',
    "The first promise is already made. Choose why it changes: additional work, customer's wish or workshop delay.",
  ],
  'addition-empty': [
    '请选出发现了什么，或写一句说明。',
    'Say what was found: choose at least one item or write a line.',
  ],
  'addition-state': [
    '这个增项现在是“{addition}”，不能这样操作。请看一下最新情况。',
    'This additional item is "{addition}" now, so this cannot be done. Look at the screen again.',
  ],
  'addition-unpriced': [
    '有增项还没报价，客户不能同意。请先填写项目和金额。',
    'The customer cannot approve what has no price yet. Enter the work and the amount first.',
  ],
  'addition-not-approved': [
    '没有客户已同意、还没有新承诺的增项。请先登记客户的答复，或换一个原因。',
    "There is no approved additional work that still needs a new time. Record the customer's answer first, or choose another cause.",
  ],
  'promise-needs-no-signature': [
    '只有“客户要求”的承诺需要客户签字。',
    "Only a promise that is the customer's wish is signed.",
  ],
  'signature-empty': [
    '签名是空的。请客户先在屏幕上签名。',
    'The signature is empty. Let the customer sign on the screen first.',
  ],

  'warning-needless': [
    '{plate} 已经可以交车，或者没有承诺时间，不用报来不及。',
    '{plate} is ready or has no promised time: there is nothing to warn of.',
  ],
  'warning-over': [
    '这次预警已经处理完。情况有变，请直接告诉服务顾问。',
    'This warning is already settled. If things have changed, tell the service advisor directly.',
  ],
  'warning-promise': [
    '选“已约新时间”要填新的交车时间，选其他结果不用填。',
    'For “new time agreed” enter the new time; for any other outcome leave it out.',
  ],

  'operation-state': [
    '“{operation}”现在是“{state}”，不能这样操作。',
    '"{operation}" is "{state}" now, so this cannot be done.',
  ],
  'operation-waits': [
    '“{operation}”要等“{other}”完成⟦，最早 {until}⟧。确需先做，请调度放行。',
    '"{operation}" has to wait for "{other}"⟦, {until} at the earliest⟧. If it must go first, the controller can override.',
  ],
  'operation-elsewhere': [
    '“{operation}”排在{bay}，不在本工位。请在那里开工，或请调度改派。',
    '"{operation}" is planned in {bay}, not here. Start it there or ask the controller to re-assign it.',
  ],
  'car-elsewhere': [
    '{plate} 正在 {bay} 施工。请先在那里暂停或完工。',
    '{plate} is being worked on in {bay}. Hold or finish there first.',
  ],
  'car-held': [
    '{plate} 因“{other}”暂停，期间不能做别的。请先继续那一项，或请调度放行。',
    '{plate} is on hold for "{other}" and must not be worked on meanwhile. Resume that first, or ask the dispatcher.',
  ],
  'operation-none-left': [
    '{plate} 没有做完的项目。请先添加项目。',
    '{plate} has no finished work. Add an operation first.',
  ],
  'operation-running': [
    '“{operation}”正在施工。请先暂停或完工。',
    '"{operation}" is running. Hold or finish it first.',
  ],

  'person-busy': [
    '{person} 正在做 {plate}“{other}”。请选择：先完工、先暂停，或把人转过来。',
    '{person} is working on {plate}, "{other}". Choose: finish it, hold it, or move over from it.',
  ],
  'person-unqualified': [
    '{person} 的工种或级别不符，“{operation}”要求：{trade} {level}。请换人。',
    '{person} does not have the trade or level for "{operation}" ({trade}, {level}). Choose somebody else.',
  ],
  'person-certificate': [
    '{person} 没有当天有效的{certificate}，不能做“{operation}”。请换人或更新证书。',
    '{person} has no {certificate} valid on that day for "{operation}". Choose somebody else or renew it.',
  ],
  'person-retired': ['{person} 已不在岗。请换人。', '{person} no longer works here. Choose somebody else.'],
  'person-planned': [
    '{plate}“{operation}”还排给 {person}。请先改派。',
    '{person} is still planned for {plate}, "{operation}". Give it to somebody else first.',
  ],
  'team-planned': [
    '{plate}“{operation}”还排给{team}。请先改派。',
    '{team} is still planned for {plate}, "{operation}". Give it to another team first.',
  ],
  'crew-missing': [
    '“{operation}”没有人做。请先选人或登录。',
    'Nobody would be on "{operation}". Choose people or sign in.',
  ],

  'bay-out-of-service': [
    '{bay} 停用中⟦，预计 {until} 恢复⟧。请换一个工位。',
    '{bay} is out of service⟦, expected back {until}⟧. Choose another bay.',
  ],
  'bay-taken': [
    '{bay} 上停着 {plate}。请先移走，或换一个工位。',
    '{plate} stands in {bay}. Move it first or choose another bay.',
  ],
  'bay-kind': [
    '“{operation}”要用{need}，{bay} 不合适。请换工位。',
    '"{operation}" needs: {need}. {bay} does not fit; choose another.',
  ],
  'bay-retired': ['{bay} 已撤销。请换一个工位。', '{bay} no longer exists. Choose another bay.'],
  'bay-in-use': ['{bay} 还有车：{plate}。请先移走。', '{plate} is still in {bay}. Move it first.'],
  'plan-overlap': [
    '{bay} 这段时间已排给 {plate}“{operation}”⟦，到 {until}⟧。请换时间或工位。',
    '{bay} is planned for {plate}, "{operation}"⟦, until {until}⟧. Choose another time or bay.',
  ],
  'plan-changed': [
    '{plate}“{operation}”已另行安排。请重新看建议。',
    '{plate}, "{operation}" was planned otherwise meanwhile. Ask for a new suggestion.',
  ],
  'plan-person-overlap': [
    '{person} 这段时间已排给 {plate}“{operation}”⟦，到 {until}⟧。请换时间或换人。',
    '{person} is planned for {plate}, "{operation}"⟦, until {until}⟧. Choose another time or person.',
  ],

  'hold-reason': [
    '这个原因不能用于暂停。请从列表中选择。',
    'This reason cannot be used for a hold. Choose one from the list.',
  ],
  'hold-end-past': [
    '预计恢复时间 {at} 已经过去。请选以后的时间。',
    'The expected end {at} has passed. Choose a later time.',
  ],
  'work-open': [
    '{plate} 还有没完工的项目：“{operation}”。请先完工或取消。',
    '{plate} still has open work: "{operation}". Finish or drop it first.',
  ],
  'checks-missing': [
    '{plate} ⟦“{operation}”⟧还缺{check}。检验通过后才能继续。',
    '{plate} still needs: {check}⟦ of "{operation}"⟧. It can go on once that has passed.',
  ],
  'rework-missing': ['请选出 {plate} 要退回返工的项目。', 'Choose which work on {plate} goes back to be redone.'],
  'inspector-worked': [
    '{person} 做过这台车，不能终检。请换一位终检员。',
    '{person} worked on this car and may not inspect it. Ask another inspector.',
  ],
  'wash-first': [
    '{plate} 还没洗车。请先洗车，或在车辆信息里取消洗车。',
    '{plate} is not washed yet. Wash it, or take the wash off the visit.',
  ],
  'wash-not-started': ['{plate} 还没开始洗车。请先按开始。', 'The wash of {plate} has not begun. Start it first.'],
  'not-ready': ['{plate} 还没到“待交车”，不能结算。', '{plate} is not ready yet and cannot be settled.'],
  'not-settled': ['{plate} 还没结算，不能交车。', '{plate} is not settled yet and cannot be delivered.'],
  'already-done': ['这一步已经做过了，不用再做。', 'This is already done.'],
  'reason-missing': ['请写明原因。', 'Give a reason.'],
  'car-not-here': [
    '{plate} 不在店里。车回来后请先登记停在哪里。',
    '{plate} is not in the shop. When it is back, say first where it stands.',
  ],

  'undo-too-late': [
    '已超过 10 秒，不能撤销。请找车间调度更正。',
    'More than 10 seconds have passed. Ask the workshop controller to correct it.',
  ],
  'undo-changed': [
    '之后又有改动，不能撤销。请按现在的情况更正。',
    'It was changed again since and cannot be undone. Correct it from here.',
  ],
  'undo-nothing': ['没有可以撤销的操作。', 'There is nothing to undo.'],

  'pin-wrong': ['PIN 不对。请再输一次。', 'Wrong PIN. Try again.'],
  'pin-tries': [
    '输错次数太多⟦，{until}再试⟧。也可请调度重设 PIN。',
    'Too many wrong tries⟦. Try again {until}⟧, or have the controller set a new PIN.',
  ],
  'code-unknown': [
    '没有屏幕显示这个代码，可能已过期。请看屏幕上的新代码。',
    'No screen shows this code; it may have expired. Use the one on the screen now.',
  ],
  'code-tries': ['输错代码次数太多⟦，{until}再试⟧。', 'Too many wrong codes⟦. Try again {until}⟧.'],
  'customer-here': [
    '{plate} 还在店里。交车或取消之后才能清除客户信息。',
    '{plate} is still in the shop. Customer data can be erased once it was handed over or cancelled.',
  ],
  'name-taken': ['已经有“{name}”了。请换一个名称。', '"{name}" exists already. Choose another name.'],
  'label-taken': ['工位 {bay} 已经有了。请换一个编号。', 'There is a bay {bay} already. Choose another label.'],
  'hours-invalid': [
    '营业时间不对：结束要晚于开始。请检查。',
    'The hours are not valid: closing must come after opening.',
  ],
  'clock-not-demo': ['只有示例门店能调时钟。', "Only the sample shop's clock can be set."],
  'last-controller': [
    '至少要留一位车间调度。请先指定另一位。',
    'There must be at least one workshop controller. Appoint another first.',
  ],
  'help-open': ['已经呼叫了，正在等人来。', 'Help has been called and is on the way.'],
  'labour-not-assumed': ['这段工时不用确认。', 'These hours need no confirmation.'],
  'labour-overlap': [
    '{person} {at} 已开始做别的。请把结束时间改到那之前。',
    '{person} began other work at {at}. Choose an end before that.',
  ],
  cycle: [
    '项目互相等待，谁也开不了工。请改先后顺序。',
    'The operations would wait for one another for ever. Change their order.',
  ],
} satisfies Catalogue<ErrorCode>);

/**
 * A refusal as a sentence for the person at the screen. `params` are the refusal's; instants among them are shown on the
 * clock of `timeZone`. `rule` ("J6") is appended in brackets for whoever wants to look it up.
 */
export function refusalText(
  language: Language,
  code: ErrorCode,
  params: TextParams | undefined,
  timeZone: string,
  rule?: string,
): string {
  const sentence = sentenceOf(refusalsTexts, language, code, params ?? {}, timeZone);
  if (rule === undefined) return sentence;
  return language === 'en' ? `${sentence} (${rule})` : `${sentence}（${rule}）`;
}
