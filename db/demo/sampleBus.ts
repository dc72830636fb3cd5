import { shopDate } from '../../shared/domain/calendar.ts';
import { attendanceStart, closeAttendance } from '../../shared/domain/decide/attendance.rows.ts';
import { DECISIONS, type ShopCommand } from '../../shared/domain/decide/decisions.ts';
import { closeShift } from '../../shared/domain/decide/shift.ts';
import { forecastWarnings } from '../../shared/domain/decide/warning.events.ts';
import type { Actor, DecideContext, EventDraft, Outcome } from '../../shared/domain/decision.ts';
import type { Change } from '../../shared/domain/model.tables.ts';
import type { Person, VisitFile } from '../../shared/domain/model.ts';
import type { ShopReader } from '../../shared/domain/reader.ts';
import type { Decision } from '../../shared/domain/refusal.ts';
import { applyToFile, newFiles } from '../../shared/domain/rows.ts';
import { COMMANDS, type PayloadInput } from '../../shared/protocol/commands.ts';
import { createAttendanceRepo } from '../attendance.repo.ts';
import type { Db } from '../open.ts';
import { createShopReader } from '../shop.reader.ts';
import { createVisitsRepo, type VisitsRepo } from '../visits.repo.ts';
import { createWork } from '../work.ts';
import { createRandom, type Random } from './random.ts';

type Told = Readonly<Record<string, string | number>>;

/**
 * A command bus that steers its own clock and asks nobody's leave: the sample's history goes through the very rules and
 * the very log of a real shop, so nothing in it is impossible. What a rule refuses is a mistake in the sample: it throws.
 */
export type SampleBus = {
  readonly reader: ShopReader;
  /** Epoch ms; never goes back. */
  setNow: (at: number) => void;
  send: <T extends ShopCommand>(type: T, payload: PayloadInput<T>, person?: Person | null) => Told;
  /** E8: everybody whose hours are sold comes to work. */
  startShift: () => void;
  /** E8, J9: who has nothing running leaves at `closing` (epoch ms); what still runs is closed. */
  endShift: (closing: number) => void;
  /** The cars that are in the shop now. */
  openFiles: () => readonly VisitFile[];
  /** P5: warns of what is due now. */
  warn: () => void;
  /** What the hub does by itself. */
  record: (drafts: readonly EventDraft[]) => void;
};

const CLIENT = 'sample-shop';

export function createSampleBus(db: Db, seed: string): SampleBus {
  const { visits, follow } = keepFiles(db);
  const reader = createShopReader(db, visits);
  const work = createWork(db);
  const attendance = createAttendanceRepo(db);
  const random = createRandom(`${seed}/ids`);
  let now = 0;
  let n = 0;

  const record = (drafts: readonly EventDraft[], person: Person | null, command: number | null, at: number) => {
    const clientId = command === null ? null : CLIENT;
    for (const draft of drafts) {
      follow(draft.changes);
      work.record(draft, {
        deviceId: null,
        personId: person?.id ?? null,
        clientId,
        n: command,
        recordedAt: now,
        happenedAt: at,
      });
    }
  };

  const openFiles = () => visits.openIds().flatMap((id) => visits.file(id) ?? []);

  const send: SampleBus['send'] = (type, payload, person = null) => {
    const actor: Actor = { deviceId: null, deviceRole: 'hub', bayId: null, person };
    const context: DecideContext = { shop: reader, actor, now, at: now, newId: () => sampleId(now, random) };
    const decide = DECISIONS[type] as (context: DecideContext, payload: unknown) => Decision<Outcome>;
    const decision = decide(context, COMMANDS[type].parse(payload));
    if (!decision.ok) {
      const { code, params } = decision.refusal;
      throw new Error(`sample: ${type} at ${new Date(now).toISOString()}: ${code} ${JSON.stringify(params ?? {})}`);
    }
    n += 1;
    record(decision.value.events, person, n, now);
    return decision.value.answer ?? {};
  };

  return {
    reader,
    setNow(at) {
      now = Math.max(now, at);
    },
    send,
    startShift() {
      const { timeZone } = reader.shop().hours;
      for (const person of reader.people()) {
        const at = now - random.int(0, 14) * 60_000;
        const start = { at, timeZone, newId: () => sampleId(now, random) };
        const changes = attendanceStart(person, reader.attendance(person.id, shopDate(at, timeZone)), start);
        if (changes.length > 0) record([{ kind: 'device.signed-in', data: {}, changes }], person, null, at);
      }
    },
    endShift(closing) {
      now = Math.max(now, closing);
      const files = visits.withOpenLabourBefore(closing).flatMap((id) => visits.file(id) ?? []);
      const open = attendance.openBefore(closing);
      for (const { personId } of open) {
        if (reader.openWork(personId).length > 0) continue;
        send('shift.leave', { personId, reason: '下班' }, reader.person(personId) ?? null);
      }
      const name = (personId: string) => reader.person(personId)?.name ?? '';
      const { timeZone } = reader.shop().hours;
      const forgotten = closeAttendance(closing, attendance.openBefore(closing), { timeZone, name });
      record([...closeShift(closing, files), ...forgotten], null, null, closing);
    },
    openFiles,
    warn: () =>
      record(
        forecastWarnings(openFiles(), reader.shop(), now, () => sampleId(now, random)),
        null,
        null,
        now,
      ),
    record: (drafts) => record(drafts, null, null, now),
  };
}

type KeptFiles = { readonly visits: VisitsRepo; readonly follow: (changes: readonly Change[]) => void };

/** The visits in memory, changed by the function that screens use too: a week is made in seconds, not minutes. */
function keepFiles(db: Db): KeptFiles {
  const files = new Map<string, VisitFile>();
  const visitOf = new Map<string, string>();
  const file = (id: string) => files.get(id);
  const visitIdOf = (change: Change): string => {
    if (!('insert' in change)) return change.table === 'visit' ? change.id : (visitOf.get(change.id) ?? '');
    const visitId = 'visitId' in change.insert ? (change.insert.visitId ?? '') : '';
    visitOf.set(change.insert.id, visitId);
    return visitId;
  };
  return {
    visits: { ...createVisitsRepo(db), file, ofPart: (_, id) => file(visitOf.get(id) ?? '') },
    follow(changes) {
      const made = new Map(newFiles(changes).map((one) => [one.visit.id, one]));
      for (const change of changes) {
        const id = visitIdOf(change);
        const known = files.get(id);
        if (known && !made.has(id)) files.set(id, applyToFile(known, [change]));
      }
      for (const [id, one] of made) files.set(id, one);
    },
  };
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Sorts by time like the hub's own ids, but is the same for the same seed. */
function sampleId(now: number, random: Random): string {
  let time = '';
  for (let rest = now, i = 0; i < 9; i++, rest = Math.floor(rest / 32)) time = ALPHABET[rest % 32] + time;
  return time + Array.from({ length: 15 }, () => ALPHABET[random.int(0, 31)]).join('');
}
