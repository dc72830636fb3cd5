import { expect, test } from 'vitest';
import type { Person } from './model.ts';
import { crewMasters, holdsCertificate } from './qualification.ts';
import { time } from './testing/arrivals.ts';

const person = (
  level: Person['level'],
  trade: Person['trade'] = 'mechanical',
  certificates: Person['certificates'] = [],
) => ({
  id: 'p',
  name: '某',
  role: 'technician' as const,
  trade,
  level,
  certificates,
  teamId: null,
  shiftId: null,
  badge: null,
  hasPin: false,
  retired: false,
});
const work = { trade: 'mechanical', level: 'intermediate', certificate: 'high-voltage' } as const;

test('J5: a certificate is for one thing, and good through its last shop day', () => {
  const holds = (code: 'high-voltage' | 'refrigerant', at: number) =>
    holdsCertificate(person('senior', 'mechanical', [{ code, validUntil: '2026-11-20' }]), work, at, 'Asia/Shanghai');
  expect(holds('high-voltage', time('23:59'))).toBe(true);
  expect(holds('high-voltage', time('00:00', '2026-11-21'))).toBe(false);
  expect(holds('refrigerant', time('09:00'))).toBe(false);
  expect(holdsCertificate(person('senior'), { ...work, certificate: null }, time('09:00'), 'Asia/Shanghai')).toBe(true);
});

test.each([
  ['one of the level', [person('intermediate')], true],
  ['one above it', [person('senior')], true],
  ['an apprentice alone', [person('junior')], false],
  ['an apprentice with a senior', [person('junior'), person('senior')], true],
  ['a senior of another trade with an apprentice of this one', [person('senior', 'paint'), person('junior')], false],
  ['somebody without trade and level', [person(null, null)], false],
])('J5: %s', (_who, crew, expected) => {
  expect(crewMasters(crew, work)).toBe(expected);
});
