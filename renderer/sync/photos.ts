import { createCell, type Readable } from './cell.ts';
import { memoryPhotoBox, type PhotoBox } from './photos.box.ts';
import { randomId } from './random.ts';

/** What became of a photo: the hub has it, will never take it, or could not be asked now. */
export type PhotoSent = 'kept' | 'refused' | 'later';

export interface Photos {
  /** Keeps a shrunk photo on this screen and sends it as soon as it can; resolves to its name. */
  add: (jpeg: ArrayBuffer) => Promise<string>;
  /** From this screen, else from the hub; null when neither has it to show. */
  read: (id: string) => Promise<ArrayBuffer | null>;
  /** How many the hub has not got yet. */
  readonly waiting: Readable<number>;
}

export type PhotoWays = {
  openBox: () => Promise<PhotoBox>;
  send: (id: string, jpeg: ArrayBuffer) => Promise<PhotoSent>;
  fetch: (id: string) => Promise<ArrayBuffer | null>;
};

const AGAIN_MS = 15_000;
/** Photos just sent, still shown from here: the hub shows them to a bay only once it knows which car they are of. */
const RECENT = 24;

/**
 * Photos travel beside the taps, not in them: a slow upload holds up nobody's clock, and sending one twice does nothing.
 * They stay on this screen until the hub has them, over reloads and power cuts.
 */
export function createPhotos({ openBox, send, fetch }: PhotoWays): Photos & { awake: () => void; stop: () => void } {
  const waiting = createCell(0);
  const recent = new Map<string, ArrayBuffer>();
  let opening: Promise<PhotoBox> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = false;

  const box = () => {
    opening ??= openBox().catch(memoryPhotoBox);
    return opening;
  };
  const count = async () => waiting.set((await (await box()).ids()).length);

  function remember(id: string, jpeg: ArrayBuffer) {
    recent.set(id, jpeg);
    const [oldest] = recent.keys();
    if (recent.size > RECENT && oldest !== undefined) recent.delete(oldest);
  }

  async function sendAll() {
    if (sending) return;
    sending = true;
    clearTimeout(timer);
    const kept = await box();
    for (const id of await kept.ids()) {
      const jpeg = await kept.get(id);
      const outcome = jpeg === undefined ? 'refused' : await send(id, jpeg).catch((): PhotoSent => 'later');
      if (outcome === 'later') break;
      await kept.remove(id);
    }
    sending = false;
    await count();
    if (waiting.get() > 0) timer = setTimeout(awake, AGAIN_MS);
  }

  function awake() {
    // a browser that takes its storage away says so with the next photo
    void sendAll().catch(() => {
      sending = false;
    });
  }

  return {
    waiting,
    awake,
    stop: () => clearTimeout(timer),
    async add(jpeg) {
      const id = randomId();
      remember(id, jpeg);
      try {
        await (await box()).put(id, jpeg);
      } catch {
        opening = Promise.resolve(memoryPhotoBox());
        await (await box()).put(id, jpeg);
      }
      await count();
      awake();
      return id;
    },
    async read(id) {
      const here = recent.get(id) ?? (await (await box()).get(id).catch(() => undefined));
      return here ?? fetch(id).catch(() => null);
    },
  };
}
