import { uiTexts } from '../../shared/i18n/ui.texts.ts';
import { useText } from './language.tsx';
import './feedback.css';

type Props = {
  /** How many rows the real thing will have, as far as is known. */
  rows: number;
  /** Height of a row as it will be, px, so that nothing moves when data arrives. */
  rowHeight: number;
};

/** What stands where data will be: rows of the coming height, still. */
export function Skeleton({ rows, rowHeight }: Props) {
  const t = useText(uiTexts);
  return (
    <div className="skeleton" role="status" aria-busy="true">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: rows }, (_, at) => at).map((at) => (
        <div key={at} className="skeleton-row" style={{ height: rowHeight }} aria-hidden="true">
          <span className="skeleton-bar skeleton-bar-key" />
          <span className="skeleton-bar" style={{ maxWidth: `${[62, 44, 70, 52, 38][at % 5]}%` }} />
        </div>
      ))}
    </div>
  );
}
