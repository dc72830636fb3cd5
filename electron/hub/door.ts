import type { Server } from 'node:http';
import { LIMITS } from '../../shared/protocol/limits.ts';

/** A request must be told within these, ms: half a request held open costs a place. */
const HEADERS_MS = 10_000;
const REQUEST_MS = 60_000;

export type Door = {
  /** One more of this address, unless there are too many; gives what to call when it has gone, or null. */
  enter: (address: string) => (() => void) | null;
};

/** At most `most` at a time of each address: what one address can take, the others keep (A5). */
export function createDoor(most: number): Door {
  const inside = new Map<string, number>();
  const count = (address: string, by: number) => {
    const now = (inside.get(address) ?? 0) + by;
    if (now === 0) inside.delete(address);
    else inside.set(address, now);
  };
  return {
    enter(address) {
      if ((inside.get(address) ?? 0) >= most) return null;
      count(address, 1);
      let left = false;
      return () => {
        if (!left) count(address, -1);
        left = true;
      };
    },
  };
}

/** Counts the connections of each address before anything is read from them. */
export function guardConnections(http: Server): void {
  const door = createDoor(LIMITS.connectionsPerAddress);
  http.headersTimeout = HEADERS_MS;
  http.requestTimeout = REQUEST_MS;
  http.on('connection', (line) => {
    const leave = door.enter(line.remoteAddress ?? '');
    if (leave) line.once('close', leave);
    else line.destroy();
  });
}
