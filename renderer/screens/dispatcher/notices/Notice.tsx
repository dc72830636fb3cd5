import { Button } from 'antd';
import type { ReactNode } from 'react';

type Props = {
  kind: 'help' | 'attention' | 'screen';
  /** What it is about, in a few words. */
  title: ReactNode;
  /** What happened, and when. */
  children: ReactNode;
  /** Opens what it is about. */
  onOpen?: () => void;
  action: string;
  onAction: () => void;
};

const shapes = {
  help: 'M8 1.5 15 14H1ZM8 6v4M8 12h0',
  attention: 'M8 1.5a6.500 6.500 0 1 1 0 13 6.500 6.500 0 0 1 0-13M8 4.500v4.500M8 11.500h0',
  screen: 'M1.500 3h13v8h-13zM5 14h6M8 11v3',
};

/** One thing that waits for an answer, with the one thing to do about it. */
export function Notice({ kind, title, children, onOpen, action, onAction }: Props) {
  return (
    <li className={`notice notice-${kind}`}>
      <svg className="notice-shape" viewBox="0 0 16 16" aria-hidden="true">
        <path
          d={shapes[kind]}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.600"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <div className="notice-words">
        {onOpen === undefined ? (
          <strong>{title}</strong>
        ) : (
          <button type="button" className="notice-open" onClick={onOpen}>
            <strong>{title}</strong>
          </button>
        )}
        <span>{children}</span>
      </div>
      <Button size="small" type={kind === 'screen' ? 'default' : 'primary'} onClick={onAction}>
        {action}
      </Button>
    </li>
  );
}
