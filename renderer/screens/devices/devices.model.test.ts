import { describe, expect, it } from 'vitest';
import type { Device } from '../../../shared/domain/model.screens.ts';
import { liveCount, screenLines } from './devices.model.ts';

const device = (id: string, role: Device['role'], name: string): Device => ({
  id,
  role,
  name,
  bayId: null,
  personId: null,
  admittedAt: 0,
  revoked: false,
  local: false,
});
const seen = (deviceId: string, state: 'live' | 'behind' | 'offline') => ({
  deviceId,
  state,
  since: 1,
  address: 'a',
  version: 'v',
});

describe('the list of screens', () => {
  it('keeps screens nobody has heard of, as offline', () => {
    const lines = screenLines([device('1', 'wall', 'Wall')], { screens: [], waiting: [] });
    expect(lines[0]?.presence).toMatchObject({ state: 'offline', since: null });
  });
  it('orders by role, then name, whatever order they come in', () => {
    const lines = screenLines([device('1', 'lounge', 'B'), device('2', 'bay', 'Z'), device('3', 'bay', 'A')], {
      screens: [],
      waiting: [],
    });
    expect(lines.map((line) => line.device.id)).toEqual(['3', '2', '1']);
  });
  it('counts a screen that lags as there', () => {
    const lines = screenLines([device('1', 'bay', 'A'), device('2', 'bay', 'B'), device('3', 'bay', 'C')], {
      screens: [seen('1', 'live'), seen('2', 'behind'), seen('3', 'offline')],
      waiting: [],
    });
    expect(liveCount(lines)).toBe(2);
  });
});
