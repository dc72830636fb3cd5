import { describe, expect, it } from 'vitest';
import { guardQuit } from './quit.ts';

/** An app that can be quit; `seen` is what happened, in order. */
function fakeApp() {
  const seen: string[] = [];
  let onQuit: (event: { preventDefault: () => void }) => void = () => undefined;
  const quit = () => {
    let stays = false;
    onQuit({
      preventDefault: () => {
        stays = true;
      },
    });
    if (!stays) seen.push('ended');
  };
  const on = (_: 'before-quit', listener: typeof onQuit) => {
    onQuit = listener;
  };
  return { app: { on, quit }, seen, quit, settle: () => new Promise(setImmediate) };
}

/** A guarded app with a person and a hub that answer when the test says so. */
function desktop() {
  const { app, seen, quit, settle } = fakeApp();
  const open: { answer: (sure: boolean) => void; fail: (error: Error) => void; hubIsDown: () => void } = {
    answer: () => undefined,
    fail: () => undefined,
    hubIsDown: () => undefined,
  };
  const isQuitting = guardQuit(
    app,
    () => {
      seen.push('asked');
      return new Promise((resolve, reject) => Object.assign(open, { answer: resolve, fail: reject }));
    },
    () => {
      seen.push('closing');
      return new Promise((resolve) => Object.assign(open, { hubIsDown: resolve }));
    },
    (error) => seen.push(String(error)),
  );
  return { seen, open, quit, isQuitting, settle };
}

describe('quitting', () => {
  it('asks, closes the hub, and only then ends', async () => {
    const { seen, open, quit, isQuitting, settle } = desktop();
    quit();
    open.answer(true);
    await settle();
    expect([seen, isQuitting()]).toEqual([['asked', 'closing'], true]);
    open.hubIsDown();
    await settle();
    expect(seen).toEqual(['asked', 'closing', 'ended']);
  });

  it('asks one question at a time, and asks again after a no', async () => {
    const { seen, open, quit, isQuitting, settle } = desktop();
    quit();
    quit();
    expect([seen, isQuitting()]).toEqual([['asked'], false]);
    open.answer(false);
    await settle();
    quit();
    expect(seen).toEqual(['asked', 'asked']);
  });

  it('does not end before the hub has, however often it is asked to', async () => {
    const { seen, open, quit, settle } = desktop();
    quit();
    open.answer(true);
    await settle();
    quit();
    expect(seen).toEqual(['asked', 'closing']);
  });

  it('stays when the question cannot be asked, and can be asked again', async () => {
    const { seen, open, quit, settle } = desktop();
    quit();
    open.fail(new Error('no dialog'));
    await settle();
    quit();
    expect(seen).toEqual(['asked', 'Error: no dialog', 'asked']);
  });

  it('does not mistake a question that throws for one that is open', async () => {
    const { app, seen, quit, settle } = fakeApp();
    const ask = () => {
      throw new Error('no count');
    };
    guardQuit(
      app,
      ask,
      () => Promise.resolve(),
      (error) => seen.push(String(error)),
    );
    quit();
    await settle();
    quit();
    expect(seen).toEqual(['Error: no count', 'Error: no count']);
  });
});
