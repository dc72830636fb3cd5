import { Button } from 'antd';
import type { VisitFile } from '../../../../shared/domain/model.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { refusalText } from '../../../../shared/i18n/refusals.texts.ts';
import { useNow } from '../../../live/useNow.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { visitChoices } from '../actions/choices.model.ts';
import { ACTION_KEYS } from '../actions/keys.model.ts';
import { useDecideContext } from '../actions/useDecideContext.ts';
import { useRun } from '../actions/useRun.ts';
import { useZone } from '../board/useShopTime.ts';

/** What can be done with the car as a whole; what cannot be done yet says why. */
export function CarActions({ file }: { file: VisitFile }) {
  const t = useText(dispatcherTexts);
  const language = useLanguage();
  const zone = useZone();
  const contextOf = useDecideContext();
  const run = useRun();
  useNow(60_000);
  const choices = visitChoices(contextOf(), file);
  if (choices.length === 0) return null;
  return (
    <div className="drawer-actions">
      {choices.map(({ action, refused }) => {
        const why = refused && refusalText(language, refused.code, refused.params, zone, refused.rule);
        const key = ACTION_KEYS[action]?.slice(-1) ?? '';
        return (
          <Button
            key={action}
            size="small"
            danger={action === 'cancel'}
            disabled={refused !== null}
            title={why ?? t('keyHint', { key })}
            onClick={() => run.visit(action, file.visit.id)}
          >
            {t(`do.${action}`)}
          </Button>
        );
      })}
    </div>
  );
}
