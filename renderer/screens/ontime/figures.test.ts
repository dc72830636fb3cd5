import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SHARE_OWNERS } from '../../../shared/domain/vocabulary.ontime.ts';
import { rateOf, rateText } from '../../../shared/i18n/rate.ts';
import { palettes } from '../../ui/tokens.ts';
import { paretoLines, paretoOption } from './pareto.option.ts';
import { rateAxis, stepLabel, trendOption } from './trend.option.ts';

const bars = fc
  .uniqueArray(fc.constantFrom(...SHARE_OWNERS), { minLength: 1 })
  .map((owners) => owners.map((owner, i) => ({ owner, minutes: 900 - i * 40, visits: i })));
const step = fc
  .tuple(fc.nat(80), fc.nat(80))
  .map(([a, b]) => ({ from: '2026-11-20', to: '2026-11-20', settled: Math.max(a, b), late: Math.min(a, b) }));

it('a Pareto ends at all minutes, and never falls', () => {
  fc.assert(
    fc.property(bars, (given) => {
      const lines = paretoLines(given);
      expect(lines.at(-1)?.cumulated).toBe(100);
      const so = lines.map(({ cumulated }) => cumulated);
      expect(so).toEqual([...so].sort((a, b) => a - b));
    }),
  );
});

it('every rate and the target lie above the foot of the axis', () => {
  fc.assert(
    fc.property(fc.array(step), fc.integer({ min: 500, max: 1_000 }), (steps, target) => {
      const { min, interval } = rateAxis(steps, target);
      const foot = min * 10;
      expect(foot).toBeGreaterThanOrEqual(0);
      expect((100 - min) % interval).toBe(0);
      for (const rate of [target, ...steps.flatMap((one) => rateOf(one) ?? [])])
        expect(rate).toBeGreaterThanOrEqual(foot);
    }),
  );
});

it('a step in which nothing counts has no rate, not a bad one', () => {
  const words = { settled: '结算', late: '迟交', rate: '准时率', target: '目标' };
  const none = { from: '2026-11-20', to: '2026-11-20', settled: 0, late: 0 };
  const option = trendOption([none], 960, words, palettes.light) as { series: { data: unknown[] }[] };
  expect(option.series.map(({ data }) => data)).toEqual([[0], [0], [null]]);
});

it('names steps as short as can be', () => {
  expect(stepLabel({ from: '2026-11-20', to: '2026-11-20' })).toBe('11-20');
  expect(stepLabel({ from: '2026-11-16', to: '2026-11-22' })).toBe('11-16');
  expect(stepLabel({ from: '2026-02-01', to: '2026-02-28' })).toBe('2026-02');
});

it('draws no more stages than have room', () => {
  const lines = paretoLines(SHARE_OWNERS.map((owner) => ({ owner, minutes: 10, visits: 1 })));
  const option = paretoOption(lines, (owner) => owner, { minutes: 'm', cumulated: 'c' }, palettes.dark);
  expect((option.xAxis as { data: string[] }).data).toHaveLength(10);
});

it('a rate is cut, not rounded up to the target', () => {
  expect(rateText(rateOf({ settled: 249, late: 10 }))).toBe('95.9%');
  expect(rateText(rateOf({ settled: 250, late: 10 }))).toBe('96.0%');
  expect(rateText(rateOf({ settled: 0, late: 0 }))).toBe('—');
});
