import { minutesLate } from '../../../../shared/domain/lateness.ts';
import type { Shop } from '../../../../shared/domain/model.ts';
import { asksTechnician } from '../../../../shared/domain/warnings.ts';
import { ageText, countdown, dayTime, minutesText } from '../../../../shared/i18n/format.ts';
import { warningsTexts } from '../../../../shared/i18n/warnings.texts.ts';
import { wordsTexts } from '../../../../shared/i18n/words.texts.ts';
import { useReader } from '../../../live/useReader.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import type { OpenWarning } from './warnings.model.ts';

/** A warning in words, as list and dialog say them. */
export function useWarningWords(
  { file, warning, promise, forecastAt, escalation }: OpenWarning,
  shop: Shop,
  now: number,
) {
  const t = useText(warningsTexts);
  const word = useText(wordsTexts);
  const language = useLanguage();
  const reader = useReader();
  const { model, plate, pickup } = file.visit;
  const name = (id: string | null) => (id === null ? undefined : reader.person(id)?.name);
  const time = (at: number) => dayTime(language, at, now, shop.hours.timeZone);
  const late = forecastAt === null ? 0 : minutesLate(promise.at, forecastAt);
  const owner = name(warning.ownerId);
  const seer = name(warning.seenBy);
  const age = now - warning.raisedAt;
  const isAsked = asksTechnician(file, warning);
  const saysNo = warning.reply?.holds === false || warning.source === 'technician';
  const says = warning.reply?.holds ? t('saysYes') : saysNo ? t('saysNo') : isAsked ? t('asked') : '';
  return {
    promise: time(promise.at),
    standing: countdown(language, promise.at, now),
    forecast: forecastAt === null ? null : time(forecastAt),
    late: late > 0 ? t('forecastLate', { time: minutesText(language, late) }) : null,
    cause: [warning.cause === null ? t('causeForecast') : word(`reason.${warning.cause}`), says, warning.note]
      .filter(Boolean)
      .join(' · '),
    wording: t('wording', {
      shop: shop.name,
      car: model || plate || pickup,
      promise: time(promise.at),
      cause: warning.cause === null ? t('wordingCause') : word(`reason.${warning.cause}`),
      forecast: forecastAt === null ? t('wordingLater') : time(forecastAt),
    }),
    owner: owner === undefined ? t('ownerNone') : t('owner', { name: owner }),
    age: ageText(language, Math.max(0, age)),
    seen:
      warning.seenAt === null
        ? t('unseen')
        : seer === undefined
          ? t('seenAt', { time: time(warning.seenAt) })
          : t('seenBy', { name: seer, time: time(warning.seenAt) }),
    level: t(`level${escalation}`, { time: minutesText(language, age / 60_000) }),
  };
}
