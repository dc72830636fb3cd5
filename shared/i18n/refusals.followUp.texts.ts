import { texts } from './translate.ts';

/** Every "no" about follow-up calls, complaints and comebacks; `refusals.texts.ts` says how they are written. */
export const refusalsFollowUpTexts = texts({
  'call-not-delivered': [
    '{plate} 还没交车。交车之后再回访。',
    '{plate} is not delivered yet. Call the customer after the hand-over.',
  ],
  'call-unreached': [
    '没有接通，不能填写客户的回答。请选“已接通”，或清空回答。',
    'A customer who was not reached said nothing. Choose "reached", or clear the answers.',
  ],
  'complaint-unanswered': [
    '先填写原因和给客户的答复，再结案。',
    'Write down the cause and the answer to the customer, then close it.',
  ],
  'comeback-self': [
    '一次进厂不能是它自己的外返。请选前一次进厂。',
    'A visit cannot be the comeback of itself. Choose the earlier one.',
  ],
  'comeback-vehicle': [
    '{otherPlate} 和 {plate} 不是同一台车。请选这台车的前一次进厂。',
    '{otherPlate} and {plate} are not the same car. Choose an earlier visit of this car.',
  ],
  'comeback-undelivered': [
    '那次进厂在这次到店之前没有交车，不算外返。请选已交车的一次。',
    'That visit was not handed over before this one came. Choose one that was.',
  ],
  'comeback-linked': [
    '已经登记过外返了。请等技术总监鉴定。',
    'This visit is linked as a comeback already. Wait for the ruling.',
  ],
  'comeback-operations': [
    '外返成立时，请选出前次没修好的项目。',
    'For a comeback, choose the work of the earlier visit that failed.',
  ],
});
