import type { Addition } from '../../../../shared/domain/model.ontime.ts';
import { ontimeWordsTexts } from '../../../../shared/i18n/ontime.words.texts.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';

/** What an addition is called: the work once it has a price, before that what was found, or the customer's own words. */
export function useAdditionName(): (addition: Pick<Addition, 'offer' | 'finds' | 'note'>) => string {
  const word = useText(ontimeWordsTexts);
  const language = useLanguage();
  return ({ offer, finds, note }) => {
    if (offer !== null) return language === 'en' ? offer.nameEn : offer.nameZh;
    return finds.length > 0 ? finds.map((code) => word(`find.${code}`)).join(language === 'en' ? ', ' : '、') : note;
  };
}
