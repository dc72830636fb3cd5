import { attendanceStart } from '../../shared/domain/decide/attendance.rows.ts';
import type { Device } from '../../shared/domain/model.screens.ts';
import type { Change } from '../../shared/domain/model.tables.ts';
import type { Person } from '../../shared/domain/model.ts';
import { type Answer, signIn as signInSchema } from '../../shared/protocol/messages.ts';
import { pinMatches } from './access.ts';
import type { Core } from './core.ts';
import { newId } from './ids.ts';

/**
 * Somebody signs in on a screen, by PIN or by badge. Wrong tries are counted per person and per screen, so that nobody
 * can lock out the whole shop; the answer does not tell an unknown person from a wrong PIN.
 */
export async function signIn(core: Core, device: Device, raw: unknown): Promise<Answer<{ personId: string }>> {
  const parsed = signInSchema.safeParse(raw);
  if (!parsed.success) return { ok: false, code: 'bad-message' };
  const { personId, pin, badge } = parsed.data;
  const wait = await tooMany(core, device.id, personId ?? badge ?? '');
  if (wait !== null) return { ok: false, code: 'pin-tries', params: { until: core.clock.now() + wait } };
  const person = badge === null ? await byPin(core, personId, pin) : byBadge(core, badge);
  if (!person) return { ok: false, code: 'pin-wrong' };
  await core.personTries.reset(personId ?? badge ?? '');
  await core.screenTries.reset(device.id);
  core.bus.recordOwn({ deviceId: device.id, deviceRole: 'hub', bayId: device.bayId, person }, [
    {
      kind: 'device.signed-in',
      data: { device: device.name },
      changes: [{ table: 'device', id: device.id, set: { personId: person.id } }, ...comes(core, device, person)],
    },
  ]);
  return { ok: true, personId: person.id };
}

/** E8: whoever signs in at a bay is in the shop. */
function comes({ clock, reader, today }: Core, { role }: Device, person: Person): Change[] {
  if (role !== 'bay') return [];
  const { timeZone } = reader.shop().hours;
  return attendanceStart(person, reader.attendance(person.id, today()), { at: clock.now(), timeZone, newId });
}

/** How long to wait after too many tries, ms: of this person anywhere, or of anybody on this screen. */
async function tooMany(core: Core, deviceId: string, who: string): Promise<number | null> {
  return (await core.screenTries.take(deviceId)) ?? (await core.personTries.take(who));
}

async function byPin(core: Core, personId: string | null, pin: string | null): Promise<Person | undefined> {
  if (personId === null || pin === null) return undefined;
  const person = core.reader.person(personId);
  const stored = core.pinOf(personId);
  if (!person || person.retired || stored === undefined) return undefined;
  return (await pinMatches(pin, stored)) ? person : undefined;
}

/** Terminals read keys, not letters, so that an input method cannot spoil a badge: its case is not known. */
function byBadge(core: Core, badge: string): Person | undefined {
  const read = badge.toUpperCase();
  return core.reader.people().find((person) => person.badge?.toUpperCase() === read && !person.retired);
}
