import type { DecideContext } from '../../../shared/domain/decision.ts';
import type { Device, Program } from '../../../shared/domain/model.screens.ts';
import { allow, type Decision, refuse } from '../../../shared/domain/refusal.ts';
import type { DeviceRole } from '../../../shared/domain/vocabulary.ts';
import type { Payload } from '../../../shared/protocol/commands.ts';
import type { HubOutcome } from '../hubOutcome.ts';
import type { Tries } from '../tries.ts';

export type DevicePorts = {
  device: (id: string) => Device | undefined;
  program: (id: string) => Program | undefined;
  /** Is a screen showing this code, not expired? */
  isWaiting: (code: string) => boolean;
  /** Wrong codes of a screen or program (A1): whoever could try them all would let strangers in. */
  codeTries: Pick<Tries, 'take' | 'giveBack'>;
  /** Makes a token for the device, keeps its hash (inside the transaction) and gives the token. */
  issueToken: (deviceId: string) => string;
  /** After the commit: hands the token to the waiting screen. */
  letIn: (code: string, token: string) => void;
  /** After the commit: the screen has to say hello again, or is thrown out. */
  refreshScreen: (deviceId: string) => void;
  dropScreen: (deviceId: string) => void;
  forgetToken: (ownerId: string) => void;
};

type Handle<P> = (context: DecideContext, payload: P, ports: DevicePorts) => Decision<HubOutcome>;

/** A bay terminal stands at a bay that exists; every other screen at none. */
function placeFor({ shop }: DecideContext, role: DeviceRole, bayId: string | null): Decision<string | null> {
  if (role !== 'bay') return allow(null);
  const bay = bayId === null ? undefined : shop.bay(bayId);
  if (!bay) return refuse('not-found');
  return bay.retired ? refuse('bay-retired', undefined, { bay: bay.label }) : allow(bay.id);
}

const admit: Handle<Payload<'device.admit'>> = (context, { code, name, role, bayId }, ports) => {
  const admitting = context.actor.deviceId ?? context.actor.deviceRole;
  const wait = ports.codeTries.take(admitting);
  if (wait !== null) return refuse('code-tries', undefined, { until: context.now + wait });
  if (!ports.isWaiting(code)) return refuse('code-unknown');
  ports.codeTries.giveBack(admitting);
  const place = placeFor(context, role, bayId);
  if (!place.ok) return place;
  const device: Device = {
    id: context.newId(),
    name,
    role,
    bayId: place.value,
    personId: null,
    admittedAt: context.at,
    revoked: false,
    local: false,
  };
  const token = ports.issueToken(device.id);
  return allow({
    events: [{ kind: 'device.admitted', data: { name, role }, changes: [{ table: 'device', insert: device }] }],
    answer: { deviceId: device.id },
    effects: [() => ports.letIn(code, token)],
  });
};

const edit: Handle<Payload<'device.edit'>> = (context, { deviceId, name, role, bayId }, ports) => {
  const device = ports.device(deviceId);
  if (!device || device.revoked) return refuse('not-found');
  const place = placeFor(context, role, bayId);
  if (!place.ok) return place;
  const moved = role !== device.role || place.value !== device.bayId;
  // the hub's own windows are what they are: a desk turned into a lounge could never be turned back
  if (moved && device.local) return refuse('not-allowed');
  const set = { name, role, bayId: place.value, ...(moved ? { personId: null } : {}) };
  return allow({
    events: [{ kind: 'device.edited', data: { name, role }, changes: [{ table: 'device', id: deviceId, set }] }],
    effects: [() => ports.refreshScreen(deviceId)],
  });
};

const revoke: Handle<Payload<'device.revoke'>> = (_context, { deviceId }, ports) => {
  const device = ports.device(deviceId);
  if (!device || device.revoked || device.local) return refuse('not-found');
  ports.forgetToken(deviceId);
  const set = { revoked: true, personId: null };
  return allow({
    events: [
      { kind: 'device.revoked', data: { name: device.name }, changes: [{ table: 'device', id: deviceId, set }] },
    ],
    effects: [() => ports.dropScreen(deviceId)],
  });
};

const signOut: Handle<Payload<'device.signOut'>> = ({ actor }, _payload, ports) => {
  const { deviceId } = actor;
  if (deviceId === null) return refuse('not-found');
  return allow({
    events: [
      {
        kind: 'device.signed-out',
        data: { device: ports.device(deviceId)?.name ?? '' },
        changes: [{ table: 'device', id: deviceId, set: { personId: null } }],
      },
    ],
    effects: [() => ports.refreshScreen(deviceId)],
  });
};

const revokeProgram: Handle<Payload<'program.revoke'>> = (_context, { programId }, ports) => {
  const program = ports.program(programId);
  if (!program || program.revoked) return refuse('not-found');
  ports.forgetToken(programId);
  return allow({
    events: [
      {
        kind: 'program.revoked',
        data: { name: program.name },
        changes: [{ table: 'program', id: programId, set: { revoked: true } }],
      },
    ],
  });
};

export const DEVICE_HANDLERS = {
  'device.admit': admit,
  'device.edit': edit,
  'device.revoke': revoke,
  'device.signOut': signOut,
  'program.revoke': revokeProgram,
};
