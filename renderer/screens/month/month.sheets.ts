import { shopDate } from '../../../shared/domain/calendar.ts';
import { perThousand } from '../../../shared/domain/workHours.ts';
import { eventText } from '../../../shared/i18n/events.texts.ts';
import { clockTime, plateOrPickup } from '../../../shared/i18n/format.ts';
import { monthTexts } from '../../../shared/i18n/month.texts.ts';
import { type Language, translate } from '../../../shared/i18n/translate.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import type { MonthReport, PersonCard, WorkCard } from '../../../shared/protocol/reports.month.ts';
import type { ExcelSheet } from '../../ui/excel.ts';
import { figuresOf } from './month.model.ts';

type Names = (id: string | null) => string;
/** Percent as a number that can be reckoned with; null: nothing was counted. */
const percent = (rate: number | null) => (rate === null ? null : rate / 10);
const hours = (minutes: number | null) => (minutes === null ? null : Math.round(minutes / 6) / 10);
const yuan = (fen: number | null) => (fen === null ? null : fen / 100);

/** The page as a workbook: the same figures, a sheet each. */
export function monthSheets(language: Language, report: MonthReport, nameOf: Names, zone: string): ExcelSheet[] {
  const t = (key: keyof typeof monthTexts) => translate(monthTexts, language, key);
  const { scorecard, closed, restatements, actions, meetings } = report;
  const frozen = closed ? figuresOf(closed.figures.scorecard) : [];
  const cards = (name: string, rows: readonly (PersonCard | WorkCard)[]): ExcelSheet => ({
    name,
    header: [
      ...[name, t('settled'), `${t('rate')} %`, t('late'), t('allowance'), t('points'), `${t('returns')} %`],
      ...[t('comebacks'), t('sold'), t('worked'), `${t('efficiency')} %`, t('attended'), `${t('utilisation')} %`],
    ],
    rows: rows.map((row) => {
      const work = 'hours' in row ? row.hours : null;
      return [
        ...[nameOf(row.id), row.settled, percent(row.rate), row.late, row.allowance, row.points],
        ...[percent(perThousand(row.reworked, row.visits)), row.comebacks],
        ...[hours(work?.sold ?? null), hours(work?.worked ?? null), percent(work?.efficiency ?? null)],
        ...[hours(work?.attended ?? null), percent(work?.utilisation ?? null)],
      ];
    }),
  });
  return [
    {
      name: t('summary'),
      header: [t('figures'), t('atClose'), t('result'), t('target')],
      rows: figuresOf(scorecard).map(({ name, value, aim, unit }, index) => {
        const plain = (one: number | null | undefined) => (unit === 'count' ? (one ?? null) : percent(one ?? null));
        return [unit === 'count' ? t(name) : `${t(name)} %`, plain(frozen[index]?.value), plain(value), percent(aim)];
      }),
    },
    {
      name: t('categories'),
      header: [
        ...[t('category'), t('visits'), t('visitsTarget'), t('revenue'), t('revenueTarget'), `${t('margin')} %`],
        translate(monthTexts, language, 'unknownCosts', { n: 'N' }),
      ],
      rows: scorecard.categories.map((one) => [
        ...[translate(wordsTexts, language, `category.${one.category}`), one.visits, one.visitsTarget],
        ...[yuan(one.revenueFen), yuan(one.revenueTarget), percent(one.margin), one.unknownCosts],
      ]),
    },
    cards(t('advisors'), scorecard.advisors),
    cards(t('teams'), scorecard.teams),
    cards(t('technicians'), scorecard.technicians),
    {
      name: t('restatements'),
      header: [t('when'), t('car'), t('wasIs'), t('reason'), t('person')],
      rows: restatements.map(({ at, plate, pickup, before, after, reason, about, by }) => [
        `${shopDate(at, zone)} ${clockTime(at, zone)}`,
        plateOrPickup(plate, pickup),
        `${before.result} ${before.minutesLate} → ${after.result} ${after.minutesLate}`,
        eventText(language, { kind: reason, at, data: about }, zone),
        by === null ? t('program') : nameOf(by),
      ]),
    },
    {
      name: t('actions'),
      header: [t('problem'), t('measure'), t('owner'), t('due'), t('result'), t('wasEffective')],
      rows: actions.map(({ problem, measure, ownerId, due, result, effective }) => [
        ...[problem, measure, ownerId === null ? '' : nameOf(ownerId), due, result],
        effective === null ? '' : t(effective ? 'effective' : 'ineffective'),
      ]),
    },
    {
      name: t('meetings'),
      header: [t('heldOn'), t('chair'), t('attendees'), t('minutes')],
      rows: meetings.map(({ heldOn, chair, attendees, minutes }) => [heldOn, chair, attendees, minutes]),
    },
  ];
}
