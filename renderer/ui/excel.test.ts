// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { saveExcel } from './excel.ts';

const made = vi.hoisted(() => ({ sheets: [] as { sheet: string; data: unknown[][] }[], file: '' }));
vi.mock('write-excel-file/browser', () => ({
  default: (sheets: typeof made.sheets) => {
    made.sheets = sheets;
    return {
      toFile: async (name: string) => {
        made.file = name;
      },
    };
  },
}));

it('keeps text as text and numbers as numbers, under names that Excel takes', async () => {
  const header = ['备注', '分钟'];
  await saveExcel('月报.xlsx', [
    {
      name: '迟交/明细: [11月]'.padEnd(40, '长'),
      header,
      rows: [
        ['=1+1', 35],
        [null, 0],
      ],
    },
  ]);
  const [sheet] = made.sheets;
  expect(made.file).toBe('月报.xlsx');
  expect(sheet?.sheet).toHaveLength(31);
  expect(sheet?.sheet).not.toMatch(/[\\/?*[\]:]/);
  expect(sheet?.data[1]).toEqual([
    { value: "'=1+1", type: String },
    { value: 35, type: Number },
  ]);
  expect(sheet?.data[2]).toEqual([null, { value: 0, type: Number }]);
});
