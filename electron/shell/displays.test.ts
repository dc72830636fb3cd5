import { describe, expect, it } from 'vitest';
import { findDisplay, isVisible } from './displays.ts';

const at = (x: number, y = 0, width = 1920, height = 1080) => ({ x, y, width, height });
const laptop = { id: 1, label: 'Built-in', bounds: at(0) };
const tv = { id: 2, label: 'Lounge TV', bounds: at(1920) };

describe('finding the display of a lounge window again', () => {
  it('knows it by its id', () => expect(findDisplay(tv, [laptop, tv])).toBe(tv));
  it('knows it by its label when the id changed and it hangs elsewhere', () => {
    const moved = { id: 77, label: 'Lounge TV', bounds: at(-1920) };
    expect(findDisplay(tv, [laptop, moved])).toBe(moved);
  });
  it('knows it by its place when a driver names it anew', () => {
    const renamed = { id: 78, label: 'HDMI-1', bounds: at(1920) };
    expect(findDisplay(tv, [laptop, renamed])).toBe(renamed);
  });
  it('never takes another one instead', () => expect(findDisplay(tv, [laptop])).toBeNull());
  it('does not take an id that now belongs to a display of another size', () => {
    expect(findDisplay(tv, [{ id: 2, label: 'Projector', bounds: at(1920, 0, 1024, 768) }])).toBeNull();
  });
});

describe('window bounds from an earlier start', () => {
  it('are used where they show', () => expect(isVisible(at(100, 100, 800, 600), [laptop])).toBe(true));
  it('are not when their display is gone', () => expect(isVisible(at(2000, 100, 800, 600), [laptop])).toBe(false));
  it('are not when only a sliver would show', () => expect(isVisible(at(1900, 100, 800, 600), [laptop])).toBe(false));
});
