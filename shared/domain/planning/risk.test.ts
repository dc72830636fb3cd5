import { expect, test } from 'vitest';
import { riskOfOutlook } from './risk.ts';

const now = Date.parse('2026-11-20T06:00:30Z');
const MINUTE = 60_000;
const risk = (miss: number | null, promise = now + MINUTE) => riskOfOutlook({ miss }, promise, now);

test('by the probability of missing, and never late before the promise has passed', () => {
  expect([0, 199, 200, 1000].map((miss) => risk(miss))).toEqual(['on-track', 'on-track', 'at-risk', 'at-risk']);
});

test('F1: past its promise by the minute it is late, whatever the forecast; without a forecast at risk', () => {
  expect(risk(0, now - MINUTE)).toBe('late');
  expect(risk(0, now - 30_000)).toBe('on-track');
  expect(risk(null)).toBe('at-risk');
});
