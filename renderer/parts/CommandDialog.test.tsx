// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { fakeSession } from '../live/fake.session.ts';
import { LiveDesk } from '../live/LiveDesk.tsx';
import { LanguageProvider } from '../ui/language.tsx';
import { lendBrowser } from '../ui/testing/antdBrowser.ts';
import { CommandDialog } from './CommandDialog.tsx';
import type { Refusal } from './Refused.tsx';

beforeAll(lendBrowser);
afterEach(cleanup);

/** A dialog whose commands are answered by hand. */
function opened(refused: Refusal | null = null) {
  const answers: ((done: boolean) => void)[] = [];
  const give = vi.fn(() => new Promise<boolean>((answer) => answers.push(answer)));
  const happened: string[] = [];
  render(
    <LiveDesk session={fakeSession({ now: 0 })}>
      <LanguageProvider language="en">
        <CommandDialog
          title="Settle"
          act={{ label: 'Do it', give }}
          other={{ label: 'Turn down', give }}
          cancel="Back"
          refused={refused}
          onDone={() => happened.push('done')}
          onClose={() => happened.push('close')}
        >
          What it means
        </CommandDialog>
      </LanguageProvider>
    </LiveDesk>,
  );
  const button = (name: RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
  return { answers, button, give, happened };
}

it('gives a command once while it waits for the answer, and neither of two', () => {
  const { button, give } = opened();
  fireEvent.click(button(/Do it/));
  fireEvent.click(button(/Do it/));
  fireEvent.click(button(/Turn down/));
  expect(give).toHaveBeenCalledTimes(1);
});

it('closes when the command was done, and lets what follows from it happen first', async () => {
  const { answers, button, happened } = opened();
  fireEvent.click(button(/Turn down/));
  answers[0]?.(true);
  await waitFor(() => expect(happened).toEqual(['done', 'close']));
});

it('stays when the command was refused, and can give it again', async () => {
  const { answers, button, give, happened } = opened({ code: 'visit-settled' });
  expect(screen.getByRole('alert').textContent).toMatch(/settled/i);
  fireEvent.click(button(/Do it/));
  answers[0]?.(false);
  await waitFor(() => expect(button(/Do it/).className).not.toContain('loading'));
  expect(button(/Turn down/).disabled).toBe(false);
  expect(happened).toEqual([]);
  fireEvent.click(button(/Do it/));
  expect(give).toHaveBeenCalledTimes(2);
});

it('leaves without giving anything', () => {
  const { button, give, happened } = opened();
  fireEvent.click(button(/Back/));
  expect(happened).toEqual(['close']);
  expect(give).not.toHaveBeenCalled();
});
