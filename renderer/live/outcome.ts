import type { Readable } from '../sync/cell.ts';
import type { Connection } from '../sync/session.types.ts';
import type { Result, Sent } from '../sync/tap.ts';

/**
 * What the hub decided, or `kept`: the tap is safe on this screen and the hub is away, so that its answer may be hours
 * off; nobody is to wait for it (E7). A refusal that comes later is shown with the others that waited (S2).
 */
export function outcomeOf({ n, done }: Sent, connection: Readable<Connection>): Promise<Result | 'kept'> {
  return new Promise((resolve, reject) => {
    let stop = () => {};
    const settle = (result: Result | 'kept') => {
      stop();
      resolve(result);
    };
    done.then(settle, reject);
    n.then((kept) => {
      // too large to keep: it is refused, not kept
      if (kept === 0) return;
      const look = () => connection.get().state !== 'live' && settle('kept');
      stop = connection.subscribe(look);
      look();
    }, reject);
  });
}
