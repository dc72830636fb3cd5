import { shopDate } from '../../../shared/domain/calendar.ts';
import { clockTime, plateOrPickup } from '../../../shared/i18n/format.ts';
import { formsTexts } from '../../../shared/i18n/forms.texts.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import { rateOf, rateText } from '../../../shared/i18n/rate.ts';
import { type Language, translate } from '../../../shared/i18n/translate.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import type { MonthReport } from '../../../shared/protocol/reports.month.ts';
import type { DayCount, LateLine, OnTimeDays, OnTimeReport } from '../../../shared/protocol/reports.ts';
import { type Form, type FormPart, rateCell } from './form.model.ts';

type OnTimeFigures = {
  readonly report: OnTimeReport;
  readonly days: OnTimeDays;
  /** null: names are not for whoever looks (S9). */
  readonly late: readonly LateLine[] | null;
  /** V11: what the month was closed with stands beside what is known now. */
  readonly closed: MonthReport['closed'];
};
type Said = { language: Language; zone: string; nameOf: (personId: string | null) => string };

/** 准时交车率统计表 of a month: by day, by advisor, and every late car with where its time went (V1, V8, V10). */
export function onTimeForm({ report, days, late, closed }: OnTimeFigures, said: Said): Form {
  const { language, zone } = said;
  const t = (key: keyof typeof formsTexts) => translate(formsTexts, language, key);
  return {
    title: t('form.on-time'),
    landscape: true,
    facts: [
      [t('month'), report.span.from.slice(0, 7)],
      [t('rate'), rateText(report.rate)],
      ...closedRate(closed, t),
      [t('target'), rateText(report.target)],
      [t('allowance'), String(report.totals.allowance)],
      [t('late'), String(report.totals.late)],
      [t('points'), String(report.totals.points)],
      [t('asOf'), `${shopDate(report.at, zone)} ${clockTime(report.at, zone)}`],
    ],
    parts: [daysPart(days, language), advisorsPart(report, said), latePart(late, said)],
    signatures: [t('sign.made'), t('sign.manager')],
  };
}

function closedRate(closed: MonthReport['closed'], t: (key: keyof typeof formsTexts) => string): Form['facts'] {
  return closed ? [[t('closedRate'), rateText(closed.figures.onTime.rate)]] : [];
}

function daysPart({ days }: OnTimeDays, language: Language): FormPart {
  const t = (key: keyof typeof formsTexts) => translate(formsTexts, language, key);
  const cells = (name: string, { settled, late, exempt, leftOut }: Omit<DayCount, 'day'>) => [
    name,
    ...(settled === 0
      ? [null, null, null, null]
      : [settled, settled - late, late, rateCell(rateOf({ settled, late }))]),
    ...(settled + exempt + leftOut === 0 ? [null, null] : [exempt, leftOut]),
  ];
  const sum = (of: Exclude<keyof DayCount, 'day'>) => days.reduce((all, day) => all + day[of], 0);
  const total = { settled: sum('settled'), late: sum('late'), exempt: sum('exempt'), leftOut: sum('leftOut') };
  return {
    id: 'days',
    title: t('days'),
    columns: [
      { title: t('day'), width: 13 },
      { title: t('settled'), width: 14, align: 'right' },
      { title: t('onTime'), width: 13, align: 'right' },
      { title: t('late'), width: 11, align: 'right' },
      { title: t('rate'), width: 15, align: 'right' },
      { title: t('exempt'), width: 15, align: 'right' },
      { title: t('leftOut'), width: 13, align: 'right' },
    ],
    room: 155,
    rows: [
      ...days.map((day) => ({ id: day.day, cells: cells(day.day.slice(5), day) })),
      { id: 'total', kind: 'total', cells: cells(t('total'), total) },
    ],
    empty: t('none'),
  };
}

function advisorsPart({ advisors }: OnTimeReport, { language, nameOf }: Said): FormPart {
  const t = (key: keyof typeof formsTexts) => translate(formsTexts, language, key);
  return {
    id: 'advisors',
    title: t('byAdvisor'),
    columns: [
      { title: t('advisor'), width: 40 },
      { title: t('settled'), width: 20, align: 'right' },
      { title: t('onTime'), width: 20, align: 'right' },
      { title: t('late'), width: 20, align: 'right' },
      { title: t('rate'), width: 24, align: 'right' },
      { title: t('allowance'), width: 24, align: 'right' },
      { title: t('points'), width: 24, align: 'right' },
    ],
    room: 24,
    rows: advisors.map((one) => ({
      id: one.id ?? '',
      cells: [
        nameOf(one.id),
        one.settled,
        one.settled - one.late,
        one.late,
        rateCell(rateOf(one)),
        one.allowance,
        one.points,
      ],
    })),
    empty: t('namesHidden'),
  };
}

function latePart(late: readonly LateLine[] | null, { language, zone, nameOf }: Said): FormPart {
  const t = (key: keyof typeof formsTexts) => translate(formsTexts, language, key);
  const moment = (at: number | null) => (at === null ? '' : `${shopDate(at, zone).slice(5)} ${clockTime(at, zone)}`);
  return {
    id: 'late',
    title: t('lateCars'),
    columns: [
      { title: t('plate'), width: 21 },
      { title: t('advisor'), width: 16 },
      { title: t('promise'), width: 22 },
      { title: t('delivered'), width: 22 },
      { title: t('minutesLate'), width: 14, align: 'right' },
      { title: t('cause'), width: 38 },
      { title: t('excuse'), width: 42 },
    ],
    room: 124,
    rows: (late ?? []).map((line) => ({
      id: line.visitId,
      cells: [
        plateOrPickup(line.plate, line.pickup),
        nameOf(line.advisorId),
        moment(line.basisAt),
        moment(line.comparedAt),
        line.minutesLate,
        causeOf(line, language),
        noteOf(line, language),
      ],
    })),
    empty: t(late === null ? 'namesHidden' : 'noLate'),
  };
}

function causeOf({ cause, causeMinutes }: LateLine, language: Language): string {
  if (cause === null) return '';
  const name = translate(ontimeWordsTexts, language, `share.${cause}`);
  return translate(formsTexts, language, 'causeOf', { cause: name, n: causeMinutes });
}

/** The customer's own word (V5), or the excuse and how it stands (V4). */
function noteOf({ rule, excuse, excuseReason }: LateLine, language: Language): string {
  if (rule === 'V5') return translate(formsTexts, language, 'saidLate');
  if (excuse === null || excuseReason === null) return '';
  const reason = translate(wordsTexts, language, `reason.${excuseReason}`);
  return `${reason} · ${translate(ontimeWordsTexts, language, `excuseState.${excuse}`)}`;
}
