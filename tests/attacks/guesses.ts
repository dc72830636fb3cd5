import type { Core } from '../../electron/hub/core.ts';
import { newId } from '../../electron/hub/ids.ts';
import { signIn } from '../../electron/hub/signIn.ts';
import type { TestHub } from '../../electron/hub/testing/testHub.ts';
import type { Device } from '../../shared/domain/model.screens.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { admit, online } from './admitted.ts';
import type { Tally } from './tally.ts';

const GUESSES = 10_000;
const HUB = { deviceId: null, deviceRole: 'hub', bayId: null, person: null } as const;

/**
 * Every four-digit PIN of one person, and as many badges, from four terminals at the same time; the right PIN is among
 * them. `compared` counts how often the hub really looked. What got through is whoever is signed in afterwards.
 */
export async function guessPins(core: Core, compared: () => number, tally: Tally): Promise<void> {
  const victim = core.reader.people().find(({ hasPin }) => hasPin);
  const pads = ['one', 'two', 'three', 'four'].map((name) => admitted(core, name));
  const guesses = Array.from({ length: GUESSES }, (_, i) => String((i + 5_000) % GUESSES).padStart(4, '0'));
  const answers = await Promise.all(
    guesses.map((pin, i) => signIn(core, pads[i % pads.length] as Device, { personId: victim?.id, pin, badge: null })),
  );
  for (const [i, answer] of answers.entries()) tally.tried(`PIN ${guesses[i]}`, answer.ok);
  const allowed = LIMITS.pinTries[0].most;
  tally.tried(`${compared()} PINs were compared, ${allowed} may be`, compared() > allowed);
  const badges = await Promise.all(
    guesses.map((badge, i) => signIn(core, pads[i % pads.length] as Device, { personId: null, pin: null, badge })),
  );
  for (const [i, answer] of badges.entries()) tally.tried(`badge ${guesses[i]}`, answer.ok);
  const tried = badges.filter((answer) => !answer.ok && answer.code === 'pin-wrong').length;
  const most = pads.length * LIMITS.screenTries[0].most;
  tally.tried(`${tried} badges were looked up, ${most} may be`, tried > most);
}

function admitted(core: Core, name: string): Device {
  const device: Device = {
    ...{ id: newId(), name, role: 'inspector', bayId: null, personId: null },
    ...{ admittedAt: core.clock.now(), revoked: false, local: false },
  };
  core.bus.recordOwn(HUB, [{ kind: 'device.admitted', changes: [{ table: 'device', insert: device }] }]);
  return device;
}

/** Codes of a desk that would let in whoever waits: all of them, with a stranger at the door. */
export function guessCodes(core: Core, tally: Tally): void {
  const told: string[] = [];
  const knock = { address: '10.0.0.66', browser: '', turnAway: () => undefined };
  core.waitingRoom.enter('stranger', { ...knock, admit: (token) => told.push(token) });
  const actor = { ...HUB, deviceId: 'guessing-desk', deviceRole: 'dispatcher' } as const;
  const source = { clientId: 'guessing-client', ownerId: 'guessing-desk', actor };
  let looked = 0;
  const guess = (n: number) => {
    const code = String(n * 97).padStart(6, '0');
    const payload = { code, name: 'stranger', role: 'dispatcher', bayId: null };
    const answer = core.bus.run(source, { n, type: 'device.admit', at: null, payload });
    if ('code' in answer && answer.code === 'code-unknown') looked += 1;
    tally.tried(`code ${code}`, 'ok' in answer && answer.ok);
  };
  // one commit for all: the disk is not what is attacked
  core.db.$client.transaction(() => {
    for (let n = 1; n <= GUESSES; n++) guess(n);
  })();
  const [{ most }] = LIMITS.codeTries;
  tally.tried(`${looked} codes were looked up, ${most} may be`, looked > most);
  tally.tried('the stranger was let in', told.length > 0);
}

/** Tokens, over HTTP and by socket; meanwhile and afterwards the right one is as good as ever. */
export async function guessTokens(hub: TestHub, tally: Tally): Promise<void> {
  for (let i = 0; i < 500; i++) {
    const token = `${'x'.repeat(40)}${i}`.slice(-43);
    const { status } = await hub.request('/api/v1/visits', { token });
    tally.tried(`token ${token}: ${status}`, status !== 401 && status !== 429);
  }
  tally.tried('a wrong token is asked to wait', (await hub.request('/api/v1/visits', { token: 'x' })).status !== 429);
  for (let i = 0; i < 20; i++) {
    const refused = await online(hub, `guess-${i}`, `guesser-${i}`).then(
      () => false,
      () => true,
    );
    tally.tried(`token guess-${i} by socket`, !refused);
  }
  tally.tried('the right token is refused', (await hub.request('/api/v1/visits')).status !== 200);
  const screen = await admit(hub, 'wall').then(({ token }) => online(hub, token, 'wall-meanwhile'));
  tally.tried('a screen of the shop is refused', !screen.connected);
}
