import { Popover } from 'antd';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { wordsTexts } from '../../../../shared/i18n/words.texts.ts';
import { useText } from '../../../ui/language.tsx';
import type { Strip } from '../board/car.model.ts';
import { StripNumber } from './StripNumber.tsx';

type Props = { reasons: Strip['reasons'] };

/** All reasons why cars stand still, behind one click beside how many do. */
export function HeldMore({ reasons }: Props) {
  const t = useText(dispatcherTexts);
  return (
    <Popover trigger="click" placement="bottomLeft" content={<Chips reasons={reasons} />}>
      <button type="button" className="strip-more" aria-haspopup="dialog" disabled={reasons.length === 0}>
        {t('heldReasons')} ▾
      </button>
    </Popover>
  );
}

/** The most frequent reasons, as many as there is room for. */
export function HeldShown({ reasons }: Props) {
  return (
    <div className="strip-held-shown">
      <Chips reasons={reasons} />
    </div>
  );
}

function Chips({ reasons }: Props) {
  const t = useText(dispatcherTexts);
  const words = useText(wordsTexts);
  return (
    <div className="strip-reasons" role="group" aria-label={t('heldReasons')}>
      {reasons.map(({ reason, count }) => (
        <StripNumber key={reason} filter={`held:${reason}`} count={count} label={words(`reason.${reason}`)} />
      ))}
    </div>
  );
}
