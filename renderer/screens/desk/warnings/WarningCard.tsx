import { Button } from 'antd';
import { minutesLate } from '../../../../shared/domain/lateness.ts';
import type { Shop } from '../../../../shared/domain/model.ts';
import { plateOrPickup } from '../../../../shared/i18n/format.ts';
import { warningsTexts } from '../../../../shared/i18n/warnings.texts.ts';
import { useText } from '../../../ui/language.tsx';
import { StateMark, stateClass } from '../../../ui/StateMark.tsx';
import { useWarningWords } from './useWarningWords.ts';
import type { OpenWarning } from './warnings.model.ts';

type Props = { one: OpenWarning; shop: Shop; now: number; onOpen: () => void };

/** One promise about to be broken: which car, until when, why, and who knows of it. */
export function WarningCard({ one, shop, now, onOpen }: Props) {
  const t = useText(warningsTexts);
  const say = useWarningWords(one, shop, now);
  const { visit } = one.file;
  const state = minutesLate(one.promise.at, now) > 0 ? 'late' : 'at-risk';
  return (
    <li className={`warning-card state-edge ${stateClass(state)}`} data-level={one.escalation}>
      <div className="warning-card-head">
        <strong className="warning-plate">{plateOrPickup(visit.plate, visit.pickup)}</strong>
        <span className="warning-quiet">
          {visit.pickup} · {visit.model} {visit.colour}
        </span>
      </div>
      <dl className="warning-times">
        <div>
          <dt>{t('promise')}</dt>
          <dd className="figure">{say.promise}</dd>
          <dd>
            <StateMark state={state} label={say.standing} />
          </dd>
        </div>
        <div>
          <dt>{t('forecast')}</dt>
          <dd className="figure">{say.forecast ?? t('forecastNone')}</dd>
          <dd className="warning-quiet">{say.late}</dd>
        </div>
      </dl>
      <p className="warning-cause">{say.cause}</p>
      <p className="warning-quiet">
        {say.owner} · {say.age} · {say.seen}
      </p>
      <div className="warning-card-foot">
        <span className="warning-level" data-level={one.escalation}>
          {say.level}
        </span>
        <Button type={one.escalation > 0 ? 'primary' : 'default'} onClick={onOpen}>
          {t('open')}
        </Button>
      </div>
    </li>
  );
}
