import type { CSSProperties } from 'react';
import type { BoardItem } from './board.model.ts';
import '../../../ui/hatch.css';

/** What lies behind the words of a card: work done filled, stops hatched, work to come empty. */
export function JobStretches({ item }: { item: BoardItem }) {
  const length = item.end - item.start;
  const share = (ms: number) => `${(ms / length) * 100}%`;
  return item.stretches.map((part) => {
    const style: CSSProperties = { left: share(part.from - item.start), width: share(part.to - part.from) };
    const hatched = part.kind === 'held' ? ' hatch' : '';
    return (
      <span key={`${part.kind}-${part.from}`} className={`job-part job-part-${part.kind}${hatched}`} style={style} />
    );
  });
}
