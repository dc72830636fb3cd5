import { texts } from './translate.ts';

/** Every "no" about checks, shift change and corrections; `refusals.texts.ts` says how they are written. */
export const refusalsShiftTexts = texts({
  'not-leader': [
    '“{operation}”的班组检由本组组长做。请组长登录，或找车间调度。',
    'The team check of "{operation}" is its team leader\'s. Ask the leader to sign in, or the controller.',
  ],
  'leader-worked': [
    '{person} 做过“{operation}”，不能自己做班组检。请找车间调度或技术总监。',
    '{person} worked on "{operation}" and may not make its team check. Ask the controller or the director.',
  ],
  'points-failed': [
    '{point}没通过，不能算合格。请处理好再检，或记为不合格。',
    'It cannot pass: {point} did not. Put it right first, or record it as failed.',
  ],
  'correction-nothing': ['还没有{stamp}，不用更正。', 'There is nothing to correct yet: {stamp}.'],
  'correction-future': ['{at} 还没到。请填实际发生的时间。', '{at} is still to come. Enter when it really happened.'],
  'correction-order': [
    '{stamp}不能晚于{laterStamp}（{at}）。请核对时间。',
    'Out of order: {stamp} cannot be later than {laterStamp} ({at}). Check the time.',
  ],
  'correction-waiting': [
    '{stamp}已有一条更正在等确认。请先确认或驳回。',
    'A correction is waiting already: {stamp}. Decide that one first.',
  ],
  'correction-changed': [
    '{stamp}已经改过。请驳回这一条，需要时重新申请。',
    'Changed meanwhile: {stamp}. Turn this one down and ask again if need be.',
  ],
  'correction-overlap': [
    '{person} ⟦{from} 起⟧在做别的⟦，到 {to}⟧，时间重叠。请核对。',
    '{person} was on other work⟦ from {from}⟧⟦ to {to}⟧. Choose a time that does not overlap.',
  ],
  'correction-own': ['自己申请的更正要由另一位主管确认。', 'Your own correction has to be decided by somebody else.'],
});
