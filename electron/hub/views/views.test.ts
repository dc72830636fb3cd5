import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Device } from '../../../shared/domain/model.screens.ts';
import type { Visit, VisitFile } from '../../../shared/domain/model.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy.ts';
import { basisPromise } from '../../../shared/domain/promise.ts';
import type { CommandType, PayloadInput } from '../../../shared/protocol/commands.ts';
import type { SnapshotPart, Waiting } from '../../../shared/protocol/messages.ts';
import type { ComebackList } from '../../../shared/views/followUp.lists.ts';
import type { ViewRow } from '../../../shared/views/rows.ts';
import { greet, startTestHub, type TestHub } from '../testing/testHub.ts';

let hub: TestHub;
let visits: Visit[];
let bayId: string;

beforeAll(async () => {
  hub = await startTestHub();
  visits = (await hub.get<{ visits: { visit: Visit }[] }>('/visits')).visits.map(({ visit }) => visit);
  const { bays } = await hub.get<{ bays: { bay: { id: string }; cars: unknown[] }[] }>('/board');
  bayId = bays.find(({ cars }) => cars.length > 0)?.bay.id ?? '';
});
afterAll(() => hub.closeAndRemove());

/** Every row a freshly admitted screen of this role is sent, as the bytes that were on the wire. */
async function sentTo(role: Device['role'], at = bayId): Promise<{ rows: ViewRow[]; wire: string }> {
  const door = await hub.connect(null);
  const { code } = (await greet(door, `door-of-${role}`)) as Waiting;
  const token = new Promise<string>((resolve) => door.once('admitted', (message) => resolve(message.token)));
  await hub.command('device.admit', { code, name: role, role, bayId: role === 'bay' ? at : null });
  const screen = await hub.connect(await token);
  const parts: SnapshotPart[] = [];
  const whole = new Promise<void>((resolve) =>
    screen.on('snapshot', (part) => {
      parts.push(part);
      if (part.last) resolve();
    }),
  );
  await greet(screen, `screen-of-${role}`);
  await whole;
  const rows = parts.flatMap(({ puts }) => puts);
  return { rows, wire: JSON.stringify(rows) };
}

const spoken = (texts: readonly (string | null | undefined)[]) => texts.filter((text): text is string => Boolean(text));

