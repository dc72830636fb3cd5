import type { Change } from '../model.tables.ts';
import type { Bay, Person, Shop, Standard, Team } from '../model.ts';
import { DEFAULT_POLICY } from '../policy.ts';
import type { BayKind, Level, PersonRole, Trade } from '../vocabulary.ts';

const day = { open: 8 * 60, close: 18 * 60 };

/** Monday to Saturday, 8 to 18, lunch from 12 to 13, in Shanghai, where clocks never change. */
const SHOP: Shop = {
  id: 'shop',
  name: '测试店',
  hours: {
    timeZone: 'Asia/Shanghai',
    week: [null, day, day, day, day, day, day],
    breaks: [{ from: 12 * 60, to: 13 * 60 }],
    exceptions: [],
  },
  deliveryWeek: null,
  inspectionMinutes: 20,
  washMinutes: 20,
  settlementMinutes: 10,
  riskMarginMinutes: 15,
  policy: DEFAULT_POLICY,
  sample: true,
};

const bay = (id: string, kind: BayKind, position: number): Bay => ({
  id,
  label: id.toUpperCase(),
  kind,
  position,
  places: 1,
  teamId: null,
  outOfService: null,
  retired: false,
});

const person = (id: string, name: string, role: PersonRole, trade: Trade | null, level: Level | null): Person => ({
  id,
  name,
  role,
  trade,
  level,
  certificates: [],
  teamId: trade === 'mechanical' ? 't1' : null,
  shiftId: null,
  badge: `00${id}`,
  hasPin: false,
  retired: false,
});

const standard = (id: string, minutes: number, more: Partial<Standard> = {}): Standard => ({
  id,
  nameZh: `项目${id}`,
  nameEn: `Work ${id}`,
  category: 'repair',
  minutes,
  crew: 1,
  unattendedMinutes: 0,
  bayNeed: 'general',
  trade: 'mechanical',
  level: 'intermediate',
  certificate: null,
  inspection: ['self', 'final'],
  retired: false,
  ...more,
});

const team: Team = { id: 't1', name: '一班', trade: 'mechanical', leaderId: 'zhang', position: 0, retired: false };

const BAYS = [bay('b1', 'general', 0), bay('b2', 'general', 1), bay('booth', 'booth', 2), bay('wash', 'wash', 3)];

const PEOPLE = [
  person('zhang', '张大工', 'technician', 'mechanical', 'senior'),
  person('li', '李中工', 'technician', 'mechanical', 'intermediate'),
  person('xu', '徐学徒', 'technician', 'mechanical', 'junior'),
  {
    ...person('qi', '漆师傅', 'technician', 'paint', 'senior'),
    certificates: [{ code: 'high-voltage', validUntil: '2026-11-20' } as const],
  },
  person('jian', '检验员', 'inspector', 'inspection', 'senior'),
  person('gu', '顾问', 'advisor', null, null),
  person('dd', '调度', 'controller', null, null),
];

const STANDARDS = [
  standard('R10', 60),
  standard('R11', 120, { level: 'senior' }),
  standard('P02', 60, { bayNeed: 'booth', trade: 'paint', level: 'senior', inspection: ['self'] }),
  standard('P03', 60, { unattendedMinutes: 60, bayNeed: 'any', level: 'junior', inspection: [] }),
  standard('M11', 120, { unattendedMinutes: 90, level: 'junior', inspection: [] }),
  standard('E01', 30, { certificate: 'high-voltage', trade: 'paint', level: 'junior' }),
  standard('G02', 45, { bayNeed: 'road', level: 'junior', inspection: [] }),
  standard('OLD', 10, { retired: true }),
  standard('Z02', 20, { category: 'finish', bayNeed: 'wash', trade: 'wash' }),
];

/** A small shop for tests: two general bays, a booth, a wash, and people of every kind. */
export function sampleRows(): Change[] {
  return [
    { table: 'shop', insert: SHOP },
    { table: 'team', insert: team },
    ...BAYS.map((insert) => ({ table: 'bay', insert }) as const),
    ...PEOPLE.map((insert) => ({ table: 'person', insert }) as const),
    ...STANDARDS.map((insert) => ({ table: 'standard', insert }) as const),
  ];
}
