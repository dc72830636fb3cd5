import { Modal } from 'antd';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { useText } from '../../../ui/language.tsx';
import { OPERATION_ACTIONS, VISIT_ACTIONS } from '../actions/choices.model.ts';
import { ACTION_KEYS, BOARD_KEYS } from '../actions/keys.model.ts';
import { closeDialog } from '../dispatch.state.ts';

/** Every key of the board. */
export function KeysDialog() {
  const t = useText(dispatcherTexts);
  const ofActions = (actions: readonly (keyof typeof ACTION_KEYS)[]) =>
    actions.flatMap((action) => {
      const code = ACTION_KEYS[action];
      return code === undefined ? [] : [[code.slice(-1), t(`do.${action}`)] as const];
    });
  return (
    <Modal open width={760} title={t('keysTitle')} footer={null} onCancel={closeDialog}>
      <div className="keys-table">
        <KeyList title={t('keysBoard')} keys={BOARD_KEYS.map(([key, text]) => [key, t(`key.${text}`)])} />
        <KeyList title={t('keysOperation')} keys={ofActions(OPERATION_ACTIONS)} />
        <KeyList title={t('keysCar')} keys={ofActions(VISIT_ACTIONS)} />
      </div>
    </Modal>
  );
}

function KeyList({ title, keys }: { title: string; keys: readonly (readonly [string, string])[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {keys.map(([key, text]) => (
          <div key={text}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
