import { randomUUID } from 'node:crypto';
import { createAttendanceRepo } from '../../db/attendance.repo.ts';
import { createClientsRepo } from '../../db/clients.repo.ts';
import { credentialOf, dropCredential, ownerOf, saveCredential } from '../../db/credentials.repo.ts';
import { eventBySeq, headSeq } from '../../db/events.repo.ts';
import { faultOf } from '../../db/faults.ts';
import { readMeta, writeMeta } from '../../db/meta.repo.ts';
import type { Db } from '../../db/open.ts';
import { createRestatements } from '../../db/restatements.ts';
import { prepareRows } from '../../db/rows.codec.ts';
import { createShopReader } from '../../db/shop.reader.ts';
import { eventsOfCommand, inverseOf, reopenedBy } from '../../db/undo.ts';
import { createVisitsRepo } from '../../db/visits.repo.ts';
import { createWork, type Touched } from '../../db/work.ts';
import { shopDate, startOfDay } from '../../shared/domain/calendar.ts';
import type { Actor } from '../../shared/domain/decision.ts';
import type { Device } from '../../shared/domain/model.screens.ts';
import { permit } from '../../shared/domain/permission.ts';
import { idleMsOf } from '../../shared/domain/privacy.ts';
import type { ShopReader } from '../../shared/domain/reader.ts';
import type { DeviceRole } from '../../shared/domain/vocabulary.ts';
import type { Language } from '../../shared/i18n/translate.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { Delta } from '../../shared/protocol/messages.ts';
import { hashPin, newToken, tokenHash } from './access.ts';
import type { Clock } from './clock.ts';
import { type CommandBus, createCommandBus } from './commandBus.ts';
import { createErasure, isErasure } from './customerData/erasure.ts';
import type { Faults } from './faults.ts';
import { createHubState, type HubStateBook } from './hubState.ts';
import { createIdleBook } from './idle.ts';
import { newId } from './ids.ts';
import type { Log } from './log.ts';
import { createMonthEnd, type MonthEndFigures } from './monthEnd.ts';
import { createScreenBook } from './screens.ts';
import { createTries } from './tries.ts';
import { createVerdictKeeper } from './verdicts.ts';
import type { LiveView } from './views/liveView.ts';
import { createRootsReader } from './views/roots.ts';
import { createViewRegistry } from './views/viewRegistry.ts';
import { createWaitingRoom } from './waiting.ts';

export type CoreParts = {
  db: Db;
  clock: Clock;
  log: Log;
  /** Where a month's figures are read, off this thread (S10); without it no month can be closed. */
  monthFigures?: MonthEndFigures;
  /** What the machine does to the database; without it nothing is done about that. */
  faults?: Pick<Faults, 'trouble' | 'met'>;
  state?: HubStateBook;
};

const NO_FAULTS: Pick<Faults, 'trouble' | 'met'> = { trouble: () => null, met: faultOf };

export type Core = ReturnType<typeof createCore>;

