// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { arrive, time, workOff } from '../../shared/domain/testing/arrivals.ts';
import { fakeShop } from '../../shared/domain/testing/fakeShop.ts';
import type { ViewRow } from '../../shared/views/rows.ts';
import { readerOf } from './reader.ts';
import { createTable } from './rows.table.ts';

function shopWithWork() {
  const shop = fakeShop(time('09:00'));
  const one = arrive(shop, '京A12345', ['R10', 'R11']);
  const two = arrive(shop, '京B54321', ['R10']);
  const left = arrive(shop, '京C11111', ['R10']);
  shop.must('operation.plan', {
    operationId: one.operations[1] ?? '',
    bayId: 'b1',
    teamId: null,
    personIds: ['zhang'],
    startAt: null,
  });
  shop.must('operation.start', { operationId: one.operations[0] ?? '', bayId: 'b1', personIds: ['zhang', 'xu'] });
  workOff(shop, two.operations[0] ?? '', 'b2', 'li');
  shop.must('visit.cancel', { visitId: left.visitId, reason: '客户改期' });
  const table = createTable();
  const rows: ViewRow[] = [
    { kind: 'shop', id: 'shop', shop: shop.reader.shop() },
    ...shop.reader.bays().map((bay): ViewRow => ({ kind: 'bay', id: bay.id, bay })),
    ...shop.reader.teams().map((team): ViewRow => ({ kind: 'team', id: team.id, team })),
    ...shop.reader.people().map((person): ViewRow => ({ kind: 'person', id: person.id, person })),
    ...shop.files().map((file): ViewRow => ({ kind: 'visit', id: file.visit.id, version: 1, lastSeq: 1, file })),
  ];
  table.change(rows, []);
  return { shop, table, reader: readerOf(table), operations: [...one.operations, ...two.operations] };
}

describe('a screen’s reader', () => {
  it('answers as the hub does, from the same rows', () => {
    const { shop, reader, operations } = shopWithWork();
    const hub = shop.reader;
    expect(reader.shop()).toEqual(hub.shop());
    expect(reader.bays()).toEqual(hub.bays());
    expect(reader.members('t1')).toEqual(hub.members('t1'));
    for (const { id } of hub.bays()) {
      expect(reader.carsIn(id)).toEqual(hub.carsIn(id));
      expect(reader.plannedOn(id)).toEqual(hub.plannedOn(id));
    }
    for (const { id } of hub.people()) {
      expect(reader.plannedFor(id)).toEqual(hub.plannedFor(id));
      expect(reader.openWork(id)).toEqual(hub.openWork(id));
    }
    for (const id of operations) expect(reader.visitOfPart('operation', id)).toBe(hub.visitOfPart('operation', id));
  });

  it('is one object that always reads what is there now', () => {
    const { shop, table, reader, operations } = shopWithWork();
    expect(readerOf(table)).toBe(reader);
    expect(reader.openWork('zhang')).toHaveLength(1);
    shop.must('operation.finish', { operationId: operations[0] ?? '', selfChecked: true });
    const { visit } = reader.visitOfPart('operation', operations[0] ?? '')!;
    table.change([{ kind: 'visit', id: visit.id, version: 2, lastSeq: 2, file: shop.file(visit.id) }], []);
    expect(reader.openWork('zhang')).toEqual([]);
  });

  it('says plainly when it was not sent the shop', () => {
    expect(() => readerOf(createTable()).shop()).toThrow();
  });
});
