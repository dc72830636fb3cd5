import { attendanceStart } from '../../shared/domain/decide/attendance.rows.ts';
import type { Device } from '../../shared/domain/model.screens.ts';
import type { Change } from '../../shared/domain/model.tables.ts';
import type { Person } from '../../shared/domain/model.ts';
import { permit } from '../../shared/domain/permission.ts';
import { type Answer, signIn as signInSchema } from '../../shared/protocol/messages.ts';
import { pinMatches } from './access.ts';
import { actorOf } from './actorOf.ts';
import type { Core } from './core.ts';
import { newId } from './ids.ts';

/**
 * Somebody signs in on a screen, by PIN or by badge. Wrong tries are counted per person and per screen, so that nobody
 * can lock out the whole shop; the answer does not tell an unknown person from a wrong PIN, nor does its time (A2).
 */
export async function signIn(core: Core, device: Device, raw: unknown): Promise<Answer<{ personId: string }>> {
  const parsed = signInSchema.safeParse(raw);
  if (!parsed.success) return { ok: false, code: 'bad-message' };
  if (!mayAnybody(core, device)) return { ok: false, code: 'not-allowed' };
  const { personId, pin, badge } = parsed.data;
  const who = personId ?? badge ?? '';
  // counted before anything is compared: many tries at once are no way around, and cost no hashing
  const wait = core.screenTries.take(device.id) ?? core.personTries.take(who);
  if (wait !== null) return { ok: false, code: 'pin-tries', params: { until: core.clock.now() + wait } };
  const person = badge === null ? await byPin(core, personId, pin) : byBadge(core, badge);
  if (!person) return { ok: false, code: 'pin-wrong' };
  core.personTries.giveBack(who);
  core.screenTries.giveBack(device.id);
  // comparing took a while: the screen may have been thrown out meanwhile (A1)
  const now = core.device(device.id);
  if (!now || now.revoked) return { ok: false, code: 'token-revoked' };
  core.bus.recordOwn({ deviceId: now.id, deviceRole: 'hub', bayId: now.bayId, person }, [
    {
      kind: 'device.signed-in',
      data: { device: now.name },
      changes: [{ table: 'device', id: now.id, set: { personId: person.id } }, ...comes(core, now, person)],
    },
  ]);
  core.idle.begins(now.id, core.idleMs(now.role));
  return { ok: true, personId: person.id };
}

/** Only where somebody could sign out again: a lounge's token opens no way to try PINs. */
function mayAnybody(core: Core, device: Device): boolean {
  const permitted = permit('device.signOut', { ...actorOf(core, device), person: null });
  return permitted.ok || permitted.refusal.code === 'sign-in-first';
}

/** E8: whoever signs in at a bay is in the shop. */
function comes({ clock, reader, today }: Core, { role }: Device, person: Person): Change[] {
  if (role !== 'bay') return [];
  const { timeZone } = reader.shop().hours;
  return attendanceStart(person, reader.attendance(person.id, today()), { at: clock.now(), timeZone, newId });
}

async function byPin(core: Core, personId: string | null, pin: string | null): Promise<Person | undefined> {
  if (personId === null || pin === null) return undefined;
  const stored = core.pinOf(personId);
  if (!(await pinMatches(pin, stored))) return undefined;
  const person = core.reader.person(personId);
  return person?.retired === false && core.pinOf(personId) === stored ? person : undefined;
}

/** Terminals read keys, not letters, so that an input method cannot spoil a badge: its case is not known. */
function byBadge(core: Core, badge: string): Person | undefined {
  const read = badge.toUpperCase();
  return core.reader.people().find((person) => person.badge?.toUpperCase() === read && !person.retired);
}
