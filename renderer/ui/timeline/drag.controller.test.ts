// @vitest-environment node

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBoardStore, type Stage } from './board.store.ts';
import { createDragController } from './drag.controller.ts';
import { MINUTE } from './scale.ts';
import type { DropVerdict, TimelineItem } from './timeline.types.ts';

const at = (hours: number, minutes = 0) => Date.UTC(2026, 10, 21, hours, minutes);
const job: TimelineItem = { id: 'job', laneId: 'one', start: at(9), end: at(10), name: '京A·8B2Q6' };
const source = { id: 'job', name: job.name, external: false };

function board(change: Partial<Stage> = {}, items: TimelineItem[] = [job]) {
  const store = createBoardStore();
  const stage: Stage = {
    items: new Map(items.map((item) => [item.id, item])),
    laneIds: ['one', 'two'],
    laneName: (laneId) => `Bay ${laneId}`,
    formatTime: (time) => new Date(time).toISOString().slice(11, 16),
    locate: () => null,
    timeAt: () => 0,
    pointOf: () => ({ x: 10, y: 20 }),
    show: () => undefined,
    openingAt: () => at(12),
    edgeAt: () => null,
    scrollBy: () => undefined,
    onDrop: vi.fn(() => undefined),
    onResize: vi.fn(() => undefined),
    ...change,
  };
  let now: Stage = stage;
  const drag = createDragController(
    store,
    () => now,
    (key, params) => [key, ...Object.values(params ?? {})].join(' '),
  );
  const enter = (next: Partial<Stage>) => {
    now = { ...now, ...next };
    drag.refresh();
  };
  return { store, drag, stage, enter };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a card moved by keys', () => {
  it('is dropped where the arrows led it, and every step is spoken', () => {
    const { store, drag, stage } = board();
    expect(drag.take(source, 'move')).toBe(true);
    drag.nudge(2, 0);
    drag.nudge(0, 1);
    expect(store.get().spoken).toBe('moveAt Bay two 09:10 10:10');
    drag.drop();
    expect(stage.onDrop).toHaveBeenCalledWith(source, { laneId: 'two', start: at(9, 10), end: at(10, 10) });
    expect(store.get().gesture).toBeNull();
  });

  it('goes nowhere when it was not moved', () => {
    const { drag, stage } = board();
    drag.take(source, 'move');
    drag.nudge(0, 1);
    drag.nudge(0, -1);
    drag.drop();
    expect(stage.onDrop).not.toHaveBeenCalled();
  });

  it('is not taken when it is locked, nor resized when it must not be', () => {
    expect(board({}, [{ ...job, locked: true }]).drag.take(source, 'move')).toBe(false);
    expect(board({}, [{ ...job, resizable: false }]).drag.take(source, 'end')).toBe(false);
  });

  it('comes from the pool at the opening time with its own length', () => {
    const { drag, stage } = board();
    const waiting = { id: 'waiting', name: '沪B', external: true };
    drag.take(waiting, 'move', { length: 45 * MINUTE, ghost: null });
    drag.nudge(0, 1);
    drag.drop();
    expect(stage.onDrop).toHaveBeenCalledWith(waiting, { laneId: 'two', start: at(12), end: at(12, 45) });
  });
});

describe('a refusal', () => {
  const refuse = (): DropVerdict => ({ ok: false, reason: 'lift broken' });

  it('is spoken before the drop; dropped all the same, the card goes back and the reason stays a while', () => {
    const { store, drag, stage } = board({ canDrop: refuse });
    drag.take(source, 'move');
    drag.nudge(0, 1);
    expect(store.get().spoken).toContain('lift broken');
    drag.drop();
    expect(stage.onDrop).not.toHaveBeenCalled();
    expect(store.get().gesture).toMatchObject({ phase: 'returning', target: { laneId: 'one', start: at(9) } });
    vi.advanceTimersByTime(500);
    expect(store.get().gesture).toBeNull();
    expect(store.get().note?.text).toContain('lift broken');
    vi.advanceTimersByTime(10_000);
    expect(store.get().note).toBeNull();
  });

  it('that comes late sends back the ghost that waited for it', async () => {
    let answer: (verdict: DropVerdict) => void = () => undefined;
    const { store, drag } = board({
      onDrop: () =>
        new Promise((settle) => {
          answer = settle;
        }),
    });
    drag.take(source, 'move');
    drag.nudge(0, 1);
    drag.drop();
    expect(store.get().gesture).toMatchObject({ phase: 'sending', target: { laneId: 'two' } });
    answer(refuse());
    await vi.advanceTimersByTimeAsync(0);
    expect(store.get().gesture?.phase).toBe('returning');
    expect(store.get().note?.text).toContain('lift broken');
  });
});

describe('changes under a gesture', () => {
  it('keep the card in hand where it is, with its new length', () => {
    const { store, drag, enter } = board();
    drag.take(source, 'move');
    drag.nudge(6, 1);
    enter({ items: new Map([['job', { ...job, end: at(10, 30) }]]) });
    expect(store.get().gesture?.target).toEqual({ laneId: 'two', start: at(9, 30), end: at(11) });
  });

  it('that take the card away end it, and say so', () => {
    const { store, drag, enter } = board();
    drag.take(source, 'move');
    enter({ items: new Map() });
    expect(store.get().gesture).toBeNull();
    expect(store.get().spoken).toBe('itemGone 京A·8B2Q6');
  });

  it('an answer that arrives after the next gesture began does not touch that one', async () => {
    let answer: (verdict: DropVerdict) => void = () => undefined;
    const other: TimelineItem = { ...job, id: 'other' };
    const slow = { onDrop: () => new Promise<DropVerdict>((settle) => (answer = settle)) };
    const { store, drag } = board(slow, [job, other]);
    drag.take(source, 'move');
    drag.nudge(0, 1);
    drag.drop();
    drag.take({ ...source, id: 'other' }, 'move');
    answer({ ok: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(store.get().gesture).toMatchObject({ phase: 'moving', source: { id: 'other' } });
  });
});
