import { randomUUID } from 'node:crypto';
import type Database from 'better-sqlite3';

/**
 * The yardstick of a command: the rows that `visit.edit` writes, written by hand in one durable transaction (the event,
 * the visit, the client, the answer), and nothing else: no schema, no rules, no rights, no verdict, no reading back.
 */
export function prepareBareTap(sqlite: Database.Database): (i: number, visitId: string) => void {
  const event = sqlite.prepare(
    `insert into event (kind, recorded_at, happened_at, device_id, person_id, client_id, n, visit_id, operation_id, bay_id, data, changes)
     values ('visit.edited', ?, ?, ?, null, ?, ?, ?, null, null, ?, ?)`,
  );
  const visit = sqlite.prepare('update visit set colour = ?, version = version + 1, last_seq = ? where id = ?');
  const client = sqlite.prepare(
    'insert into client (id, owner_id, last_n, seen_at) values (?, ?, ?, ?) on conflict (id) do update set last_n = excluded.last_n, seen_at = excluded.seen_at',
  );
  const answer = sqlite.prepare('insert into command_result (client_id, n, answer, at) values (?, ?, ?, ?)');
  const [owner, clientId] = [randomUUID(), randomUUID()];
  const write = sqlite.transaction((i: number, visitId: string) => {
    const at = Date.now();
    const colour = i % 2 ? '白' : '黑';
    const change = [{ t: 'visit', id: visitId, set: { colour: ['黑', colour] } }];
    const { lastInsertRowid } = event.run(
      at,
      at,
      owner,
      clientId,
      i,
      visitId,
      '{"plate":"苏E·88A01"}',
      JSON.stringify(change),
    );
    visit.run(colour, lastInsertRowid, visitId);
    client.run(clientId, owner, i, at);
    answer.run(clientId, i, JSON.stringify({ n: i, ok: true, seq: Number(lastInsertRowid), answer: {} }), at);
  });
  return (i, visitId) => write.immediate(i, visitId);
}
