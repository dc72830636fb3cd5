import type { VisitFile } from '../../../shared/domain/model.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import { useReader } from '../../live/useReader.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import type { Choice } from './stamps.model.ts';

/** What a stamp of this visit is called: of hours with whose they are, and on what. */
export function useStampName({ labour, operations }: VisitFile): (choice: Choice) => string {
  const words = useText(ontimeWordsTexts);
  const language = useLanguage();
  const reader = useReader();
  return (choice) => {
    const stamp = words(`stamp.${choice.field}`);
    if (choice.target === 'visit') return stamp;
    const one = labour.find(({ id }) => id === choice.labourId);
    const operation = operations.find(({ id }) => id === one?.operationId);
    const name = language === 'en' ? operation?.nameEn : operation?.nameZh;
    return [reader.person(one?.personId ?? '')?.name, name, stamp].filter(Boolean).join(' · ');
  };
}
