import { LIMITS } from '../../shared/protocol/limits.ts';
import { type Answer, demoOrder } from '../../shared/protocol/messages.ts';
import type { Core } from './core.ts';
import type { Demo } from './demo/demo.ts';
import { createPace } from './pace.ts';
import type { Session } from './session.ts';
import { signIn } from './signIn.ts';

/** What a screen may ask beside commands: sign somebody in, make another screen flash, turn the demo's clock. */
export function listenToDesk(core: Core, session: Session, demo: Demo): void {
  const { socket } = session;
  const pace = createPace(LIMITS.asksPerSecond);
  const TOO_FAST = { ok: false, code: 'too-fast' } as const;
  const device = () => {
    const id = session.deviceId();
    const found = id === null ? undefined : core.device(id);
    return found?.revoked === false ? found : undefined;
  };

  socket.on('signIn', (message, ack) => {
    if (typeof ack !== 'function') return;
    const asking = device();
    if (!asking) return ack({ ok: false, code: 'token-unknown' });
    if (!pace.take()) return ack(TOO_FAST);
    signIn(core, asking, message).then(
      (answer) => {
        ack(answer);
        if (answer.ok) session.refresh();
      },
      (error: unknown) => {
        core.log.error({ err: error }, 'sign-in failed');
        ack({ ok: false, code: 'hub-error' });
      },
    );
  });

  socket.on('active', (_message, ack) => {
    if (typeof ack !== 'function') return;
    if (!device()) return ack({ ok: false, code: 'token-unknown' });
    if (!pace.take()) return ack(TOO_FAST);
    session.touched();
    ack({ ok: true });
  });

  socket.on('identify', (message, ack) => {
    if (typeof ack !== 'function') return;
    if (device()?.role !== 'dispatcher') return ack({ ok: false, code: 'not-allowed' });
    if (!pace.take()) return ack(TOO_FAST);
    const asked: unknown = message?.deviceId;
    const screens = typeof asked === 'string' ? core.screens.of(asked) : [];
    for (const screen of screens) screen.identify();
    ack(screens.length > 0 ? { ok: true } : { ok: false, code: 'not-found' });
  });

  socket.on('demo', (message, ack) => {
    if (typeof ack !== 'function') return;
    if (device()?.role !== 'dispatcher') return ack({ ok: false, code: 'not-allowed' });
    ack(pace.take() ? order(message) : TOO_FAST);
  });

  const order = (message: unknown): Answer<object> => {
    if (!core.isSample()) return { ok: false, code: 'clock-not-demo' };
    const parsed = demoOrder.safeParse(message);
    if (!parsed.success) return { ok: false, code: 'bad-message' };
    demo.apply(parsed.data);
    return { ok: true };
  };
}
