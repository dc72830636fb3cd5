import { describe, expect, test } from 'vitest';
import { COMMANDS, type CommandType } from '../protocol/commands.ts';
import { permit } from './permission.ts';
import { fakeShop, OFFICE } from './testing/fakeShop.ts';
import { DEVICE_ROLES, PERSON_ROLES, type PersonRole } from './vocabulary.ts';

/** A letter for everybody who may stand at a screen; `-` is nobody signed in. */
const LETTERS: Readonly<Record<string, PersonRole | null>> = {
  '-': null,
  C: 'controller',
  T: 'technician',
  A: 'advisor',
  I: 'inspector',
  W: 'washer',
  P: 'parts',
  K: 'cashier',
  L: 'caller',
  D: 'director',
  M: 'manager',
};

/**
 * S9, written out: who may give a command on which screen. `.` is nobody. It is not made from the permissions, so that a
 * slip there shows here. What a rule asks beside it (own bay, own hours, an inspector for the final inspection, a lead
 * for an override or a late undo) is tested with that rule.
 */
const TABLE = `
command           | dispatcher  | advisor     | office     | bay         | inspector  | wash        | wall | lounge
visit.takeIn      | -ACDKM      | -ACDKM      | .          | .           | .          | .           | .    | .
visit.edit        | -ACDKM      | -ACDKM      | .          | .           | .          | .           | .    | .
visit.promise     | -ACDKM      | -ACDKM      | .          | .           | .          | .           | .    | .
addition.report   | -ACDMT      | -ACDMT      | .          | ACDMT       | .          | .           | .    | .
addition.price    | -ACDM       | -ACDM       | .          | .           | .          | .           | .    | .
addition.answer   | -ACDM       | -ACDM       | .          | .           | .          | .           | .    | .
addition.withdraw | -ACDMT      | -ACDMT      | .          | ACDMT       | .          | .           | .    | .
promise.sign      | -ACDKM      | -ACDKM      | .          | .           | .          | .           | .    | .
warning.raise     | -CDMT       | .           | .          | CDMT        | .          | .           | .    | .
warning.reply     | -CDMT       | .           | .          | CDMT        | .          | .           | .    | .
warning.see       | -ACDM       | -ACDM       | ACDM       | .           | .          | .           | .    | .
warning.answer    | -ACDM       | -ACDM       | ACDM       | .           | .          | .           | .    | .
visit.move        | -ACDIKLMPTW | -ACDIKLMPTW | .          | ACDIKLMPTW  | ACDIKLMPTW | -ACDIKLMPTW | .    | .
visit.startWash   | -CDMW       | .           | .          | .           | .          | -CDMW       | .    | .
visit.finishWash  | -CDMW       | .           | .          | .           | .          | -CDMW       | .    | .
visit.ready       | -ACDIKLMPTW | -ACDIKLMPTW | .          | .           | ACDIKLMPTW | -ACDIKLMPTW | .    | .
visit.settle      | -ACDKM      | -ACDKM      | ACDKM      | .           | .          | .           | .    | .
visit.deliver     | -ACDKM      | -ACDKM      | ACDKM      | .           | .          | .           | .    | .
visit.cancel      | -ACDKM      | -ACDKM      | .          | .           | .          | .           | .    | .
excuse.record     | -ACDKM      | -ACDKM      | ACDKM      | .           | .          | .           | .    | .
excuse.sign       | -ACDKM      | -ACDKM      | ACDKM      | .           | .          | .           | .    | .
excuse.check      | DM          | DM          | DM         | .           | .          | .           | .    | .
call.record       | -CDLM       | .           | CDLM       | .           | .          | .           | .    | .
complaint.edit    | -ACDLM      | ACDLM       | ACDLM      | .           | .          | .           | .    | .
complaint.close   | -CDLM       | .           | CDLM       | .           | .          | .           | .    | .
comeback.link     | -ACDKLM     | -ACDKLM     | ACDKLM     | .           | .          | .           | .    | .
comeback.rule     | DM          | DM          | DM         | .           | .          | .           | .    | .
check.record      | CDIMT       | .           | .          | CDIMT       | CDIMT      | .           | .    | .
help.ask          | .           | .           | .          | -ACDIKLMPTW | .          | .           | .    | .
help.answer       | -ACDIKLMPTW | .           | .          | -ACDIKLMPTW | .          | .           | .    | .
attention.resolve | -CDM        | .           | .          | .           | .          | .           | .    | .
operation.add     | -ACDM       | -ACDM       | .          | .           | .          | .           | .    | .
operation.edit    | -CDM        | .           | .          | .           | .          | .           | .    | .
operation.plan    | -CDM        | .           | .          | .           | .          | .           | .    | .
operation.unplan  | -CDM        | .           | .          | .           | .          | .           | .    | .
operation.lock    | -CDM        | .           | .          | .           | .          | .           | .    | .
operation.start   | -CDMT       | .           | .          | CDMT        | .          | .           | .    | .
operation.hold    | -CDMT       | .           | .          | CDMT        | .          | .           | .    | .
operation.resume  | -CDMT       | .           | .          | CDMT        | .          | .           | .    | .
operation.finish  | -CDMT       | .           | .          | CDMT        | .          | .           | .    | .
operation.crew    | -CDMT       | .           | .          | CDMT        | .          | .           | .    | .
operation.drop    | -ACDM       | -ACDM       | .          | .           | .          | .           | .    | .
labour.confirm    | -CDMT       | .           | .          | CDMT        | .          | .           | .    | .
shift.leave       | -CDMT       | .           | .          | CDMT        | .          | .           | .    | .
correction.ask    | ACDKM       | ACDKM       | ACDKM      | .           | .          | .           | .    | .
correction.decide | CDM         | CDM         | CDM        | .           | .          | .           | .    | .
undo              | -ACDIKLMPTW | .           | .          | ACDIKLMPTW  | ACDIKLMPTW | -ACDIKLMPTW | .    | .
shop.save         | -CDM        | .           | .          | .           | .          | .           | .    | .
bay.save          | -CDM        | .           | .          | .           | .          | .           | .    | .
bay.close         | -CDM        | .           | .          | .           | .          | .           | .    | .
bay.open          | -CDM        | .           | .          | .           | .          | .           | .    | .
team.save         | -CDM        | .           | .          | .           | .          | .           | .    | .
person.save       | -CDM        | .           | .          | .           | .          | .           | .    | .
person.setPin     | -CDM        | .           | .          | .           | .          | .           | .    | .
shift.save        | -CDM        | .           | .          | .           | .          | .           | .    | .
absence.save      | -CDM        | .           | .          | .           | .          | .           | .    | .
absence.withdraw  | -CDM        | .           | .          | .           | .          | .           | .    | .
suggestion.take   | -CDM        | .           | .          | .           | .          | .           | .    | .
suggestion.answer | -CDM        | .           | .          | .           | .          | .           | .    | .
standard.save     | -CDM        | .           | .          | .           | .          | .           | .    | .
device.admit      | -CDM        | .           | .          | .           | .          | .           | .    | .
device.edit       | -CDM        | .           | .          | .           | .          | .           | .    | .
device.revoke     | -CDM        | .           | .          | .           | .          | .           | .    | .
device.signOut    | ACDIKLMPTW  | ACDIKLMPTW  | ACDIKLMPTW | ACDIKLMPTW  | ACDIKLMPTW | ACDIKLMPTW  | .    | .
program.revoke    | -CDM        | .           | .          | .           | .          | .           | .    | .
customer.erase    | M           | .           | M          | .           | .          | .           | .    | .
target.save       | M           | .           | M          | .           | .          | .           | .    | .
month.close       | M           | .           | M          | .           | .          | .           | .    | .
action.save       | CDM         | .           | CDM        | .           | .          | .           | .    | .
action.check      | CDM         | .           | CDM        | .           | .          | .           | .    | .
meeting.save      | CDM         | .           | CDM        | .           | .          | .           | .    | .
`;

