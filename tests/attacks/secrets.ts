import type { TestHub } from '../../electron/hub/testing/testHub.ts';
import type { DeviceRole } from '../../shared/domain/vocabulary.ts';
import { admitAll, done, online } from './admitted.ts';
import type { Tally } from './tally.ts';

type Secret = 'plate' | 'vin' | 'name' | 'phone' | 'request' | 'promise' | 'badge' | 'amount';
const SECRETS: Readonly<Record<Secret, string>> = {
  plate: '京Z9K7Q3',
  vin: 'LFV3A23C7K3555821',
  name: '欧阳明月',
  phone: '13912345098',
  request: '异响来自右前方',
  promise: '客户说孩子要上学',
  badge: 'B7719Q',
  amount: '98765431',
};
const DESKS: readonly DeviceRole[] = ['dispatcher', 'advisor', 'office'];
const WORKSHOP: readonly DeviceRole[] = ['bay', 'inspector'];
const EVERYBODY: readonly DeviceRole[] = [...DESKS, ...WORKSHOP, 'wash', 'wall'];
/** Which screens may be told what (S9, L1). */
const MAY_KNOW: Readonly<Record<Secret, readonly DeviceRole[]>> = {
  plate: EVERYBODY,
  vin: [...DESKS, ...WORKSHOP],
  name: DESKS,
  phone: DESKS,
  request: [...DESKS, ...WORKSHOP],
  promise: DESKS,
  badge: ['dispatcher'],
  amount: DESKS,
};

/** A car full of secrets goes through the shop while every kind of screen listens: each byte on its wire is looked at. */
export async function attackSecrets(hub: TestHub, tally: Tally): Promise<void> {
  const screens = await admitAll(hub);
  const wires = new Map<DeviceRole, string[]>();
  for (const { role, token } of screens) {
    const socket = await hub.connect(token);
    const wire: string[] = [];
    wires.set(role, wire);
    socket.io.engine.on('data', (data: string) => wire.push(data));
    await socket.emitWithAck('hello', { clientId: `listens-${role}`, view: null, epoch: null, cursor: 0 });
  }
  await bringCar(hub, screens.find(({ role }) => role === 'bay')?.bayId ?? '');
  // everything that was sent is in by the answer to a hello, which is sent behind it
  for (const { role, token } of screens) await online(hub, token, `after-${role}`);
  for (const [role, wire] of wires) {
    const bytes = wire.join('\n');
    for (const [name, value] of Object.entries(SECRETS) as [Secret, string][])
      tally.tried(`${name} on a ${role}`, bytes.includes(value) && !MAY_KNOW[name].includes(role));
  }
  // a screen that hears nothing keeps every secret; to the wash the car comes later, `views.test.ts` looks at it there
  const untold = (Object.keys(SECRETS) as Secret[]).flatMap((name) =>
    MAY_KNOW[name]
      .filter((role) => role !== 'wash' && !wires.get(role)?.join('\n').includes(SECRETS[name]))
      .map((role) => [name, role]),
  );
  if (untold.length > 0) throw new Error(`not told what they may know: ${JSON.stringify(untold)}`);
}

async function bringCar(hub: TestHub, bayId: string): Promise<void> {
  const { now } = await hub.get<{ now: number }>('/clock');
  const taken = await hub.command('visit.takeIn', {
    ...{ plate: SECRETS.plate, vin: SECRETS.vin, model: '迈腾', colour: '白', mileage: 1_000 },
    customer: { name: SECRETS.name, phone: SECRETS.phone },
    ...{ advisorId: null, category: 'maintenance', request: SECRETS.request, waits: true },
    promise: { at: now + 4 * 3_600_000, means: 'in-person', note: SECRETS.promise, outsideHours: true },
    operations: [{ standardId: 'M02' }],
  });
  const visitId = String(done(taken).visitId);
  done(await hub.command('visit.move', { visitId, place: 'bay', bayId }));
  const found = done(await hub.command('addition.report', { visitId, source: 'workshop', finds: [], note: '漏油' }));
  const priced = { operation: { standardId: 'M02' }, amountFen: Number(SECRETS.amount) };
  done(await hub.command('addition.price', { additionId: String(found.additionId), ...priced }));
  const person = { id: null, name: '新人', role: 'technician', trade: 'mechanical', level: 'junior' } as const;
  done(await hub.command('person.save', { ...person, certificates: [], teamId: null, badge: SECRETS.badge }));
}
