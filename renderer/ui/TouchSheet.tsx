import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { uiTexts } from '../../shared/i18n/ui.texts.ts';
import { useText } from './language.tsx';
import { usePress } from './usePress.ts';
import './TouchSheet.css';

/** A native modal lets Tab out to the browser's own controls; a terminal has none, so Tab goes round inside. */
function keepTabInside(event: KeyboardEvent<HTMLDialogElement>): void {
  if (event.key !== 'Tab') return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const [first, last] = [stops[0], stops.at(-1)];
  const atEdge = event.shiftKey ? document.activeElement === first : document.activeElement === last;
  const start = event.shiftKey && !stops.includes(document.activeElement as HTMLElement);
  if (!atEdge && !start) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}

const FOCUSABLE = 'button:not(:disabled), input:not(:disabled), [href], [tabindex="0"]';

type Props = {
  title: ReactNode;
  children: ReactNode;
  /** Called for Escape and for the close button; the sheet closes when its owner stops rendering it. */
  onClose: () => void;
  /** What stands at the foot, thumb-high: the buttons that answer the sheet's question. */
  actions?: ReactNode;
};

/**
 * A question over the screen, from the bottom where thumbs are. A native modal dialog: everything behind is inert, focus
 * stays inside and returns afterwards. A tap beside it does nothing: a glove that missed must not lose what was entered.
 */
export function TouchSheet({ title, children, onClose, actions }: Props) {
  const t = useText(uiTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const close = usePress<HTMLButtonElement>(onClose, 400);

  useEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
    // On the question, not on the button that leaves it.
    heading.current?.focus();
    return () => element?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      className="touch-sheet"
      aria-labelledby={titleId}
      onKeyDown={keepTabInside}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="touch-sheet-head">
        <h2 ref={heading} id={titleId} className="touch-sheet-title" tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="touch-sheet-close" aria-label={t('close')} {...close}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M4 4 20 20M20 4 4 20" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
          </svg>
        </button>
      </header>
      <div className="touch-sheet-body">{children}</div>
      {actions !== undefined && <footer className="touch-sheet-actions">{actions}</footer>}
    </dialog>
  );
}