/** Everything of the hub that needs no network: one writer, one thread, one database. */
export function createCore(parts: CoreParts) {
  const { db, clock, log, monthFigures, faults = NO_FAULTS, state = createHubState() } = parts;
  const visits = createVisitsRepo(db);
  const reader: ShopReader = createShopReader(db, visits);
  const work = createWork(db);
  const clients = createClientsRepo(db);
  const roots = createRootsReader(db, work.rows, visits);
  const devices = prepareRows(db, 'device', 'where revoked = 0 order by admitted_at, id');
  const isSetUp = prepareRows(db, 'shop', `where id = 'shop'`);
  const verdicts = createVerdictKeeper({ db, visits, shop: () => isSetUp()[0], log });
  const personTries = createTries(LIMITS.pinTries);
  const preparedPins = new Map<string, string>();
  const erasure = createErasure({ db, work, reader });
  const monthEnd = createMonthEnd({ db, clock, reader, verdicts, figures: monthFigures });

  /** Who else wants to know what was committed, tied on when it is there. */
  const watch = { committed: (_touched: readonly Touched[]): void => undefined };
  /** The network's ends, tied on when it is there. */
  const wire = {
    send: (_view: LiveView, _delta: Delta): void => undefined,
    presenceChanged: (): void => undefined,
  };
  let head = headSeq(db);
  const epoch = () => readMeta(db, 'epoch') ?? renewEpoch(db);
  const registry = createViewRegistry({
    roots,
    epoch,
    head: () => head,
    send: (view, delta) => wire.send(view, delta),
  });
  const waitingRoom = createWaitingRoom(clock.now, () => wire.presenceChanged());
  const codeTries = createTries(LIMITS.codeTries);
  const screens = createScreenBook(clock.now);
  /** When the newest event happened, epoch ms: where a sample shop's clock goes on. */
  const lastEventAt = () => eventBySeq(db, head)?.recordedAt ?? clock.now();
  const idle = createIdleBook(isSetUp()[0]?.sample === false ? Math.max(0, clock.now() - lastEventAt()) : 0);

  const device = (id: string): Device | undefined => work.rows.read('device', id);
  const bus: CommandBus = createCommandBus({
    db,
    clients,
    work,
    reader,
    verdicts,
    restatements: createRestatements(db, newId),
    clock,
    log,
    faults,
    publish({ seq, touched, events }) {
      head = Math.max(head, seq);
      visits.follow(events);
      registry.mark(touched, seq);
      verdicts.committed();
      watch.committed(touched);
    },
    ports: {
      device,
      program: (id) => work.rows.read('program', id),
      isWaiting: waitingRoom.has,
      codeTries,
      issueToken(deviceId) {
        const token = newToken();
        saveCredential(db, deviceId, 'device', tokenHash(token));
        return token;
      },
      letIn: waitingRoom.letIn,
      refreshScreen(id) {
        for (const screen of screens.of(id)) screen.refresh();
      },
      dropScreen(id) {
        for (const screen of screens.of(id)) screen.drop();
      },
      forgetToken: (ownerId) => dropCredential(db, ownerId),
      preparedPin: (pin) => preparedPins.get(pin),
      savePin(personId, hash) {
        if (hash === null) dropCredential(db, personId);
        else saveCredential(db, personId, 'pin', hash);
        personTries.reset(personId);
      },
      erase: (...asked) => erasure.erase(...asked),
      erased: (...told) => erasure.erased(...told),
      closingFigures: (month) => monthEnd.prepared(month),
      clockRate: () => clock.reading().rate,
      eventsOfTap(seq) {
        const event = eventBySeq(db, seq);
        // what was said of a closed month stands (V11)
        return event ? eventsOfCommand(db, event).filter(({ kind }) => kind !== 'month.restated') : [];
      },
      inverse: (events) => inverseOf(work.rows, events),
      reopened: (changes) => reopenedBy(work.rows, changes),
    },
  });

  return {
    db,
    clock,
    log,
    faults,
    state,
    epoch,
    reader,
    visits,
    attendance: createAttendanceRepo(db),
    verdicts,
    roots,
    work,
    registry,
    bus,
    waitingRoom,
    screens,
    idle,
    /** After how long without a touch somebody is signed out on a screen of this role, ms (A3). */
    idleMs(role: DeviceRole): number {
      const shop = isSetUp()[0];
      return shop ? idleMsOf(shop, role) : Number.POSITIVE_INFINITY;
    },
    watch,
    wire,
    personTries,
    /** Wrong tokens of an address, over HTTP and by socket: right ones are never counted. */
    wrongTokens: createTries(LIMITS.wrongTokens),
    screenTries: createTries(LIMITS.screenTries),
    head: () => head,
    device,
    devices: () => devices(),
    isSetUp: () => isSetUp().length > 0,
    /** A sample shop runs on a clock that people may turn. */
    isSample: () => isSetUp()[0]?.sample === true,
    language: (): Language => (readMeta(db, 'language') === 'en' ? 'en' : 'zh-CN'),
    setLanguage: (language: Language) => writeMeta(db, 'language', language),
    /** Highest command number that a client has settled (S1). */
    lastN: (clientId: string) => clients.find(clientId)?.lastN ?? 0,
    /** After the rows were replaced from outside: another history begins (S8). */
    renew() {
      renewEpoch(db);
      head = headSeq(db);
      registry.close();
      visits.forget();
    },
    /** The shop's own day now, 'YYYY-MM-DD'. */
    today: () => shopDate(clock.now(), isSetUp()[0]?.hours.timeZone ?? 'UTC'),
    lastEventAt,
    /** When the shop's day began, epoch ms. */
    dayStart: () => startOfDay(clock.now(), isSetUp()[0]?.hours.timeZone ?? 'UTC'),
    deviceOfToken(token: string): Device | undefined {
      const id = ownerOf(db, 'device', tokenHash(token));
      const found = id === undefined ? undefined : device(id);
      return found?.revoked === false ? found : undefined;
    },
    programOfToken(token: string) {
      const id = ownerOf(db, 'program', tokenHash(token));
      const found = id === undefined ? undefined : work.rows.read('program', id);
      return found?.revoked === false ? found : undefined;
    },
    pinOf: (personId: string) => credentialOf(db, personId),
    /** What takes too long inside a transaction is made ready first: a PIN's hash, a month's figures, where the log names somebody (S10). */
    async prepare(raw: unknown, actor: Actor): Promise<() => void> {
      const pin = pinIn(raw);
      if (pin !== null && permit('person.setPin', actor).ok) {
        preparedPins.set(pin, await hashPin(pin));
        return () => void preparedPins.delete(pin);
      }
      return isErasure(raw) ? erasure.prepare(raw, actor) : monthEnd.prepare(raw, actor);
    },
  };
}

function renewEpoch(db: Db): string {
  const epoch = randomUUID();
  writeMeta(db, 'epoch', epoch);
  return epoch;
}

function pinIn(raw: unknown): string | null {
  const { type, payload } = (raw ?? {}) as { type?: unknown; payload?: { pin?: unknown } };
  if (type !== 'person.setPin') return null;
  const pin = payload?.pin;
  return typeof pin === 'string' && /^\d{4,6}$/.test(pin) ? pin : null;
}
