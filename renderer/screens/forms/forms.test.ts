import { describe, expect, it } from 'vitest';
import { arrive, time, workOff } from '../../../shared/domain/testing/arrivals.ts';
import { type FakeShop, fakeShop } from '../../../shared/domain/testing/fakeShop.ts';
import { readyCar } from '../../../shared/domain/testing/handover.ts';
import type { MonthReport, ScorecardReport, WorkCard } from '../../../shared/protocol/reports.month.ts';
import type { LateLine, OnTimeReport } from '../../../shared/protocol/reports.ts';
import { appraised } from './appraisal.form.ts';
import { appraisalForm, personForm } from './appraisal.sheet.ts';
import { type Form, rowHeight, sheetCell, shownCell } from './form.model.ts';
import { formSheets } from './form.sheets.ts';
import { onTimeForm } from './onTime.form.ts';
import { progressForm } from './progress.form.ts';
import { standardsForm } from './standards.form.ts';

const ZONE = 'Asia/Shanghai';
const NOW = time('10:00');
/** A table as it is read: its heading, then its lines. */
const read = ({ parts }: Form, at = 0): string[][] => {
  const { columns = [], rows = [] } = parts[at] ?? {};
  return [columns.map(({ title }) => title), ...rows.map(({ cells }) => cells.map(shownCell))];
};
const cell = (lines: string[][], line: number, title: string) => lines[line]?.[lines[0]?.indexOf(title) ?? -1];

describe('the progress form', () => {
  const progress = (shop: FakeShop, visitIds: readonly string[]) =>
    progressForm(
      visitIds.map((id) => shop.file(id)),
      { language: 'zh-CN', shop: shop.reader.shop(), names: shop.reader, now: shop.clock.now },
    );

  it('lists the soonest promise first and says who works where, and why nobody does', () => {
    const shop = fakeShop(NOW);
    const later = arrive(shop, '京B22222', ['R10'], { promise: { at: time('12:00', '2026-11-21'), means: 'phone' } });
    const sooner = arrive(shop, '京A11111', ['R10'], { advisorId: 'gu' });
    shop.must('operation.start', { operationId: sooner.operations[0] ?? '', bayId: 'b1', personIds: ['zhang'] });
    const hold = { reason: 'D02', note: '等水泵', expectedEnd: time('15:00') } as const;
    shop.must('operation.start', { operationId: later.operations[0] ?? '', bayId: 'b2', personIds: ['li'] });
    shop.must('operation.hold', { operationId: later.operations[0] ?? '', ...hold });
    const lines = read(progress(shop, [later.visitId, sooner.visitId]));
    expect(lines.slice(1).map(([, plate]) => plate)).toEqual(['京A·11111', '京B·22222']);
    expect([cell(lines, 1, '顾问'), cell(lines, 1, '班组/人员'), cell(lines, 1, '位置')]).toEqual([
      '顾问',
      '张大工',
      'B1',
    ]);
    expect([cell(lines, 1, '承诺交车'), cell(lines, 2, '承诺交车')]).toEqual(['17:00', '11-21 12:00']);
    expect(cell(lines, 1, '暂停原因')).toBe('');
    expect(cell(lines, 2, '暂停原因')).toMatch(/等水泵，至 15:00$/);
    expect(cell(lines, 1, '备注')).toBe('');
  });

  it('marks a promise that was told anew (P1)', () => {
    const shop = fakeShop(NOW);
    const { visitId } = arrive(shop, '京A11111', ['R10']);
    expect(cell(read(progress(shop, [visitId])), 1, '承诺交车')).toBe('17:00');
    shop.clock.now += 60_000;
    shop.must('visit.promise', { visitId, at: time('18:00'), means: 'phone', cause: 'workshop' });
    const form = progress(shop, [visitId]);
    expect(cell(read(form), 1, '承诺交车')).toBe('17:00 改1');
  });

  it('keeps cars that wait to be handed over apart, and no delivered one', () => {
    const shop = fakeShop(NOW);
    const ready = readyCar(shop);
    const { visitId, operations } = arrive(shop, '京B22222', ['R10']);
    workOff(shop, operations[0] ?? '', 'b1', 'zhang');
    const form = progress(shop, [ready, visitId]);
    expect(read(form, 0)).toHaveLength(2);
    expect(read(form, 1)[1]?.slice(1)).toEqual(['京A·11111', '17:00']);
    const gone = shop.file(visitId);
    const none = progressForm([{ ...gone, visit: { ...gone.visit, deliveredAt: NOW } }], {
      ...{ language: 'zh-CN', shop: shop.reader.shop(), names: shop.reader, now: NOW },
    });
    expect(none.parts.flatMap(({ rows }) => rows)).toEqual([]);
  });
});

it('groups the time standards by category, without retired lines', () => {
  const shop = fakeShop(NOW);
  const codes = ['R11', 'R10', 'OLD', 'Z02', 'P03'];
  const standards = codes.flatMap((code) => shop.reader.standard(code) ?? []);
  const form = standardsForm(standards, 'en', NOW, ZONE);
  expect(read(form).map(([first]) => first)).toEqual([
    'Code',
    'General repair',
    'P03',
    'R10',
    'R11',
    'Finishing',
    'Z02',
  ]);
  expect(form.parts[0]?.rows.filter(({ kind }) => kind === 'group')).toHaveLength(2);
  expect(cell(read(form), 2, 'Unattended')).toBe('60');
});

