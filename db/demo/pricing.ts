import type { SheetLine } from '../../shared/domain/model.ontime.ts';
import type { Operation, Standard, VisitFile } from '../../shared/domain/model.ts';
import type { Trade } from '../../shared/domain/vocabulary.ts';

/** What a standard minute is sold for, fen. */
const RATES: Readonly<Partial<Record<Trade, number>>> = { electrical: 320, body: 240, paint: 300 };
const USUAL_RATE = 260;
/** What maker and own house pay for a minute. */
const INNER_RATE = 200;
/** Of what an hour sells for, the wage. */
const WAGE = 0.38;

type Part = readonly [name: string, quantity: number, fenEach: number, costShare: number];

const OIL: Part = ['全合成机油 5W-30（升）', 4, 7_800, 0.62];
const OIL_FILTER: Part = ['机油滤清器', 1, 4_600, 0.66];
const AIR_FILTER: Part = ['空气滤清器', 1, 9_800, 0.64];
const CABIN_FILTER: Part = ['空调滤清器', 1, 12_800, 0.6];

/** The parts that the work of the time table takes; what is not here takes none. */
const PARTS: Readonly<Record<string, readonly Part[]>> = {
  M01: [OIL, OIL_FILTER],
  M02: [OIL, OIL_FILTER],
  M03: [OIL, OIL_FILTER, AIR_FILTER, CABIN_FILTER],
  M04: [OIL, OIL_FILTER, AIR_FILTER, CABIN_FILTER, ['制动液 DOT4（升）', 1, 8_800, 0.6]],
  M05: [OIL, OIL_FILTER, AIR_FILTER, CABIN_FILTER, ['火花塞', 4, 9_200, 0.68]],
  M06: [['制动液 DOT4（升）', 1, 8_800, 0.6]],
  M07: [['防冻液（升）', 6, 3_200, 0.6]],
  M08: [['自动变速箱油（升）', 7, 12_600, 0.66]],
  M09: [CABIN_FILTER, ['空调清洗剂', 1, 6_800, 0.5]],
  M10: [['节气门清洗剂', 1, 4_800, 0.5]],
  M11: [['燃油系统清洗剂', 1, 16_800, 0.48]],
  M13: [CABIN_FILTER],
  R01: [['前制动片（套）', 1, 46_800, 0.7]],
  R02: [
    ['前制动盘', 2, 38_600, 0.72],
    ['前制动片（套）', 1, 46_800, 0.7],
  ],
  R03: [['后制动片（套）', 1, 39_800, 0.7]],
  R06: [['前减振器', 1, 72_000, 0.74]],
  R07: [['下摆臂球头', 1, 21_800, 0.7]],
  R08: [['蓄电池 12V 60Ah', 1, 68_000, 0.76]],
  R10: [['正时皮带组件', 1, 118_000, 0.74]],
  R11: [['水泵', 1, 56_000, 0.73]],
  R12: [['气门室盖垫', 1, 16_800, 0.66]],
  R14: [['点火线圈', 1, 32_500, 0.72]],
  R15: [['制冷剂 R134a（罐）', 2, 6_800, 0.55]],
  R16: [['离合器总成', 1, 168_000, 0.76]],
  R20: [['补胎胶片', 1, 1_200, 0.4]],
  B01: [['腻子及辅料', 1, 6_800, 0.5]],
  B02: [['保险杠卡扣', 6, 450, 0.5]],
  B03: [['翼子板', 1, 86_000, 0.78]],
  P02: [['面漆及清漆', 1, 32_000, 0.6]],
  P05: [['面漆及清漆', 1, 18_000, 0.6]],
  W01: [['索赔件', 1, 54_000, 0.82]],
};

/** The settlement sheet that the sample's cashier types: labour by standard minutes, and the parts that go with it. */
export function sheetLines({ visit, operations }: Pick<VisitFile, 'visit' | 'operations'>): SheetLine[] {
  const inner = visit.category === 'warranty' || visit.category === 'pdi' || visit.category === 'internal';
  return operations
    .filter(({ state }) => state === 'done')
    .flatMap((operation) => [labourLine(operation, inner), ...partLines(operation)]);
}

/** What a line of the time table is offered for, fen: its labour and the parts it takes. */
export function offerFen({ id, minutes, trade }: Pick<Standard, 'id' | 'minutes' | 'trade'>): number {
  const parts = PARTS[id] ?? [];
  const labour = minutes * (RATES[trade] ?? USUAL_RATE);
  return parts.reduce((sum, [, quantity, fenEach]) => sum + quantity * fenEach, labour);
}

function labourLine({ nameZh, minutes, trade }: Operation, inner: boolean): SheetLine {
  const amountFen = minutes * (inner ? INNER_RATE : (RATES[trade] ?? USUAL_RATE));
  return {
    kind: 'labour',
    name: nameZh,
    quantity: 1,
    amountFen,
    costFen: Math.round(amountFen * WAGE),
  };
}

function partLines({ standardId }: Operation): SheetLine[] {
  return (PARTS[standardId ?? ''] ?? []).map(([name, quantity, fenEach, costShare]) => ({
    kind: 'parts',
    name,
    quantity,
    amountFen: quantity * fenEach,
    costFen: Math.round(quantity * fenEach * costShare),
  }));
}
