import { Button, Modal } from 'antd';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { refusalText } from '../../../../shared/i18n/refusals.texts.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { type Ask, BUSY_CHOICES } from '../actions/ask.model.ts';
import { useZone } from '../board/useShopTime.ts';

/** The board stays in sight: what is asked about still lies where it was let go. */
const CLEAR = { mask: { background: 'transparent' } };

/** Why the shop says no, and what the dispatcher can answer: insist (which is recorded), or free the person first (J6). */
export function AskDialog({ ask }: { ask: Ask }) {
  const t = useText(dispatcherTexts);
  const language = useLanguage();
  const zone = useZone();
  const { code, params, rule } = ask.refusal;
  const leave = () => ask.answer(null);
  return (
    <Modal
      open
      width={480}
      styles={CLEAR}
      title={t(ask.kind === 'override' ? 'overrideTitle' : 'busyTitle')}
      onCancel={leave}
      footer={[
        <Button key="leave" onClick={leave}>
          {t('leave')}
        </Button>,
        ...(ask.kind === 'override'
          ? [
              <Button key="override" type="primary" autoFocus onClick={() => ask.answer(true)}>
                {t('override')}
              </Button>,
            ]
          : BUSY_CHOICES.map((choice, at) => (
              <Button
                key={choice}
                type={at === 0 ? 'primary' : 'default'}
                autoFocus={at === 0}
                onClick={() => ask.answer(choice)}
              >
                {t(`busy.${choice}`)}
              </Button>
            ))),
      ]}
    >
      <p className="ask-reason">{refusalText(language, code, params, zone, rule)}</p>
      {ask.kind === 'override' && <p className="ask-note">{t('overrideNote')}</p>}
    </Modal>
  );
}
