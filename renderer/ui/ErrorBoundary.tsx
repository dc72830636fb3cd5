import { Component, type ReactNode } from 'react';
import { uiTexts } from '../../shared/i18n/ui.texts.ts';
import { useText } from './language.tsx';
import './feedback.css';

type Props = {
  children: ReactNode;
  /** Told once per failure, for the log. */
  onError?: (error: unknown) => void;
  /** Tries again by itself after so many seconds: screens nobody stands at (lounge, wall) must recover alone. */
  retryAfter?: number;
};

type State = { error: unknown; failed: boolean };

/** Keeps a broken part from taking the whole screen with it. React knows error boundaries only as classes. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined, failed: false };
  private timer: ReturnType<typeof setTimeout> | undefined;

  static getDerivedStateFromError(error: unknown): State {
    return { error, failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError?.(error);
    if (this.props.retryAfter === undefined) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.retry, this.props.retryAfter * 1000);
  }

  override componentWillUnmount(): void {
    clearTimeout(this.timer);
  }

  private readonly retry = () => {
    clearTimeout(this.timer);
    this.setState({ error: undefined, failed: false });
  };

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <Broken error={this.state.error} onRetry={this.retry} />;
  }
}

function Broken({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useText(uiTexts);
  return (
    <div className="broken" role="alert">
      <h2>{t('brokenTitle')}</h2>
      <p>{t('brokenText')}</p>
      <code>{error instanceof Error ? error.message : String(error)}</code>
      <button type="button" onClick={onRetry}>
        {t('retry')}
      </button>
    </div>
  );
}
