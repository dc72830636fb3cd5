import { describe, expect, it } from 'vitest';
import { editChange, editDraft } from './edit.model.ts';

const visit = {
  plate: '京A12345',
  vin: null,
  model: '迈腾',
  colour: '白',
  mileage: 52_000,
  customer: { name: '王', phone: '138' },
  request: '',
  advisorId: 'a1',
  waits: true,
  washWanted: true,
  loungeHidden: false,
};
const opened = editDraft(visit);

describe('correcting a visit', () => {
  it('sends nothing when nothing was changed, and only what was', () => {
    expect(editChange(opened, opened, visit)).toBeNull();
    expect(editChange(opened, { ...opened, waits: false, vin: ' X ' }, visit)).toEqual({ waits: false, vin: 'X' });
  });
  it('leaves the name as a colleague has corrected it when only the phone is changed', () => {
    const meanwhile = { ...visit, customer: { name: '王强', phone: '138' } };
    expect(editChange(opened, { ...opened, phone: '139' }, meanwhile)).toEqual({
      customer: { name: '王强', phone: '139' },
    });
  });
});
