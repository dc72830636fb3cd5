// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { App } from 'antd';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Visit } from '../../../../shared/domain/model.ts';
import { fakeSession } from '../../../live/fake.session.ts';
import { LiveDesk } from '../../../live/LiveDesk.tsx';
import { LanguageProvider } from '../../../ui/language.tsx';
import { rowsOf } from '../actions/actions.fixture.ts';
import { LastAct } from '../actions/LastAct.tsx';
import { at, operation, visitFile } from '../board/board.fixture.ts';
import { setDispatch } from '../dispatch.state.ts';
import { CarHistory } from './CarHistory.tsx';
import type { VisitEvent } from './useVisitEvents.ts';

const now = at('15:00');

const entry = (seq: number, kind: VisitEvent['kind'], data: VisitEvent['data']): VisitEvent => ({
  seq,
  kind,
  recordedAt: at('10:00'),
  happenedAt: at('10:00'),
  data,
  actor: { device: 'Desk', person: null },
});
const events = [
  entry(1, 'visit.taken-in', { pickup: 'A001' }),
  entry(2, 'visit.moved', { place: 'parking' }),
  entry(3, 'operation.finished', { operation: '作业', operationEn: 'Job' }),
];

const car = (visit: Partial<Visit>) => visitFile('v', { operations: [operation('o', { state: 'done' })], visit });

function show(visit: Partial<Visit>) {
  const file = car(visit);
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ events })));
  const last = { seq: 3, type: 'operation.finish', what: 'Finish Job', visitId: 'v', at: 0 } as const;
  setDispatch({ last });
  render(
    <LiveDesk session={fakeSession({ rows: rowsOf({ files: [file] }), now })}>
      <LanguageProvider language="en">
        <App>
          <LastAct />
          <CarHistory file={file} lastSeq={3} />
        </App>
      </LanguageProvider>
    </LiveDesk>,
  );
}

/** What can be taken back, as the buttons say it. */
async function offered(): Promise<string[]> {
  await screen.findByText(/Car taken in/);
  return screen
    .queryAllByRole('button', { name: /^Undo/ })
    .map((button) => button.getAttribute('aria-label') ?? button.textContent ?? '');
}

const MOVED = 'Undo: Car moved to: Parking';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  setDispatch({ last: null });
});

describe('J10: the way back is offered', () => {
  it('for work and moves on a car that is open', async () => {
    show({});
    expect(await offered()).toEqual(['Undo', 'Undo: "Job" finished', MOVED]);
  });

  it('for moves only once the car is settled (V1)', async () => {
    show({ readyAt: at('14:00'), settledAt: at('14:10') });
    expect(await offered()).toEqual([MOVED]);
  });

  it.each<[string, Partial<Visit>]>([
    ['delivered', { readyAt: at('14:00'), settledAt: at('14:10'), deliveredAt: at('14:20') }],
    ['cancelled', { cancelledAt: at('14:00'), cancelReason: 'x' }],
  ])('for nothing once it is %s (J1)', async (_, visit) => {
    show(visit);
    expect(await offered()).toEqual([]);
  });
});
