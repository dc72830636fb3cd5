import type { Operation } from '../../shared/domain/model.ts';
import type { ShopApi } from '../support/api.ts';

const MINUTE = 60_000;
const SNAP = 5 * MINUTE;

/** So many bays, technicians and open operations in all, of which the sample shop brings some. */
type ShopSize = { readonly bays: number; readonly people: number; readonly operations: number };

/** Technicians of the sample shop. */
const SAMPLE_PEOPLE = 26;
/** One car in so many has its first work posted on a bay; the others wait. */
const POSTED = 3;
const MINUTES = [30, 40, 60, 80, 90, 120, 150] as const;

/** Makes the sample shop as big as that, by commands; gives how many operations were posted. */
export async function growShop(api: ShopApi, size: ShopSize): Promise<number> {
  const { now, bays } = await api.board();
  const open = (await api.visits()).flatMap(({ operations }) => operations).filter(isOpen).length;
  const halls = await many(size.bays - bays.length, (n) => addBay(api, n));
  const people = await many(size.people - SAMPLE_PEOPLE, (n) => addPerson(api, n));
  let posted = 0;
  for (let there = open, car = 0; there < size.operations; car++) {
    const operations = await takeIn(api, car, Math.min(size.operations - there, 1 + (car % 3)), now);
    there += operations.length;
    const [bayId, personId] = [halls[posted % halls.length], people[posted % people.length]];
    if (car % POSTED > 0 || bayId === undefined || personId === undefined) continue;
    const startAt = ceil(now) + (20 + 180 * Math.floor(posted / halls.length)) * MINUTE;
    const plan = { bayId, personIds: [personId], teamId: null, startAt, override: false };
    await api.done('operation.plan', { operationId: operations[0]?.id ?? '', ...plan });
    posted += 1;
  }
  return posted;
}

const isOpen = ({ state }: Operation) => state !== 'done' && state !== 'dropped';
const ceil = (at: number) => Math.ceil(at / SNAP) * SNAP;

async function many(count: number, one: (n: number) => Promise<string>): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) ids.push(await one(n));
  return ids;
}

async function addBay(api: ShopApi, n: number): Promise<string> {
  const bay = { id: null, label: `G${n}`, kind: 'general', position: 0, teamId: null } as const;
  return String((await api.done('bay.save', bay)).answer.bayId);
}

async function addPerson(api: ShopApi, n: number): Promise<string> {
  const { answer } = await api.done('person.save', {
    ...{ id: null, name: `工${n}`, role: 'technician', trade: 'mechanical', level: 'intermediate' },
    ...{ certificates: [], teamId: null, badge: null },
  });
  return String(answer.personId);
}

async function takeIn(api: ShopApi, car: number, count: number, now: number): Promise<readonly Operation[]> {
  const { answer } = await api.done('visit.takeIn', {
    ...{ plate: `京A${20_000 + car}`, vin: null, model: '帕萨特', colour: '灰', mileage: null, advisorId: null },
    ...{
      category: 'maintenance',
      customer: { name: '李女士', phone: '' },
      request: '',
      waits: false,
      washWanted: true,
    },
    promise: { at: ceil(now) + (60 + 20 * (car % 16)) * MINUTE, means: 'in-person' },
    operations: Array.from({ length: count }, (_, i) => ({
      ...{ standardId: null, name: `保养 ${i + 1}`, minutes: MINUTES[(car + i) % MINUTES.length] ?? 60 },
      ...{ trade: 'mechanical', bayNeed: 'general', inspection: ['self'] },
    })),
  });
  return (await api.visit(String(answer.visitId))).operations;
}
