import { texts } from './translate.ts';

/** Every "no" about settlement sheets and excused lateness; `refusals.texts.ts` says how they are written. */
export const refusalsHandoverTexts = texts({
  'amount-negative': [
    '“{name}”的金额不能是负数。请先改正金额。',
    'The amount of "{name}" cannot be negative. Correct the amount first.',
  ],
  'delivery-before-ready': [
    '交车时间 {at} 早于车辆完工可交的时间⟦ {since}⟧。请填实际交车时间。',
    'Delivery at {at} would be before the car was ready⟦ ({since})⟧. Enter when it is really handed over.',
  ],
  'delivery-too-far': [
    '交车时间 {at} 太晚：结算后 12 小时内交车。客户晚些来取，请到时再结算。',
    'Delivery at {at} is too far ahead: a car is handed over within 12 hours of settlement. If it is collected later, settle it then.',
  ],
  'excuse-reason': [
    '“{reason}”不能作为客户原因免责。请从列表中选择。',
    '"{reason}" does not excuse lateness. Choose one from the list.',
  ],
  'excuse-open': [
    '“{reason}”已经登记过了。请补签那一条，或选别的原因。',
    '"{reason}" is recorded already. Have that one signed, or choose another reason.',
  ],
  'excuse-unsigned': [
    '客户还没签字，先补签再抽查。',
    'The customer has not signed yet. Have it signed before it is checked.',
  ],
  'excuse-rejected': [
    '“{reason}”抽查不属实，不能再签。有新的依据请重新登记。',
    '"{reason}" was rejected by the spot check and cannot be signed. With new evidence, record it anew.',
  ],
  'excuse-own': [
    '{person} 自己登记的，不能自己抽查。请另一位经理来。',
    '{person} recorded this and cannot check it. Ask another manager.',
  ],
  'call-time': [
    '通话时间 {at} 不对：要在车辆进厂之后、现在之前。',
    'A call at {at} cannot be: it has to lie between the arrival of the car and now.',
  ],
});
