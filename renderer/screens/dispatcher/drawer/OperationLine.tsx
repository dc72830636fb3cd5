import { Button } from 'antd';
import { waitOf } from '../../../../shared/domain/dependency.rules.ts';
import { labourOf, workedMinutes } from '../../../../shared/domain/labour.ts';
import type { Operation, VisitFile } from '../../../../shared/domain/model.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { dayTime } from '../../../../shared/i18n/format.ts';
import { refusalText } from '../../../../shared/i18n/refusals.texts.ts';
import { wordsTexts } from '../../../../shared/i18n/words.texts.ts';
import { useNow } from '../../../live/useNow.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { operationChoices } from '../actions/choices.model.ts';
import { ACTION_KEYS } from '../actions/keys.model.ts';
import { useDecideContext } from '../actions/useDecideContext.ts';
import { useRun } from '../actions/useRun.ts';
import { useZone } from '../board/useShopTime.ts';
import { LabourLine } from './LabourLine.tsx';
import { OperationOrder } from './OperationOrder.tsx';
import { OperationPlan } from './OperationPlan.tsx';

type Props = { file: VisitFile; operation: Operation };

/** One line of work: state, name, progress, plan, who worked on it and when, and its actions. */
export function OperationLine({ file, operation }: Props) {
  const t = useText(dispatcherTexts);
  const words = useText(wordsTexts);
  const language = useLanguage();
  const zone = useZone();
  const now = useNow(60_000);
  const { state, hold } = operation;
  const wait = state === 'planned' ? waitOf(file, operation, now) : null;
  const labour = labourOf(file, operation.id);
  return (
    <li className={`operation operation-${state}`} data-operation={operation.id}>
      <div className="operation-head">
        <span className={`operation-state operation-state-${state}${state === 'held' ? ' hatch hatch-soft' : ''}`}>
          {words(`operationState.${state}`)}
        </span>
        <strong className="operation-name">{language === 'en' ? operation.nameEn : operation.nameZh}</strong>
        {operation.addition && <span className="operation-tag">{t('addition')}</span>}
        {operation.reworks > 0 && <span className="operation-tag">{t('reworked', { n: operation.reworks })}</span>}
      </div>
      {labour.length > 0 && (
        <ProgressBar size="desk" worked={workedMinutes(file, operation, now)} standard={operation.minutes} />
      )}
      <OperationPlan operation={operation} now={now} />
      {hold !== null && (
        <p className="operation-hold">
          {t('heldFor', { reason: words(`reason.${hold.reason}`), since: dayTime(language, hold.since, now, zone) })}
          {hold.expectedEnd !== null &&
            ` · ${t('heldUntil', { time: dayTime(language, hold.expectedEnd, now, zone) })}`}
          {hold.note !== '' && ` · ${hold.note}`}
        </p>
      )}
      {wait !== null && (
        <p className="operation-hold">
          {t('waitsForWork', { name: language === 'en' ? wait.for.nameEn : wait.for.nameZh })}
        </p>
      )}
      {operation.dropReason !== null && (
        <p className="operation-hold">{t('droppedFor', { reason: operation.dropReason })}</p>
      )}
      {labour.map((one) => (
        <LabourLine key={one.id} labour={one} />
      ))}
      <OperationActions file={file} operation={operation} />
    </li>
  );
}

function OperationActions({ file, operation }: Props) {
  const t = useText(dispatcherTexts);
  const language = useLanguage();
  const zone = useZone();
  const contextOf = useDecideContext();
  const run = useRun();
  const choices = operationChoices(contextOf(), file, operation);
  if (choices.length === 0) return null;
  return (
    <div className="drawer-actions">
      {choices.map(({ action, refused }, at) => (
        <Button
          key={action}
          size="small"
          type={at === 0 && refused === null ? 'primary' : 'default'}
          danger={action === 'drop'}
          disabled={refused !== null}
          title={
            refused === null
              ? t('keyHint', { key: ACTION_KEYS[action]?.slice(-1) ?? '' })
              : refusalText(language, refused.code, refused.params, zone, refused.rule)
          }
          onClick={() => run.operation(action, operation.id)}
        >
          {t(`do.${action}`)}
        </Button>
      ))}
      <OperationOrder file={file} operation={operation} />
    </div>
  );
}
