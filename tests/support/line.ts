import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What the network between a screen and the hub lets through. */
type State = 'up' | 'cut' | 'pages-only';

export type Line = {
  /** The hub's address as seen from the far end of the line. */
  readonly url: string;
  /** From now on nothing gets through. */
  cut: () => void;
  /** Pages load, but the screen's own connection does not come up: a gateway that is only half back. */
  pagesOnly: () => void;
  restore: () => void;
  /** The line breaks the moment the hub says yes to a command: done, and the screen never hears of it. */
  loseNextAnswer: () => void;
  end: () => Promise<void>;
};

/** The hub's word that it has done a command, as it travels in a frame. */
const DONE = /\[\{"n":\d+,"ok":true,"seq":/;

/** A network cable of its own for one screen, to be pulled. */
export async function layLine(hubPort: number): Promise<Line> {
  let state: State = 'up';
  let losing = false;
  const open = new Set<Socket>();

  const server = createServer((screen) => {
    if (state === 'cut') return void screen.destroy();
    const hub = connect(hubPort, '127.0.0.1');
    const close = () => {
      for (const end of [screen, hub]) {
        open.delete(end);
        end.destroy();
      }
    };
    for (const end of [screen, hub]) {
      open.add(end);
      end.once('error', close).once('close', close);
    }
    screen.once('data', (first) => {
      if (state === 'pages-only' && first.toString('latin1').startsWith('GET /socket.io')) return close();
      hub.write(first);
      screen.pipe(hub);
    });
    hub.on('data', (data) => {
      if (losing && DONE.test(data.toString('latin1'))) {
        losing = false;
        return close();
      }
      screen.write(data);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const dropAll = () => {
    for (const end of open) end.destroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut() {
      state = 'cut';
      dropAll();
    },
    pagesOnly() {
      state = 'pages-only';
      dropAll();
    },
    restore() {
      state = 'up';
    },
    loseNextAnswer() {
      losing = true;
    },
    async end() {
      const closed = new Promise((resolve) => server.close(resolve));
      dropAll();
      await closed;
    },
  };
}
