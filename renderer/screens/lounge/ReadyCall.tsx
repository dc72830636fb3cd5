import { loungeTexts } from '../../../shared/i18n/lounge.texts.ts';
import type { LoungeRow } from '../../../shared/views/rows.ts';
import { PlateText } from '../../kiosk/PlateText.tsx';
import { useText } from '../../ui/language.tsx';
import { Tick } from './LoungeLine.tsx';

/** L4: one newly ready car alone on the screen, its pickup number as large as it goes. */
export function ReadyCall({ row }: { row: LoungeRow }) {
  const t = useText(loungeTexts);
  return (
    <div className="lounge-call" role="alert">
      <p className="lounge-call-number">
        {row.pickup}
        <Tick />
      </p>
      <p className="lounge-call-title">{t('callTitle')}</p>
      <p className="lounge-call-car">
        {row.plate === null ? null : <PlateText plate={row.plate} />}
        <span>{[row.model, row.colour].filter((part) => part !== '').join(' ')}</span>
        <span className="lounge-call-text">{t('callText')}</span>
      </p>
    </div>
  );
}
