import type { ReactNode } from 'react';
import './queue.css';
import { StateMark, stateClass, type VisibleState } from './StateMark.tsx';

type Props = {
  state: VisibleState;
  pickup: string;
  /** Formatted plate; the pickup number stands alone for a car without one. */
  plate: string;
  model: string;
  /** "交车 16:30" */
  due: string;
  /** "还有 1:58", beside the mark; null without a promise. */
  standing: string | null;
  /** "已等 12 分" */
  age: string;
  children?: ReactNode;
  actions: ReactNode;
  /** Why the hub said no to the last tap on this card. */
  refused?: string | undefined;
};

/** One car in somebody's queue: which, until when, since when, and what to do about it. */
export function QueueCard({ state, pickup, plate, model, due, standing, age, children, actions, refused }: Props) {
  return (
    <li className={`queue-card state-edge ${stateClass(state)}`}>
      <div className="queue-car">
        <span className="queue-plate">{plate === '' ? pickup : plate}</span>
        <span className="queue-model">
          {pickup} · {model}
        </span>
        <span className="queue-due">
          {standing !== null && <StateMark state={state} label={standing} />}
          <span>{due}</span>
          <span className="queue-age">{age}</span>
        </span>
      </div>
      <div className="queue-body">{children}</div>
      <div className="queue-actions">{actions}</div>
      {refused !== undefined && (
        <p className="queue-refused" role="alert">
          {refused}
        </p>
      )}
    </li>
  );
}
