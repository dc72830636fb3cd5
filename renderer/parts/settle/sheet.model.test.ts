import { describe, expect, it } from 'vitest';
import { approvedAddition } from '../../../shared/domain/testing/additions.ts';
import { arrive, time, workOff } from '../../../shared/domain/testing/arrivals.ts';
import { fakeShop } from '../../../shared/domain/testing/fakeShop.ts';
import { emptyLine, firstLines, pastedLines, sheetLinesOf } from './sheet.model.ts';

const plain = (text: string) => {
  const { lines, skipped } = pastedLines(text);
  return {
    lines: lines.map((line) => Object.entries(line).flatMap(([name, value]) => (name === 'key' ? [] : [value]))),
    skipped,
  };
};

describe('lines pasted from Excel', () => {
  it('are name, quantity, amount and cost; a heading is passed over', () => {
    const text = '名称\t数量\t金额\t成本\n全合成机油\t4.5\t¥1,351.00\t820\n更换机油工时费\t1\t130\n';
    expect(plain(text)).toEqual({
      lines: [
        ['parts', '全合成机油', 4.5, 135_100, 82_000],
        ['labour', '更换机油工时费', 1, 13_000, null],
      ],
      skipped: 0,
    });
  });

  it('may have two columns, full-width figures and carriage returns', () => {
    expect(plain('洗车\t３５元\r\n')).toEqual({ lines: [['parts', '洗车', 1, 3_500, null]], skipped: 0 });
  });

  it('that make no sense are counted, not guessed', () => {
    expect(plain('机油\t4\t一百\n机滤\t0\t46\n\t1\t5\n空滤\t1\t98')).toEqual({
      lines: [['parts', '空滤', 1, 9_800, null]],
      skipped: 3,
    });
    expect(plain('随便一句话')).toEqual({ lines: [], skipped: 1 });
  });

  it('keep a negative amount, so that it is refused in words', () => {
    expect(plain('优惠\t1\t-5').lines).toEqual([['parts', '优惠', 1, -500, null]]);
  });

  it('hold every fen, whatever binary fractions make of it', () => {
    expect(plain('a\t1\t1.15\nb\t1\t8.29\nc\t1\t4.35').lines.map((line) => line[3])).toEqual([115, 829, 435]);
  });
});

it('begins with the work that was done, an approved addition with the amount the customer was told', () => {
  const shop = fakeShop(time('09:00'));
  const { visitId, operations } = arrive(shop, '京A11111', ['R10', 'G02']);
  const [first = '', second = ''] = operations;
  workOff(shop, first, 'b1', 'zhang');
  workOff(shop, second, null, 'zhang');
  const addition = { ...approvedAddition('a', time('09:30'), visitId), addedOperationId: second };
  const lines = firstLines({ ...shop.file(visitId), additions: [addition] }, 'en');
  expect(lines.map(({ kind, name, amountFen }) => [kind, name, amountFen])).toEqual([
    ['labour', 'Work R10', null],
    ['labour', 'Work G02', 68_000],
  ]);
});

it('sends what has a name, and nothing for an empty amount', () => {
  const named = { ...emptyLine(), name: ' 机滤 ', quantity: null };
  expect(sheetLinesOf([emptyLine(), named])).toEqual([
    { kind: 'parts', name: '机滤', quantity: 1, amountFen: 0, costFen: null },
  ]);
});
