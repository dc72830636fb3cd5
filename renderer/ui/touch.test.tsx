import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LanguageProvider } from './language.tsx';
import { NumberPad } from './NumberPad.tsx';
import { PlatePad } from './PlatePad.tsx';
import { ProgressBar } from './ProgressBar.tsx';
import { TouchButton } from './TouchButton.tsx';
import { UndoBar } from './UndoBar.tsx';

afterEach(cleanup);

/** What a browser sends for one tap of a finger. */
function tap(element: Element, then: { slip?: number; click?: boolean } = {}): void {
  const point = { pointerId: 1, isPrimary: true, button: 0, clientX: then.slip ?? 0, clientY: 0 };
  fireEvent.pointerDown(element, { ...point, clientX: 0 });
  fireEvent.pointerUp(element, point);
  if (then.click ?? true) fireEvent.click(element);
}

describe('TouchButton', () => {
  it('acts once for a tap that the browser reports twice, as pointer and as click', () => {
    const onPress = vi.fn();
    render(<TouchButton onPress={onPress}>开工</TouchButton>);
    tap(screen.getByRole('button'));
    expect(onPress).toHaveBeenCalledTimes(1);
  });

  it('acts for a glove that slipped a little and got no click, not for one that slid away', () => {
    const onPress = vi.fn();
    render(<TouchButton onPress={onPress}>开工</TouchButton>);
    tap(screen.getByRole('button'), { slip: 200, click: false });
    expect(onPress).not.toHaveBeenCalled();
    tap(screen.getByRole('button'), { slip: 10, click: false });
    expect(onPress).toHaveBeenCalledTimes(1);
  });

  it('takes the bounce of a glove for what it is', () => {
    const onPress = vi.fn();
    render(<TouchButton onPress={onPress}>开工</TouchButton>);
    tap(screen.getByRole('button'), { click: false });
    tap(screen.getByRole('button'), { click: false });
    expect(onPress).toHaveBeenCalledTimes(1);
  });

  it('looks pressed at touch-down and no longer', () => {
    render(<TouchButton onPress={() => undefined}>开工</TouchButton>);
    const button = screen.getByRole('button');
    fireEvent.pointerDown(button, { pointerId: 1, isPrimary: true, button: 0 });
    expect(button.hasAttribute('data-pressed')).toBe(true);
    fireEvent.pointerCancel(button, { pointerId: 1 });
    expect(button.hasAttribute('data-pressed')).toBe(false);
  });

  it('says why it cannot be pressed, and is not', () => {
    const onPress = vi.fn();
    render(
      <TouchButton onPress={onPress} disabledReason="质检还没做">
        洗车
      </TouchButton>,
    );
    tap(screen.getByRole('button', { name: /质检还没做/ }));
    expect(onPress).not.toHaveBeenCalled();
  });
});

describe('NumberPad', () => {
  it('completes once at its length and takes no more', () => {
    const onComplete = vi.fn();
    const onChange = vi.fn();
    const pad = (value: string) => <NumberPad value={value} onChange={onChange} onComplete={onComplete} length={4} />;
    const { rerender } = render(pad('123'));
    tap(screen.getByRole('button', { name: '4' }));
    expect(onComplete).toHaveBeenCalledWith('1234');
    rerender(pad('1234'));
    tap(screen.getByRole('button', { name: '5' }));
    expect(onComplete).toHaveBeenCalledTimes(1);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('reads real keys by their place, whatever an input method makes of them', () => {
    const onChange = vi.fn();
    render(<NumberPad value="1" onChange={onChange} onComplete={() => undefined} length={4} />);
    fireEvent.keyDown(screen.getByRole('button', { name: '1' }), { code: 'Numpad7', key: 'Process' });
    expect(onChange).toHaveBeenCalledWith('17');
  });

  it('never writes the digits on the screen', () => {
    const { container } = render(
      <NumberPad value="9753" onChange={() => undefined} onComplete={() => undefined} length={6} />,
    );
    expect(container.querySelector('.number-pad-dots')?.textContent).toBe('');
    expect(screen.getByRole('img', { name: '已输入 4 位' })).toBeTruthy();
  });
});

describe('PlatePad', () => {
  it('builds a plate key by key and takes the last off', () => {
    const onChange = vi.fn();
    const pad = (value: string) => <PlatePad value={value} onChange={onChange} provinces={['京', '沪']} />;
    const { rerender } = render(pad(''));
    tap(screen.getByRole('button', { name: '沪' }));
    rerender(pad('沪'));
    tap(screen.getByRole('button', { name: 'B' }));
    rerender(pad('沪B'));
    tap(screen.getByRole('button', { name: '退格' }));
    expect(onChange.mock.calls).toEqual([['沪'], ['沪B'], ['沪']]);
  });
});

describe('UndoBar', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('counts ten seconds down and expires once (J10)', () => {
    const onExpire = vi.fn();
    const start = performance.now();
    const undo = <UndoBar text="已完工" until={start + 10_000} onUndo={() => undefined} onExpire={onExpire} />;
    render(undo);
    expect(screen.getByText('10 秒')).toBeTruthy();
    act(() => void vi.advanceTimersByTime(9_400));
    expect(screen.getByText('1 秒')).toBeTruthy();
    expect(onExpire).not.toHaveBeenCalled();
    act(() => void vi.advanceTimersByTime(5_000));
    expect(onExpire).toHaveBeenCalledTimes(1);
  });
});

describe('ProgressBar', () => {
  const text = () => screen.getByRole('progressbar').getAttribute('aria-valuetext');

  it('says how far over standard in words, in the language of the screen', () => {
    render(
      <LanguageProvider language="en">
        <ProgressBar worked={203.4} standard={180} />
      </LanguageProvider>,
    );
    expect(text()).toBe('203 / 180 min, 23 min over');
    expect(screen.getByText('23 min over')).toBeTruthy();
  });

  it('is silent about standard where there is none', () => {
    render(<ProgressBar worked={12} standard={0} />);
    expect(text()).toBe('已用 12 分');
  });
});