const STANDING = { settled: 3, late: 1, allowance: 0, points: 1 };
const REPORT = {
  span: { from: '2026-11-01', to: '2026-11-30' },
  ...{ at: NOW, rate: 666, target: 960 },
  totals: STANDING,
  advisors: [{ id: 'gu', ...STANDING }],
} as unknown as OnTimeReport;
const LATE: LateLine = {
  ...{ visitId: 'v', settledDay: '2026-11-02', settledAt: NOW, plate: '京A11111', pickup: 'A001', model: '轩逸' },
  ...{ category: 'repair', advisorId: 'gu', personIds: [], result: 'late', rule: 'V5', basisAt: NOW, comparedAt: NOW },
  ...{ minutesLate: 0, cause: null, causeMinutes: 0, excuse: null, excuseReason: null, excuseSigned: false },
};

describe('the on-time statistics', () => {
  const empty = { settled: 0, late: 0, exempt: 0, leftOut: 0 };
  const days = {
    span: REPORT.span,
    days: [
      { day: '2026-11-01', ...empty },
      { day: '2026-11-02', settled: 3, late: 1, exempt: 1, leftOut: 2 },
    ],
  };
  const said = { language: 'zh-CN', zone: ZONE, nameOf: (id: string | null) => id ?? '—' } as const;

  it('adds its days up, leaves quiet days blank, cuts the rate', () => {
    const form = onTimeForm({ report: REPORT, days, late: [LATE], closed: null }, said);
    const [, quiet, busy, total] = read(form);
    expect(quiet).toEqual(['11-01', '', '', '', '', '', '']);
    expect(busy).toEqual(['11-02', '3', '2', '1', '66.6%', '1', '2']);
    expect(total).toEqual(['合计', '3', '2', '1', '66.6%', '1', '2']);
    expect(read(form, 2)[1]?.at(-1)).toBe('客户回访说迟');
  });

  it('says why there is no list where names are not for whoever looks (S9)', () => {
    const form = onTimeForm({ report: REPORT, days, late: null, closed: null }, said);
    expect(form.parts[2]).toMatchObject({ rows: [], empty: '登录后可以看到明细' });
  });

  it('shows what the month was closed with beside what is known now (V11)', () => {
    const closed = { at: NOW, by: null, figures: { onTime: { rate: 968 } } } as unknown as MonthReport['closed'];
    const { facts } = onTimeForm({ report: REPORT, days, late: [], closed }, said);
    expect(facts).toContainEqual(['准时率', '66.6%']);
    expect(facts).toContainEqual(['结账时', '96.8%']);
  });

  it('is a workbook with numbers to reckon with', () => {
    const [sheet] = formSheets(onTimeForm({ report: REPORT, days, late: [], closed: null }, said), '测试店');
    expect(sheet?.rows[1]).toEqual(['11-02', 3, 2, 1, 66.6, 1, 2]);
    expect(sheet?.rows).toContainEqual(['准时交车率统计表', '测试店']);
  });
});

describe('the appraisal', () => {
  const card = { ...STANDING, rate: 666, visits: 4, reworked: 1, comebacks: 0 };
  const hours = {
    sold: 600,
    worked: 500,
    efficiency: 1_200,
    attended: null,
    utilisation: null,
    days: 2,
    unrecorded: 2,
  };
  const technician: WorkCard = { id: 'li', teamId: 't1', ...card, points: 2, hours };
  const target = { onTime: 960, comebacks: 5, efficiency: 1_100, utilisation: 850 } as ScorecardReport['target'];
  const report = {
    target,
    advisors: [
      { id: 'gu', ...card },
      { id: null, ...card },
    ],
    technicians: [technician],
  };
  const called = { person: (id: string) => id, team: (id: string | null) => id ?? '' };
  const said = { language: 'zh-CN', month: '2026-11', target: 960, asOf: '', closedOn: null } as const;
  const all = appraised(report, 'zh-CN', called);

  it('has a line for everybody, none for visits of nobody', () => {
    const form = appraisalForm(all, said, true);
    expect(read(form, 0)).toHaveLength(2);
    const lines = read(form, 1);
    expect([cell(lines, 1, '姓名'), cell(lines, 1, '内部返修'), cell(lines, 1, '扣分')]).toEqual([
      'li',
      '1 (25.0%)',
      '2',
    ]);
    expect([cell(lines, 1, '销售工时'), cell(lines, 1, '工作效率')]).toEqual(['10.0', '120.0%']);
  });

  it('says that no attendance was recorded, and guesses no utilisation', () => {
    const lines = read(appraisalForm(all, said, true), 1);
    expect([cell(lines, 1, '出勤工时'), cell(lines, 1, '工时利用率')]).toEqual(['无记录', '—']);
  });

  it("holds each measure against its target on a person's own sheet", () => {
    const one = all.find(({ id }) => id === 'li');
    if (!one) throw new Error('no technician');
    const lines = read(personForm(one, said));
    expect(lines.find(([name]) => name === '迟交')?.slice(1, 4)).toEqual(['≤ 0', '1', '2']);
    expect(lines.find(([name]) => name === '外部返修')?.slice(1, 3)).toEqual(['≤ 0.5%', '0']);
    expect(lines.at(-1)?.[3]).toBe('2');
  });
});

it('lets few rows be tall and many be short, within what can be read and written', () => {
  const rows = (n: number) => Array.from({ length: n }, (_, id) => ({ id: String(id), cells: [] }));
  expect(rowHeight({ rows: rows(30), room: 150 })).toBe(5);
  expect(rowHeight({ rows: rows(2), room: 150 })).toBe(6);
  expect(rowHeight({ rows: rows(90), room: 150 })).toBe(3.5);
  expect(sheetCell({ shown: '5.0%', value: 5 })).toBe(5);
});
