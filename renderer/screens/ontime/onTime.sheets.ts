import { shopDate } from '../../../shared/domain/calendar.ts';
import { clockTime, plateOrPickup } from '../../../shared/i18n/format.ts';
import { onTimeTexts } from '../../../shared/i18n/onTime.texts.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import { rateOf } from '../../../shared/i18n/rate.ts';
import { type Language, translate } from '../../../shared/i18n/translate.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import type { GroupStanding, LateLine, OnTimeReport } from '../../../shared/protocol/reports.ts';
import type { ExcelSheet } from '../../ui/excel.ts';
import type { FilterName } from './onTime.query.ts';
import { paretoLines } from './pareto.option.ts';

type Names = (of: FilterName, id: string | null) => string;
/** Percent with one decimal, as a number that can be reckoned with; null: nothing counted. */
const percent = (rate: number | null) => (rate === null ? null : rate / 10);

/** The page as a workbook: the same figures, a sheet each. */
export function onTimeSheets(
  language: Language,
  report: OnTimeReport,
  lines: readonly LateLine[],
  nameOf: Names,
  zone: string,
): ExcelSheet[] {
  const t = (key: keyof typeof onTimeTexts) => translate(onTimeTexts, language, key);
  const { totals, span, now } = report;
  const groups = (title: 'advisors' | 'teams' | 'technicians' | 'categories', of: FilterName): ExcelSheet => ({
    name: t(title),
    header: [t(title), t('settled'), t('late'), `${t('rate')} %`, t('allowance'), t('points')],
    rows: report[title].map((row: GroupStanding) => [
      nameOf(of, row.id),
      row.settled,
      row.late,
      percent(rateOf(row)),
      row.allowance,
      row.points,
    ]),
  });
  return [
    {
      name: t('sheet.summary'),
      header: [t('item'), t('value')],
      rows: [
        [t('period'), `${span.from} – ${span.to}`],
        [t('settled'), totals.settled],
        [t('late'), totals.late],
        [`${t('rate')} %`, percent(report.rate)],
        [`${translate(onTimeTexts, language, 'target', { rate: '' }).trim()} %`, percent(report.target)],
        [t('allowance'), totals.allowance],
        [t('points'), totals.points],
        [t('exemptSigned'), totals.exemptSigned],
        [t('exemptByPolicy'), totals.exemptByPolicy],
        [t('unsigned'), totals.unsigned],
        [t('saidLate'), totals.saidLate],
        [t('flagged'), totals.flagged],
        [t('leftOut'), totals.leftOut],
        [t('open'), now.open],
        [t('overdue'), now.overdue],
        [t('atRisk'), now.atRisk],
      ],
    },
    lateSheet(language, lines, nameOf, zone),
    groups('advisors', 'advisorId'),
    groups('teams', 'teamId'),
    groups('technicians', 'personId'),
    groups('categories', 'category'),
    {
      name: t('pareto'),
      header: [t('owner'), t('minutes'), `${t('share')} %`, `${t('cumulated')} %`, t('mainlyIn')],
      rows: paretoLines(report.pareto).map(({ owner, minutes, share, cumulated, visits }) => [
        translate(ontimeWordsTexts, language, `share.${owner}`),
        minutes,
        share,
        cumulated,
        visits,
      ]),
    },
    {
      name: t('trend'),
      header: [t('step'), t('settled'), t('late'), `${t('rate')} %`],
      rows: report.trend.map((step) => [step.from, step.settled, step.late, percent(rateOf(step))]),
    },
  ];
}

function lateSheet(language: Language, lines: readonly LateLine[], nameOf: Names, zone: string): ExcelSheet {
  const t = (key: keyof typeof onTimeTexts) => translate(onTimeTexts, language, key);
  const moment = (at: number | null) => (at === null ? null : `${shopDate(at, zone)} ${clockTime(at, zone)}`);
  return {
    name: t('sheet.list'),
    header: [
      t('day'),
      t('car'),
      t('category'),
      t('advisor'),
      t('people'),
      t('promised'),
      t('delivered'),
      `${t('minutesLate')} (${t('minutes')})`,
      t('cause'),
      t('minutes'),
      t('rule'),
      t('note'),
    ],
    rows: lines.map((line) => [
      line.settledDay,
      plateOrPickup(line.plate, line.pickup),
      translate(wordsTexts, language, `category.${line.category}`),
      nameOf('advisorId', line.advisorId),
      line.personIds.map((id) => nameOf('personId', id)).join(' '),
      moment(line.basisAt),
      moment(line.comparedAt),
      line.minutesLate,
      line.cause === null ? '' : translate(ontimeWordsTexts, language, `share.${line.cause}`),
      line.causeMinutes,
      line.rule,
      line.excuse === null || line.excuseReason === null
        ? ''
        : `${translate(wordsTexts, language, `reason.${line.excuseReason}`)} ${translate(ontimeWordsTexts, language, `excuseState.${line.excuse}`)}`,
    ]),
  };
}