describe('what a screen is never sent (S9, L1)', () => {
  it('the lounge: anything but L1', async () => {
    const { rows, wire } = await sentTo('lounge');
    const cars = rows.filter((row) => row.kind === 'lounge');
    expect(cars.length).toBeGreaterThan(20);
    const allowed = ['kind', 'id', 'pickup', 'plate', 'model', 'colour', 'step', 'told', 'revised', 'readyAt'].sort();
    for (const row of cars) expect(Object.keys(row).sort()).toEqual(allowed);
    const secrets = visits.flatMap(({ plate, vin, customer, request }) =>
      spoken([plate, vin, customer?.name, customer?.phone, request]),
    );
    expect(secrets.filter((secret) => wire.includes(secret))).toEqual([]);
  });

  it.each(['bay', 'inspector', 'wash', 'wall'] as const)('%s: who the customer is', async (role) => {
    const { rows, wire } = await sentTo(role);
    expect(rows.some((row) => row.kind === 'visit')).toBe(true);
    const people = visits.flatMap(({ customer }) => spoken([customer?.phone]));
    expect(people.filter((secret) => wire.includes(secret))).toEqual([]);
    expect(rows.some((row) => row.kind === 'device' || row.kind === 'program' || row.kind === 'standard')).toBe(false);
  });

  it.each(['bay', 'inspector', 'wash', 'wall'] as const)(
    '%s: what a car costs, and why it is excused',
    async (role) => {
      const files = (rows: readonly ViewRow[]) => rows.flatMap((row) => (row.kind === 'visit' ? [row.file] : []));
      const here = visits.find(
        (visit) => visit.settledAt === null && visit.cancelledAt === null && visit.readyAt !== null,
      );
      const note = `客户未取，${role}不该知道`;
      await hub.command('excuse.record', { visitId: here?.id ?? '', reason: role === 'bay' ? 'D22' : 'D04', note });
      const desk = files((await sentTo('office')).rows);
      expect(desk.some(({ visit }) => (visit.sheet?.totalFen ?? 0) > 0)).toBe(true);
      expect(desk.some(({ excuses }) => excuses.length > 0)).toBe(true);
      const { rows, wire } = await sentTo(role);
      expect(files(rows).every(({ visit, excuses }) => visit.sheet === null && excuses.length === 0)).toBe(true);
      expect(wire).not.toContain('totalFen');
      expect(wire).not.toContain('客户未取');
    },
  );

  it.each(['wash', 'wall'] as const)('%s: what the customer says, and the VIN', async (role) => {
    const { wire } = await sentTo(role);
    const secrets = visits.flatMap(({ vin, request }) => spoken([vin, request]));
    expect(secrets.filter((secret) => wire.includes(secret))).toEqual([]);
  });

  it.each(['bay', 'inspector', 'wash', 'wall'] as const)(
    '%s: what anything costs, nor what customers said',
    async (role) => {
      const { rows, wire } = await sentTo(role);
      expect(wire).not.toMatch(/"amountFen":\d/);
      const additions = rows.flatMap((row) => (row.kind === 'visit' ? row.file.additions : []));
      expect(additions.every(({ answer }) => (answer?.note ?? '') === '')).toBe(true);
      if (role !== 'bay') expect(additions.length).toBeGreaterThan(0);
      if (role === 'wall' || role === 'wash')
        expect(
          additions.every(({ offer, note, finds, photoIds }) => !offer && !note && !finds.length && !photoIds.length),
        ).toBe(true);
    },
  );

  it('which promise counts is the same on the wall as on the desk, although it follows from additions (P2)', async () => {
    const [wall, desk] = [await sentTo('wall'), await sentTo('advisor')];
    const bases = ({ rows }: typeof wall) =>
      rows.flatMap((row) =>
        row.kind === 'visit' ? [[row.id, basisPromise(row.file, DEFAULT_POLICY)?.at] as const] : [],
      );
    expect(new Map(bases(wall))).toEqual(new Map(bases(desk)));
    expect(
      desk.rows.some((row) => row.kind === 'visit' && row.file.promises.some(({ cause }) => cause === 'addition')),
    ).toBe(true);
  });

  it('workshop screens: what a customer said to a warning or a new time (P5)', async () => {
    const files = (await hub.get<{ visits: VisitFile[] }>('/visits')).visits;
    const warned = files.find(({ warnings, visit }) => warnings.length > 0 && visit.readyAt === null);
    const said = 'the customer shouted';
    const promise = { at: Date.now() + 9 * 3_600_000, means: 'phone', cause: 'workshop', outsideHours: true } as const;
    const answer = { warningId: warned?.warnings[0]?.id ?? '', outcome: 'promised', note: said, promise } as const;
    expect(await hub.command('warning.answer', answer)).toMatchObject({ ok: true });
    expect((await sentTo('advisor')).wire).toContain(said);
    for (const role of ['bay', 'inspector', 'wash', 'wall', 'lounge'] as const) {
      expect((await sentTo(role)).wire, role).not.toContain(said);
    }
    for (const role of ['wash', 'wall', 'lounge'] as const) expect((await sentTo(role)).wire).not.toContain('raisedAt');
  });

  it('workshop screens: why a stamp was put right; what an inspection found, where only its result is needed (E8, Q1)', async () => {
    const here = visits.find(({ arrivedAt, readyAt }) => readyAt === null && arrivedAt > 0)?.id ?? '';
    const [reason, found] = ['the guard wrote it down', 'pulls to the left'];
    const at = visits.find(({ id }) => id === here)?.arrivedAt ?? 0;
    const asked = { target: 'visit', visitId: here, field: 'arrivedAt', after: at - 60_000, reason } as const;
    expect(await hub.command('correction.ask', asked)).toMatchObject({ ok: true });
    const files = (await hub.get<{ visits: VisitFile[] }>('/visits')).visits;
    const done = files.find(({ operations, visit }) => visit.readyAt === null && operations.every(isDone));
    const final = { visitId: done?.visit.id ?? '', operationId: null, level: 'final', roadTest: found } as const;
    const reworkIds = done?.operations.map(({ id }) => id) ?? [];
    const failed = { ...final, passed: false, remark: found, reworkIds, photoIds: ['0123456789abcdef01234567'] };
    expect(await hub.command('check.record', failed)).toMatchObject({ ok: true });
    const desk = await sentTo('dispatcher');
    for (const told of [reason, found]) expect(desk.wire).toContain(told);
    expect((await sentTo('inspector')).wire).toContain(found);
    for (const role of ['bay', 'inspector', 'wash', 'wall', 'lounge'] as const) {
      expect((await sentTo(role)).wire, role).not.toContain(reason);
    }
    const checks = ({ rows }: typeof desk) => rows.flatMap((row) => (row.kind === 'visit' ? row.file.checks : []));
    for (const role of ['wash', 'wall'] as const) {
      const seen = checks(await sentTo(role));
      expect(seen.length).toBeGreaterThan(0);
      expect(
        seen.every((c) => !c.remark && !c.roadTest && !c.points.length && !c.photoIds.length),
        role,
      ).toBe(true);
    }
  });

  it('why somebody is away: a terminal knows that it is so, other screens not even that', async () => {
    const absences = ({ rows }: Awaited<ReturnType<typeof sentTo>>) =>
      rows.flatMap((row) => (row.kind === 'absence' ? [row.absence] : []));
    const desk = absences(await sentTo('dispatcher'));
    expect(desk.map(({ kind }) => kind)).toContain('training');
    expect(desk.some(({ note }) => note !== '')).toBe(true);
    const bay = absences(await sentTo('bay'));
    expect(bay.map(({ id, to }) => [id, to])).toEqual(desk.map(({ id, to }) => [id, to]));
    expect(bay.every(({ kind, note }) => kind === 'other' && note === '')).toBe(true);
    for (const role of ['advisor', 'office', 'inspector', 'wash', 'wall', 'lounge'] as const) {
      expect(absences(await sentTo(role)), role).toEqual([]);
    }
  });

  it('an absence leaves the screens when it is withdrawn', async () => {
    const of = async () =>
      (await sentTo('dispatcher')).rows.filter((row) => row.kind === 'absence').map(({ id }) => id);
    const [absenceId = ''] = await of();
    await answerOf('absence.withdraw', { absenceId });
    expect(await of()).not.toContain(absenceId);
  });

  it('a bay: cars of other bays', async () => {
    const { rows } = await sentTo('bay');
    const cars = rows.flatMap((row) => (row.kind === 'visit' ? [row.file] : []));
    expect(cars.length).toBeGreaterThan(0);
    for (const { stays, operations } of cars) {
      const here = stays.some((stay) => stay.end === null && stay.bayId === bayId);
      expect(here || operations.some(({ plan }) => plan.bayId === bayId)).toBe(true);
    }
  });

  it.each(['advisor', 'bay', 'inspector', 'wash', 'wall'] as const)(
    '%s: badges, which open terminals',
    async (role) => {
      const { rows } = await sentTo(role);
      const badges = rows.flatMap((row) => (row.kind === 'person' ? [row.person.badge] : []));
      expect(badges.every((badge) => badge === null)).toBe(true);
    },
  );

  it.each(['bay', 'inspector', 'wash', 'wall', 'lounge'] as const)(
    '%s: what customers said after delivery, and that a car is a comeback (Q3, Q4)',
    async (role) => {
      const [gone, here] = [await calledToday(), await comebackInBay()];
      const { wire } = await sentTo(role, here.bayId);
      if (role === 'bay') expect(wire.includes(here.visitId), 'the car itself').toBe(true);
      const secrets = [gone.remark, gone.complaint, here.comebackId];
      expect(secrets.filter((secret) => wire.includes(secret))).toEqual([]);
    },
  );

  it.each(['dispatcher', 'advisor', 'office'] as const)('%s: is told of both', async (role) => {
    const [gone, here] = [await calledToday(), await comebackInBay()];
    const { wire } = await sentTo(role);
    expect([gone.remark, here.comebackId].filter((told) => !wire.includes(told))).toEqual([]);
  });
});

const isDone = ({ state }: VisitFile['operations'][number]) => state === 'done';

async function answerOf<T extends CommandType>(type: T, payload: PayloadInput<T>) {
  const done = await hub.command(type, payload);
  if (!('ok' in done && done.ok)) throw new Error(JSON.stringify(done));
  return done.answer;
}

/** A car delivered today about which the customer has complained. */
async function calledToday() {
  const visitId = visits.find(({ deliveredAt }) => deliveredAt !== null)?.id ?? '';
  const said = { remark: 'said after delivery', complaint: 'complained after delivery' };
  await answerOf('call.record', { visitId, reached: true, onTime: false, ...said });
  return said;
}

let bays = 0;

/** The sample's comeback, in a bay of its own. */
async function comebackInBay() {
  const { lines } = await hub.get<ComebackList>('/lists/comebacks');
  const [{ visitId, comeback } = { visitId: '', comeback: { id: '' } }] = lines;
  bays += 1;
  const label = `C${bays}`;
  const made = await answerOf('bay.save', { id: null, label, kind: 'general', position: 99, teamId: null });
  await answerOf('visit.move', { visitId, place: 'bay', bayId: String(made.bayId) });
  return { visitId, comebackId: comeback.id, bayId: String(made.bayId) };
}
