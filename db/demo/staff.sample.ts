import type { BayKind, CertificateCode, Level, PersonRole, Trade } from '../../shared/domain/vocabulary.ts';

/** Days the certificate still runs, counted from the shop day: -1 ended yesterday, so it is no longer good today (J5). */
type HeldCertificate = readonly [code: CertificateCode, days: number];

/** Somebody of the sample shop; `key` is the name that the sample's stories use, e.g. `2b`: second team, second person. */
export type SamplePerson = {
  readonly key: string;
  readonly name: string;
  readonly role: PersonRole;
  readonly trade: Trade | null;
  readonly level: Level | null;
  readonly team: string | null;
  readonly certificates: readonly HeldCertificate[];
};

type Member = readonly [name: string, trade: Trade, ...certificates: HeldCertificate[]];
export type SampleTeam = {
  readonly key: string;
  readonly name: string;
  readonly trade: Trade;
  /** 大工, 中工, 学徒. */
  readonly members: readonly [Member, Member, Member];
};
export type SampleBay = { readonly label: string; readonly kind: BayKind; readonly team: string | null };

const team = (key: string, name: string, trade: Trade, ...members: SampleTeam['members']): SampleTeam => ({
  key,
  name,
  trade,
  members,
});

export const TEAMS: readonly SampleTeam[] = [
  team('1', '机电一组', 'mechanical', ['王建国', 'mechanical'], ['李志强', 'mechanical'], ['赵小军', 'mechanical']),
  team(
    '2',
    '机电二组',
    'mechanical',
    ['刘海涛', 'mechanical'],
    ['陈立新', 'mechanical', ['refrigerant', 240]],
    ['孙浩', 'mechanical'],
  ),
  team('3', '机电三组', 'mechanical', ['周永福', 'mechanical'], ['吴德明', 'mechanical'], ['郑凯', 'mechanical']),
  team(
    '4',
    '机电四组',
    'mechanical',
    ['冯卫东', 'mechanical', ['high-voltage', 410]],
    ['蒋文斌', 'mechanical', ['high-voltage', 95], ['refrigerant', 30]],
    ['韩宇', 'mechanical', ['high-voltage', -1]],
  ),
  team(
    '5',
    '机电五组',
    'electrical',
    ['杨振华', 'electrical', ['high-voltage', 300]],
    ['朱晓峰', 'electrical'],
    ['秦亮', 'mechanical'],
  ),
  team('6', '钣金一组', 'body', ['许长河', 'body'], ['何家兴', 'body'], ['吕涛', 'body']),
  team('7', '钣金二组', 'body', ['张铁生', 'body'], ['曹力', 'body'], ['严小龙', 'body']),
  team('8', '喷漆组', 'paint', ['金玉良', 'paint'], ['魏东', 'paint'], ['陶然', 'paint']),
];

/** Twenty bays, every kind of the time table among them; the label is what is painted on the floor. */
export const BAYS: readonly SampleBay[] = [
  { label: '1', kind: 'express', team: '1' },
  { label: '2', kind: 'express', team: '1' },
  { label: '3', kind: 'general', team: '2' },
  { label: '4', kind: 'general', team: '2' },
  { label: '5', kind: 'general', team: '3' },
  { label: '6', kind: 'general', team: '5' },
  { label: '7', kind: 'general', team: '4' },
  { label: '8', kind: 'new-energy', team: '4' },
  { label: '9', kind: 'tyre', team: '3' },
  { label: '10', kind: 'alignment', team: '2' },
  { label: '11', kind: 'assembly', team: '3' },
  { label: '12', kind: 'body', team: '6' },
  { label: '13', kind: 'body', team: '6' },
  { label: '14', kind: 'frame', team: '7' },
  { label: '15', kind: 'paint-prep', team: '8' },
  { label: '16', kind: 'paint-prep', team: '8' },
  { label: '烤房1', kind: 'booth', team: '8' },
  { label: '17', kind: 'pdi', team: '5' },
  { label: '终检', kind: 'inspection', team: null },
  { label: '洗车1', kind: 'wash', team: null },
];

const STAFF: readonly (readonly [key: string, name: string, role: PersonRole, trade?: Trade, level?: Level])[] = [
  ['controller', '高明', 'controller'],
  ['advisor1', '林静', 'advisor'],
  ['advisor2', '马跃', 'advisor'],
  ['advisor3', '苏倩', 'advisor'],
  ['advisor4', '丁磊', 'advisor'],
  ['inspector1', '沈国平', 'inspector', 'inspection', 'senior'],
  ['inspector2', '潘志远', 'inspector', 'inspection', 'senior'],
  ['washer1', '老田', 'washer', 'wash', 'junior'],
  ['washer2', '小贺', 'washer', 'wash', 'junior'],
  ['parts', '方敏', 'parts'],
  ['cashier', '姚芳', 'cashier'],
  ['caller', '崔莹', 'caller'],
  ['director', '钱工', 'director'],
  ['manager', '范总', 'manager'],
];

const RANKS = [
  ['a', 'senior'],
  ['b', 'intermediate'],
  ['c', 'junior'],
] as const;

export const PEOPLE: readonly SamplePerson[] = [
  ...TEAMS.flatMap(({ key: team, members }) =>
    members.map(([name, trade, ...certificates], i): SamplePerson => {
      const [letter, level] = RANKS[i] as (typeof RANKS)[number];
      return { key: `${team}${letter}`, name, role: 'technician', trade, level, team, certificates };
    }),
  ),
  ...STAFF.map(
    ([key, name, role, trade = null, level = null]): SamplePerson => ({
      key,
      name,
      role,
      trade,
      level,
      team: null,
      certificates: [],
    }),
  ),
];

export const ADVISORS: readonly string[] = ['advisor1', 'advisor2', 'advisor3', 'advisor4'];
export const INSPECTORS: readonly string[] = ['inspector1', 'inspector2'];
