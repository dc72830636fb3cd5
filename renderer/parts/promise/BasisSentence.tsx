import type { PromiseEntry } from '../../../shared/domain/model.ts';
import { dayTime } from '../../../shared/i18n/format.ts';
import { promiseTexts } from '../../../shared/i18n/promise.texts.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import './promise.css';

type Props = {
  /** The new time, epoch ms. */
  at: number;
  counts: boolean;
  /** The promise that counts now. */
  basis: PromiseEntry | undefined;
  now: number;
  timeZone: string;
};

/** Said before saving: does this move the time that counts (P2)? */
export function BasisSentence({ at, counts, basis, now, timeZone }: Props) {
  const t = useText(promiseTexts);
  const language = useLanguage();
  const time = (instant: number) => dayTime(language, instant, now, timeZone);
  return (
    <p className="promise-effect" data-counts={counts}>
      {counts || !basis
        ? `● ${t('willCount', { time: time(at) })}`
        : `▲ ${t('willNotCount', { time: time(basis.at) })}`}
    </p>
  );
}
