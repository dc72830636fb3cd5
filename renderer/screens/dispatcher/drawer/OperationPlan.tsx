import type { Operation } from '../../../../shared/domain/model.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { bayName, dayTime } from '../../../../shared/i18n/format.ts';
import { wordsTexts } from '../../../../shared/i18n/words.texts.ts';
import { useReader } from '../../../live/useReader.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { useZone } from '../board/useShopTime.ts';

/** What the work needs, and where, by whom and when it is meant to be done. */
export function OperationPlan({ operation, now }: { operation: Operation; now: number }) {
  const t = useText(dispatcherTexts);
  const words = useText(wordsTexts);
  const language = useLanguage();
  const zone = useZone();
  const shop = useReader();
  const { plan } = operation;
  const bay = plan.bayId === null ? undefined : shop.bay(plan.bayId);
  const team = plan.teamId === null ? undefined : shop.team(plan.teamId)?.name;
  const people = plan.personIds.flatMap((id) => shop.person(id)?.name ?? []);
  const needs = [
    t('standardMinutes', { n: operation.minutes }),
    words(`bayNeed.${operation.bayNeed}`),
    `${words(`trade.${operation.trade}`)} ${words(`level.${operation.level}`)}`,
    operation.certificate && words(`certificate.${operation.certificate}`),
    operation.crew > 1 && t('crewOf', { n: operation.crew }),
  ];
  const where = [
    bay && bayName(language, bay.label),
    people.length > 0 ? people.join(language === 'en' ? ', ' : '、') : team,
    plan.startAt !== null && dayTime(language, plan.startAt, now, zone),
    plan.minutes !== operation.minutes && t('plannedMinutes', { n: plan.minutes }),
  ];
  const placed = where.filter(Boolean).join(' · ');
  return (
    <>
      <p className="operation-needs">{needs.filter(Boolean).join(' · ')}</p>
      {operation.state !== 'done' && operation.state !== 'dropped' && (
        <p className="operation-plan">{placed === '' ? t('notPlanned') : placed}</p>
      )}
    </>
  );
}
