import type { Shop } from '../../../../shared/domain/model.ts';
import { currentStay, stageOf } from '../../../../shared/domain/stage.ts';
import { bayName } from '../../../../shared/i18n/format.ts';
import { warningsTexts } from '../../../../shared/i18n/warnings.texts.ts';
import { wordsTexts } from '../../../../shared/i18n/words.texts.ts';
import { useReader } from '../../../live/useReader.ts';
import { type Fact, Facts } from '../../../ui/Facts.tsx';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { useWarningWords } from './useWarningWords.ts';
import type { OpenWarning } from './warnings.model.ts';

/** Promise, forecast and cause, and whom to call. */
export function WarningFacts({ one, shop, now }: { one: OpenWarning; shop: Shop; now: number }) {
  const t = useText(warningsTexts);
  const word = useText(wordsTexts);
  const language = useLanguage();
  const reader = useReader();
  const say = useWarningWords(one, shop, now);
  const { file } = one;
  const { customer } = file.visit;
  const bay = reader.bay(currentStay(file)?.bayId ?? '');
  const facts: readonly Fact[] = [
    [t('promise'), `${say.promise} · ${say.standing}`],
    [t('forecast'), [say.forecast ?? t('forecastNone'), say.late].filter(Boolean).join(' · ')],
    [t('cause'), say.cause],
    [t('workshop'), [word(`stage.${stageOf(file)}`), bay && bayName(language, bay.label)].filter(Boolean).join(' · ')],
    [t('call'), [customer?.name, customer?.phone].filter(Boolean).join(' ')],
  ];
  return <Facts className="warning-facts" facts={facts} />;
}
