import { LABOUR_STAMPS, VISIT_STAMPS } from '../../../shared/domain/vocabulary.ontime.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import { useText } from '../../ui/language.tsx';

/** The word for a corrected field. */
export function useStampWord(): (field: string) => string {
  const words = useText(ontimeWordsTexts);
  return (field) => {
    const stamp = [...VISIT_STAMPS, ...LABOUR_STAMPS].find((one) => one === field);
    return stamp === undefined ? field : words(`stamp.${stamp}`);
  };
}
