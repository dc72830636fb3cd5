import { formsTexts } from '../../../shared/i18n/forms.texts.ts';
import { rateText } from '../../../shared/i18n/rate.ts';
import { type Language, translate } from '../../../shared/i18n/translate.ts';
import type { Appraised, MeasureId } from './appraisal.form.ts';
import { type Form, type FormPart, sheetCell } from './form.model.ts';

/** `target` in thousandths; `asOf`: the shop's day and time of the figures; `closedOn`: the day the month was closed. */
type AppraisalSaid = {
  language: Language;
  month: string;
  target: number;
  asOf: string;
  closedOn: string | null;
};

const say = (language: Language) => (key: keyof typeof formsTexts) => translate(formsTexts, language, key);
type Say = ReturnType<typeof say>;

const pointsOf = ({ measures }: Appraised) => measures.reduce((sum, { points }) => sum + (points ?? 0), 0);

const WIDTH: Readonly<Record<MeasureId, number>> = {
  settled: 13,
  rate: 15,
  late: 10,
  reworked: 17,
  comebacks: 19,
  sold: 15,
  worked: 15,
  attended: 17,
  efficiency: 18,
  utilisation: 19,
};
/** What lines of both tables may fill together, mm. */
const ROOM = 145;

/** 服务顾问/修理工岗位考核表 of a month: everybody in two tables, each line signed by whom it is about. Without `readsNames` it says that names are not for whoever looks (S9). */
export function appraisalForm(all: readonly Appraised[], said: AppraisalSaid, readsNames: boolean): Form {
  const t = say(said.language);
  const empty = t(readsNames ? 'noneCounted' : 'namesHidden');
  return {
    title: t('form.appraisal'),
    landscape: true,
    facts: factsOf(said, t),
    parts: (['advisors', 'technicians'] as const).map((role) => rolePart(role, all, empty, t)),
    signatures: [t('sign.made'), t('sign.director'), t('sign.manager')],
  };
}

function rolePart(role: Appraised['role'], all: readonly Appraised[], empty: string, t: Say): FormPart {
  const lines = all.filter((one) => one.role === role);
  const measures = lines[0]?.measures ?? [];
  return {
    id: role,
    title: t(role),
    columns: [
      { title: t('name'), width: 20 },
      ...(role === 'technicians' ? [{ title: t('team'), width: 20 }] : []),
      ...measures.map(({ id, title }) => ({ title, width: WIDTH[id], align: 'right' as const })),
      { title: t('allowance'), width: 18, align: 'right' },
      { title: t('points'), width: 13, align: 'right' },
      { title: t('comment'), width: 28 },
      { title: t('signature'), width: 24 },
    ],
    rows: lines.map((one) => ({
      id: one.id,
      cells: [
        one.name,
        ...(role === 'technicians' ? [one.team] : []),
        ...one.measures.map(({ actual }) => actual),
        sheetCell(one.measures.find(({ id }) => id === 'late')?.target ?? null),
        pointsOf(one),
        null,
        null,
      ],
    })),
    room: (ROOM * lines.length) / Math.max(1, all.length),
    empty,
  };
}

/** The same of one person, measure by measure, with room to write. */
export function personForm(one: Appraised, said: AppraisalSaid): Form {
  const t = say(said.language);
  return {
    title: t('form.appraisal'),
    landscape: false,
    facts: [[t('name'), one.name], [t('role'), t(one.role)], ...teamOf(one, t), ...factsOf(said, t)],
    parts: [
      {
        id: one.id,
        title: one.name,
        columns: [
          { title: t('measure'), width: 44 },
          { title: t('target'), width: 24, align: 'right' },
          { title: t('actual'), width: 28, align: 'right' },
          { title: t('points'), width: 18, align: 'right' },
          { title: t('comment'), width: 80 },
        ],
        rows: [
          ...one.measures.map(({ id, title, target, actual, points }) => ({
            id,
            cells: [title, target, actual, points, null],
          })),
          { id: 'total', kind: 'total', cells: [t('total'), null, null, pointsOf(one), null] },
        ],
        ...{ room: 200, tallest: 14 },
        empty: t('noneCounted'),
      },
    ],
    signatures: [t('sign.person'), t('sign.manager'), t('sign.date')],
  };
}

const teamOf = ({ team }: Appraised, t: Say): Form['facts'] => (team === '' ? [] : [[t('team'), team]]);

function factsOf({ month, target, asOf, closedOn }: AppraisalSaid, t: Say): Form['facts'] {
  return [
    [t('month'), month],
    [t('rateTarget'), rateText(target)],
    closedOn === null ? [t('asOf'), asOf] : [t('closedOn'), closedOn],
  ];
}