const [header = [], ...rows] = TABLE.trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));
const screens = header.slice(1) as (typeof DEVICE_ROLES)[number][];
const template = fakeShop(0).reader.person('dd');

/** Who may give the command on the screen, as letters in the order of the alphabet. */
function allowedOn(type: CommandType, deviceRole: (typeof DEVICE_ROLES)[number]): string {
  const allowed = Object.entries(LETTERS).filter(([, role]) => {
    const person = role === null || !template ? null : { ...template, role };
    return permit(type, { ...OFFICE, deviceRole, bayId: 'b1', person }).ok;
  });
  const letters = allowed.map(([letter]) => letter).sort();
  return letters.join('') || '.';
}

describe('S9: who may do what', () => {
  test('the table knows every command, screen and role', () => {
    expect(new Set(rows.map(([type]) => type))).toEqual(new Set(Object.keys(COMMANDS)));
    expect(rows).toHaveLength(Object.keys(COMMANDS).length);
    expect([...screens].sort()).toEqual([...DEVICE_ROLES].sort());
    expect(new Set(Object.values(LETTERS).filter((role) => role !== null))).toEqual(new Set(PERSON_ROLES));
  });

  test.each(rows.map(([type = '', ...who]) => [type as CommandType, who] as const))('%s', (type, who) => {
    const answers = screens.map((screen) => [screen, allowedOn(type, screen)]);
    expect(answers).toEqual(screens.map((screen, at) => [screen, who[at]]));
  });

  test('programs and the hub may give every command', () => {
    for (const type of Object.keys(COMMANDS) as CommandType[]) {
      for (const deviceRole of ['program', 'hub'] as const) {
        expect(permit(type, { ...OFFICE, deviceRole }).ok, `${deviceRole} ${type}`).toBe(true);
      }
    }
  });

  test('where somebody has to be signed in, that is what is said; elsewhere that it is not for this screen', () => {
    const at = (deviceRole: (typeof DEVICE_ROLES)[number]) => permit('operation.start', { ...OFFICE, deviceRole });
    expect(at('bay')).toMatchObject({ refusal: { code: 'sign-in-first' } });
    expect(at('advisor')).toMatchObject({ refusal: { code: 'not-allowed' } });
  });
});
