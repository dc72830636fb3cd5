import { describe, expect, it } from 'vitest';
import { baysOf, placesOf, total, USUAL_BAYS, USUAL_TEAMS } from './setup.model.ts';

const asked = {
  bays: USUAL_BAYS,
  teams: USUAL_TEAMS,
  bayName: (label: string) => `bay ${label}`,
  teamName: (trade: string, n: number) => `${trade} ${n}`,
};

describe('first start', () => {
  it('numbers bays through, no label twice', () => {
    const bays = baysOf(USUAL_BAYS);
    expect(bays).toHaveLength(total(USUAL_BAYS));
    expect(new Set(bays.map(({ label }) => label)).size).toBe(bays.length);
  });
  it('makes every bay and team that was asked for, once', () => {
    const nothing = { labels: new Set<string>(), teams: new Set<string>() };
    expect(placesOf(asked, nothing)).toHaveLength(total(USUAL_BAYS) + total(USUAL_TEAMS));
  });
  it('makes only what is missing when it is tried again', () => {
    const labels = new Set(baysOf(USUAL_BAYS).map(({ label }) => label));
    labels.delete('7');
    const teams = new Set(['mechanical 1', 'mechanical 2', 'mechanical 3', 'electrical 1', 'body 1', 'paint 1']);
    expect(placesOf(asked, { labels, teams }).map(({ name }) => name)).toEqual(['bay 7', 'mechanical 4']);
  });
});
