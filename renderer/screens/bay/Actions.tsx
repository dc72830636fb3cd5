import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { minutesText } from '../../../shared/i18n/format.ts';
import { useNow } from '../../live/useNow.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { TouchButton } from '../../ui/TouchButton.tsx';
import { AdditionButton } from './AdditionButton.tsx';
import type { BayModel } from './bay.model.ts';
import type { Sheet } from './sheets.ts';
import type { Act } from './useBayActions.ts';
import { useShortReason } from './useShortReason.ts';

const MINUTE = 60_000;

type Props = { model: BayModel; act: Act; openSheet: (sheet: Sheet) => void };

/** The six buttons, each always in its own place; one that rests says why. */
export function Actions({ model, act, openSheet }: Props) {
  const t = useText(bayTexts);
  const reason = useShortReason();
  const { begin, hold, finish, leave } = model.actions;
  const ask = (kind: 'hold' | 'finish') => {
    if (model.line !== null) openSheet({ kind, operationId: model.line.operation.id });
  };
  const report = () => {
    if (model.car !== null) openSheet({ kind: 'addition', visitId: model.car.file.visit.id });
  };
  const onFinish = () => (finish.selfCheck ? ask('finish') : act.finish(false));
  return (
    <nav className="bay-actions">
      <HelpButton model={model} act={act} openSheet={openSheet} />
      <TouchButton
        variant={model.ground === 'done' ? 'primary' : 'plain'}
        onPress={act.leave}
        disabledReason={reason(leave)}
      >
        {t('leave')}
      </TouchButton>
      <AdditionButton view={model.car?.additions ?? null} onPress={report} />
      <TouchButton variant="held" onPress={() => ask('hold')} disabledReason={reason(hold)}>
        {t('hold')}
      </TouchButton>
      <TouchButton variant="primary" onPress={act.begin} disabledReason={reason(begin)}>
        {t(begin.type === 'operation.resume' ? 'resume' : 'start')}
      </TouchButton>
      <TouchButton variant="primary" onPress={onFinish} disabledReason={reason(finish)}>
        {t('finish')}
      </TouchButton>
    </nav>
  );
}

function HelpButton({ model, act, openSheet }: Props) {
  const t = useText(bayTexts);
  const language = useLanguage();
  const now = useNow(MINUTE);
  const { help, helpWaits } = model;
  if (help === null && !helpWaits) return <TouchButton onPress={act.askHelp}>{t('help')}</TouchButton>;
  const hint = help === null ? t('helpWaits') : t('helpFor', { time: minutesText(language, (now - help.at) / MINUTE) });
  return (
    <div className="bay-helping">
      <TouchButton onPress={() => openSheet({ kind: 'help' })} hint={hint}>
        {t('helpCalled')}
      </TouchButton>
    </div>
  );
}
