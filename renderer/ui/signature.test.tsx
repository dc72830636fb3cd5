import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LanguageProvider } from './language.tsx';
import { SignaturePad } from './SignaturePad.tsx';

beforeEach(() => {
  // a pad 500 px wide: every pixel is two thousandths
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 50, 500, 200));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function pad() {
  const onChange = vi.fn();
  render(
    <LanguageProvider language="zh-CN">
      <SignaturePad label="客户签名" onChange={onChange} />
    </LanguageProvider>,
  );
  const sheet = screen.getByRole('img', { name: '客户签名' });
  const at = (x: number, y: number) => ({
    pointerId: 1,
    isPrimary: true,
    button: 0,
    clientX: 100 + x,
    clientY: 50 + y,
  });
  return {
    onChange,
    draw: (...points: readonly (readonly [number, number])[]) => {
      const [first = [0, 0], ...rest] = points;
      fireEvent.pointerDown(sheet, at(first[0], first[1]));
      for (const [x, y] of rest) fireEvent.pointerMove(sheet, at(x, y));
      fireEvent.pointerUp(sheet, at(0, 0));
    },
  };
}

describe('SignaturePad', () => {
  it('gives strokes in thousandths of its width, after each one', () => {
    const { draw, onChange } = pad();
    draw([10, 20], [60, 30]);
    expect(onChange).toHaveBeenLastCalledWith([[20, 40, 120, 60]]);
    draw([100, 100], [150, 100], [150, 150]);
    expect(onChange).toHaveBeenLastCalledWith([
      [20, 40, 120, 60],
      [200, 200, 300, 200, 300, 300],
    ]);
  });

  it('takes a mere touch for no stroke, and a trembling pen for a still one', () => {
    const { draw, onChange } = pad();
    draw([10, 10]);
    draw([10, 10], [11, 10]);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('keeps to its edges', () => {
    const { draw, onChange } = pad();
    draw([10, 10], [9_000, 9_000]);
    expect(onChange).toHaveBeenLastCalledWith([[20, 20, 1000, 400]]);
  });

  it('begins anew on demand', () => {
    const { draw, onChange } = pad();
    const again = screen.getByRole('button', { name: '重新签名' });
    expect(again).toHaveProperty('disabled', true);
    draw([10, 20], [60, 30]);
    fireEvent.click(again);
    expect(onChange).toHaveBeenLastCalledWith(null);
  });

  it('never gives more than a command can carry', () => {
    const { draw, onChange } = pad();
    const scribble = (from: number) =>
      Array.from({ length: 1_500 }, (_, i) => [(i % 2) * 200 + from, (i * 7) % 190] as const);
    for (let i = 0; i < 5; i += 1) draw(...scribble(i));
    const strokes = onChange.mock.lastCall?.[0] as number[][];
    expect(strokes.flat().length).toBeLessThanOrEqual(7_000);
    expect(strokes.length).toBe(2);
  });
});
