import { perThousand } from '../../../shared/domain/workHours.ts';
import { formsTexts } from '../../../shared/i18n/forms.texts.ts';
import { rateText } from '../../../shared/i18n/rate.ts';
import { type Language, translate } from '../../../shared/i18n/translate.ts';
import type { Card, PersonCard, ScorecardReport, WorkCard } from '../../../shared/protocol/reports.month.ts';
import { type FormCell, type Measured, rateCell } from './form.model.ts';

export type MeasureId =
  | 'settled'
  | 'rate'
  | 'late'
  | 'reworked'
  | 'comebacks'
  | 'sold'
  | 'worked'
  | 'attended'
  | 'efficiency'
  | 'utilisation';

/** One thing somebody is appraised by; null: no target, no points for it. */
type Measure = {
  readonly id: MeasureId;
  readonly title: string;
  readonly target: FormCell;
  readonly actual: FormCell;
  readonly points: number | null;
};
export type Appraised = {
  readonly id: string;
  readonly name: string;
  /** Of a technician; '' for an advisor. */
  readonly team: string;
  readonly role: 'advisors' | 'technicians';
  /** The same ones in the same order for everybody of a role. */
  readonly measures: readonly Measure[];
};
type Scorecard = Pick<ScorecardReport, 'target' | 'advisors' | 'technicians'>;
type CalledBy = {
  readonly person: (id: string) => string;
  /** '' for none. */
  readonly team: (id: string | null) => string;
};

/** Whoever the scorecards of a month hold, advisors first; visits without an advisor are nobody's (V9). */
export function appraised(report: Scorecard, language: Language, called: CalledBy): Appraised[] {
  const { target } = report;
  const advisor = ({ id, ...card }: PersonCard): Appraised[] =>
    id === null
      ? []
      : [
          {
            ...{ id, name: called.person(id), team: '', role: 'advisors' },
            measures: cardMeasures(card, target, language),
          },
        ];
  const technician = (card: WorkCard): Appraised => ({
    ...{ id: card.id, name: called.person(card.id), team: called.team(card.teamId), role: 'technicians' },
    measures: [...cardMeasures(card, target, language), ...hourMeasures(card, target, language)],
  });
  return [...report.advisors.flatMap(advisor), ...report.technicians.map(technician)];
}

/** V10, Q2, Q3. Returns as a count, and as a rate of what was settled. */
function cardMeasures(card: Card, target: ScorecardReport['target'], language: Language): Measure[] {
  const t = (key: keyof typeof formsTexts) => translate(formsTexts, language, key);
  const plain = { target: null, points: null };
  const counted = (n: number): Measured => ({
    shown: n === 0 ? '0' : `${n} (${rateText(perThousand(n, card.visits))})`,
    value: n,
  });
  return [
    { ...plain, id: 'settled', title: t('settled'), actual: card.settled },
    { ...plain, id: 'rate', title: t('rate'), target: rateCell(target.onTime), actual: rateCell(card.rate) },
    { id: 'late', title: t('late'), target: atMost(card.allowance), actual: card.late, points: card.points },
    { ...plain, id: 'reworked', title: t('reworked'), actual: counted(card.reworked) },
    {
      ...{ ...plain, id: 'comebacks', title: t('comebacks'), actual: counted(card.comebacks) },
      target: { shown: `≤ ${rateText(target.comebacks)}`, value: target.comebacks / 10 },
    },
  ];
}

const atMost = (n: number): Measured => ({ shown: `≤ ${n}`, value: n });

/** J7, in hours; what nobody recorded is said, not guessed. */
function hourMeasures({ hours }: WorkCard, target: ScorecardReport['target'], language: Language): Measure[] {
  const t = (key: keyof typeof formsTexts) => translate(formsTexts, language, key);
  const plain = { target: null, points: null };
  const inHours = (minutes: number): Measured => {
    const value = Math.round(minutes / 6) / 10;
    return { shown: value.toFixed(1), value };
  };
  return [
    { ...plain, id: 'sold', title: t('soldHours'), actual: inHours(hours.sold) },
    { ...plain, id: 'worked', title: t('workedHours'), actual: inHours(hours.worked) },
    {
      ...{ ...plain, id: 'attended', title: t('attendedHours') },
      actual: hours.attended === null ? t('unrecorded') : inHours(hours.attended),
    },
    {
      ...{ ...plain, id: 'efficiency', title: t('efficiency') },
      ...{ target: rateCell(target.efficiency), actual: rateCell(hours.efficiency) },
    },
    {
      ...{ ...plain, id: 'utilisation', title: t('utilisation') },
      ...{ target: rateCell(target.utilisation), actual: rateCell(hours.utilisation) },
    },
  ];
}
