import { useMemo } from 'react';
import type { Effect, Suggestion } from '../../../../shared/domain/planning/suggestion.ts';
import { suggestTexts } from '../../../../shared/i18n/suggest.texts.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { fewerMinutes, gainOf } from './suggest.model.ts';

/** What a suggestion, and one move of it, would bring, in words. */
export function useEffectWords() {
  const t = useText(suggestTexts);
  const english = useLanguage() === 'en';
  return useMemo(() => {
    const gain = (effect: Effect): string => {
      const one = gainOf(effect);
      if (one.of === 'nothing') return t('sameLate');
      const n = Math.abs(one.n);
      if (one.of === 'cars') return t(one.n > 0 ? 'fewerLate' : 'moreLate', { n });
      return t(one.n > 0 ? 'fewerMinutes' : 'moreMinutes', { n });
    };
    const whole = ({ effect, moves, moved }: Suggestion): string => {
      const placed = moves.length - moved;
      const minutes = fewerMinutes(effect);
      // more cars late by fewer minutes in all: both are to be known
      const inAll =
        gainOf(effect).of === 'cars' && minutes !== 0 && minutes > 0 !== effect.before.cars > effect.after.cars;
      const parts = [
        gain(effect),
        ...(inAll ? [t(minutes > 0 ? 'fewerMinutes' : 'moreMinutes', { n: Math.abs(minutes) })] : []),
        ...(moved > 0 ? [t('moved', { n: moved })] : []),
        ...(placed > 0 ? [t('placed', { n: placed })] : []),
      ];
      return parts.join(english ? ', ' : '，');
    };
    return { gain, whole };
  }, [t, english]);
}
