import { Button } from 'antd';
import { isWithin, sinceVisit } from '../../../shared/domain/comebacks.ts';
import { comebackTexts } from '../../../shared/i18n/comeback.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import type { EarlierVisit, EarlierVisits } from '../../../shared/views/followUp.lists.ts';
import { useNow } from '../../live/useNow.ts';
import { useRead } from '../../live/useRead.ts';
import { ReadNote } from '../../parts/reading/ReadNote.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import './comeback.css';

type Props = {
  /** Asks for the car; null while plate and VIN say too little. */
  query: string | null;
  mileage: number | null;
  timeZone: string;
  /** The earlier visit that this one is linked to. */
  chosen: string | null;
  onChoose: (visitId: string | null) => void;
};

/** Q3, E9: earlier visits of the car inside their windows, each linked by one tap. Nothing where there are none. */
export function ComebackProposal({ query, mileage, timeZone, chosen, onChoose }: Props) {
  const t = useText(comebackTexts);
  const at = useNow(60_000);
  const reading = useRead<EarlierVisits>(query && `/vehicles/earlier?${query}`);
  const proposed = (reading.answer?.earlier ?? []).filter((earlier) =>
    isWithin(earlier.window, sinceVisit(earlier, { at, mileage }, timeZone)),
  );
  if (proposed.length === 0) return <ReadNote reading={reading} />;
  return (
    <section className="comeback-proposal" aria-label={t('title')}>
      <strong>{t('title')}</strong>
      <ul>
        {proposed.map((earlier) => (
          <Proposed
            key={earlier.visitId}
            earlier={earlier}
            since={sinceVisit(earlier, { at, mileage }, timeZone)}
            isChosen={earlier.visitId === chosen}
            onChoose={onChoose}
          />
        ))}
      </ul>
      <small>{t('hint')}</small>
    </section>
  );
}

type ProposedProps = {
  earlier: EarlierVisit;
  since: ReturnType<typeof sinceVisit>;
  isChosen: boolean;
  onChoose: Props['onChoose'];
};

function Proposed({ earlier, since: { days, km }, isChosen, onChoose }: ProposedProps) {
  const t = useText(comebackTexts);
  const words = useText(wordsTexts);
  const language = useLanguage();
  const work = earlier.work.map(({ nameZh, nameEn }) => (language === 'en' ? nameEn : nameZh));
  const said = [
    days === 0 ? t('today') : t('ago', { n: days }),
    work.length > 0 ? work.join(language === 'en' ? ', ' : '、') : words(`category.${earlier.category}`),
    ...(km === null ? [] : [t('km', { n: km.toLocaleString('en') })]),
  ];
  return (
    <li>
      <span>{said.join(' · ')}</span>
      {isChosen && <StateMark state="ready" label={t('linked')} />}
      <Button aria-pressed={isChosen} onClick={() => onChoose(isChosen ? null : earlier.visitId)}>
        {t(isChosen ? 'unlink' : 'link')}
      </Button>
    </li>
  );
}
