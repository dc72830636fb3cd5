import { LIMITS } from '../../shared/protocol/limits.ts';
import type { Answer } from '../../shared/protocol/messages.ts';
import type { Readable } from './cell.ts';
import { openDrawer } from './drawer.idb.ts';
import { createOptimistic } from './optimistic.ts';
import { createOutbox, type Outbox, type OutboxParts } from './outbox.ts';
import { createPhotos } from './photos.ts';
import { photosOverHttp } from './photos.wire.ts';
import { createSessionCore, type Sending, type SessionOptions } from './session.ts';
import type { DeskSession, WaitingTaps } from './session.types.ts';
import { pageTokens } from './tokens.ts';

type DeskOptions = SessionOptions & { openDrawer?: OutboxParts['openDrawer'] };

/** What survives a reload of this tab, where the browser allows it. */
function tabMemory(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

/** Resolves true when nothing waits any more, false after `ms`. */
function emptied(waiting: Readable<WaitingTaps>, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (empty: boolean) => {
      clearTimeout(timer);
      unwatch();
      resolve(empty);
    };
    const look = () => waiting.get().count === 0 && settle(true);
    const timer = setTimeout(settle, ms, false);
    const unwatch = waiting.subscribe(look);
    look();
  });
}

/** A session that shows and sends. Not started yet. */
export function createDeskSession(options: DeskOptions): DeskSession {
  let outbox!: Outbox;
  const photos = createPhotos(photosOverHttp(options.url ?? '', options.tokens ?? pageTokens()));

  const core = createSessionCore(options, ({ store, clock, link }): Sending => {
    const identity = () => link.connection.get().identity;
    const optimistic = createOptimistic({ table: store.table, clock, identity });
    outbox = createOutbox({
      openDrawer: options.openDrawer ?? (() => openDrawer(tabMemory())),
      clock,
      ask: (envelope) => link.ask('command', envelope, LIMITS.answerMs),
      greet: link.greet,
      isReachable: () => link.connection.get().state === 'live',
      decided: optimistic.decided,
    });
    outbox.waiting.subscribe(() => optimistic.waiting(outbox.waiting.get().taps));
    return {
      async clientId() {
        await outbox.open();
        return outbox.clientId();
      },
      async welcomed(welcome) {
        const goOn = await outbox.welcomed(welcome);
        const memory = clock.memory();
        if (memory) void outbox.open().then((drawer) => drawer.keepClock(memory).catch(() => {}));
        photos.awake();
        return goOn;
      },
      lost: outbox.lost,
      rename: outbox.rename,
      left: outbox.leave,
      applied: () => optimistic.applied(store.held().cursor),
      caughtUp: optimistic.caughtUp,
    };
  });
  const { view, link, clock } = core;

  /** A question that cannot be kept for later: offline it is answered at once. */
  async function ask<T>(question: () => Promise<Answer<T>>): Promise<Answer<T>> {
    try {
      return await question();
    } catch {
      return { ok: false, code: 'hub-busy' };
    }
  }

  return {
    ...view,
    start() {
      void outbox.open().then(async (drawer) => {
        const memory = await drawer.clockMemory().catch(() => null);
        if (memory) clock.recall(memory);
      });
      view.start();
    },
    stop() {
      view.stop();
      outbox.stop();
      photos.stop();
    },
    send: outbox.add,
    takeBack: outbox.takeBack,
    undoLater: outbox.undoLater,
    waiting: outbox.waiting,
    attention: outbox.attention,
    dismiss: outbox.dismiss,
    photos,
    async signIn(message) {
      // E8: what was tapped so far is the work of whoever was signed in then.
      if (!link.isLive() || !(await emptied(outbox.waiting, LIMITS.answerMs))) return { ok: false, code: 'hub-busy' };
      return ask(() => link.ask('signIn', message, LIMITS.answerMs));
    },
    active() {
      if (link.isLive()) void ask(() => link.ask('active', {}, LIMITS.answerMs));
    },
    identify: (deviceId) => ask(() => link.ask('identify', { deviceId }, LIMITS.answerMs)),
    demo: (order) => ask(() => link.ask('demo', order, LIMITS.answerMs)),
  };
}
