import { texts } from './translate.ts';

/** Every "no" about shifts, absences and locked plans; `refusals.texts.ts` says how they are written. */
export const refusalsPlanningTexts = texts({
  'plan-none': [
    '“{operation}”还没派工，没有可锁定的安排。请先派工。',
    '"{operation}" is not planned yet, so there is nothing to lock. Plan it first.',
  ],
  'person-away': [
    '{person} 那时不在岗⟦，{untilDay} ⟧⟦{until} 回来⟧。请换时间或换人，或确认放行。',
    '{person} is away then⟦, back {untilDay}⟧⟦ {until}⟧. Choose another time or person, or confirm it.',
  ],
  'person-off-shift': [
    '⟦{day} ⟧{at} 不在 {person} 的班次内。请换时间或换人，或确认放行。',
    '⟦{day} ⟧{at} is outside the shift of {person}. Choose another time or person, or confirm it.',
  ],
  'absence-order': ['结束时间要晚于开始时间。请检查。', 'The end must come after the beginning. Check the times.'],
  'absence-past': [
    '这段时间⟦（到 {untilDay} ⟧⟦{until}）⟧已经过去。请填还没结束的时间。',
    'That time is over already⟦ ({untilDay} ⟧⟦{until})⟧. Enter one that has not ended yet.',
  ],
  'absence-overlap': [
    '{person} 在这段时间已经登记不在岗⟦：{fromDay} ⟧⟦{from} 起⟧⟦，到 {untilDay} ⟧⟦{until}⟧。请修改那一条。',
    '{person} is recorded as away then⟦, from {fromDay} ⟧⟦{from}⟧⟦ until {untilDay} ⟧⟦{until}⟧. Change that entry.',
  ],
  'shift-in-use': [
    '{person}⟦ 等 {n} 人⟧还在“{name}”班次。请先换到别的班次。',
    '{person} still works the shift "{name}"⟦, {n} people in all⟧. Choose another shift for them first.',
  ],
  'shift-retired': ['班次“{name}”已停用。请选别的班次。', 'The shift "{name}" is retired. Choose another.'],
  'places-booth': [
    '只有烤漆房一次能进几台车。请把 {bay} 的车位数改为 1，或改类型。',
    'Only a spray booth takes several cars at once. Set 1 for {bay}, or change its kind.',
  ],
});
