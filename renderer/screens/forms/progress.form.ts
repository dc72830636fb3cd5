import { shopDate } from '../../../shared/domain/calendar.ts';
import { forecastOf } from '../../../shared/domain/forecast.ts';
import type { Operation, Shop, VisitFile } from '../../../shared/domain/model.ts';
import { basisPromise } from '../../../shared/domain/promise.ts';
import type { ShopReader } from '../../../shared/domain/reader.ts';
import { currentStay, isOpen, openOperations, stageOf } from '../../../shared/domain/stage.ts';
import { bayName, clockTime, plateOrPickup } from '../../../shared/i18n/format.ts';
import { formsTexts } from '../../../shared/i18n/forms.texts.ts';
import { type Language, translate } from '../../../shared/i18n/translate.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import type { Form, FormPart, FormRow } from './form.model.ts';

type Names = Pick<ShopReader, 'person' | 'team' | 'bay'>;
type Said = { language: Language; shop: Shop; names: Names; now: number };

/**
 * 车间维修车辆进度表: every car that is worked on at `now` (epoch ms), the soonest promise first, those without one last;
 * after them, in short, the cars that wait to be handed over.
 */
export function progressForm(files: readonly VisitFile[], said: Said): Form {
  const { language, shop, now } = said;
  const t = (key: keyof typeof formsTexts) => translate(formsTexts, language, key);
  const due = (file: VisitFile) => basisPromise(file, shop.policy)?.at ?? Number.POSITIVE_INFINITY;
  const open = files
    .filter(isOpen)
    .map((file) => ({ file, at: due(file) }))
    .sort((a, b) => (a.at === b.at ? a.file.visit.arrivedAt - b.file.visit.arrivedAt : a.at - b.at))
    .map(({ file }) => file);
  const waits = ({ visit }: VisitFile) => visit.readyAt !== null || visit.settledAt !== null;
  const zone = shop.hours.timeZone;
  const [working, waiting] = [open.filter((file) => !waits(file)), open.filter(waits)];
  return {
    title: t('form.progress'),
    landscape: true,
    facts: [
      [t('inWork'), String(working.length)],
      [t('toCollect'), String(waiting.length)],
      [t('asOf'), `${shopDate(now, zone)} ${clockTime(now, zone)}`],
    ],
    parts: [workPart(working, said, t), waitingPart(waiting, said, t)],
    signatures: [t('sign.made'), t('sign.controller'), t('sign.manager')],
    note: t('revisedHint'),
  };
}

type Say = (key: keyof typeof formsTexts) => string;

function workPart(files: readonly VisitFile[], said: Said, t: Say): FormPart {
  // the words for stages are longer in English, the reasons shorter
  const width = (zh: number, en: number) => (said.language === 'en' ? en : zh);
  return {
    id: 'cars',
    title: t('form.progress'),
    columns: [
      { title: t('pickup'), width: 12 },
      { title: t('plate'), width: 21 },
      { title: t('model'), width: 29 },
      { title: t('advisor'), width: width(12, 15) },
      { title: t('arrived'), width: 18 },
      { title: t('promise'), width: width(25, 23) },
      { title: t('stage'), width: width(15, 26) },
      { title: t('place'), width: 19 },
      { title: t('crew'), width: width(26, 24) },
      { title: t('held'), width: width(60, 58) },
      { title: t('forecast'), width: 18 },
      { title: t('remark'), width: width(26, 19) },
    ],
    rows: files.map((file) => line(file, said)),
    room: 144,
    empty: t('none'),
  };
}

function waitingPart(files: readonly VisitFile[], said: Said, t: Say): FormPart {
  return {
    id: 'waiting',
    title: t('toCollect'),
    inline: true,
    columns: [t('pickup'), t('plate'), t('promise')].map((title) => ({ title, width: 20 })),
    rows: files.map(({ visit, ...file }) => ({
      id: visit.id,
      cells: [
        visit.pickup,
        plateOrPickup(visit.plate, ''),
        shortMoment(basisPromise(file, said.shop.policy)?.at, said),
      ],
    })),
    room: 0,
    empty: t('none'),
  };
}

function line(file: VisitFile, said: Said): FormRow {
  const { language, shop, names, now } = said;
  const { visit, promises } = file;
  const moment = (at: number | null | undefined) => shortMoment(at, said);
  const basis = basisPromise(file, shop.policy);
  const again = promises.length - 1;
  const revised = again > 0 ? ` ${translate(formsTexts, language, 'revised', { n: again })}` : '';
  return {
    id: visit.id,
    cells: [
      visit.pickup,
      plateOrPickup(visit.plate, ''),
      visit.model,
      names.person(visit.advisorId ?? '')?.name ?? '',
      moment(visit.arrivedAt),
      basis ? `${moment(basis.at)}${revised}` : '',
      translate(wordsTexts, language, `stage.${stageOf(file)}`),
      placeOf(file, language, names),
      crewOf(file, names),
      heldFor(file, language, moment),
      visit.settledAt === null ? moment(forecastOf(file, shop, now)) : '',
      null,
    ],
  };
}

/** `16:40`; of another day than the sheet's, `11-21 16:40`. */
function shortMoment(at: number | null | undefined, { now, shop }: Said): string {
  if (at === null || at === undefined) return '';
  const zone = shop.hours.timeZone;
  const day = shopDate(at, zone);
  return day === shopDate(now, zone) ? clockTime(at, zone) : `${day.slice(5)} ${clockTime(at, zone)}`;
}

function placeOf(file: VisitFile, language: Language, names: Names): string {
  const stay = currentStay(file);
  if (!stay) return '';
  const bay = names.bay(stay.bayId ?? '');
  if (bay) return bayName(language, bay.label);
  return [translate(wordsTexts, language, `place.${stay.place}`), stay.label].filter(Boolean).join(' ');
}

/** Who is on it now; where nobody is, the team and people it is given to. */
function crewOf(file: VisitFile, names: Names): string {
  const working = file.labour.filter(({ end }) => end === null).map(({ personId }) => names.person(personId)?.name);
  if (working.length > 0) return unique(working);
  const plans = openOperations(file).map(({ plan }) => plan);
  return unique([
    ...plans.map(({ teamId }) => names.team(teamId ?? '')?.name),
    ...plans.flatMap(({ personIds }) => personIds.map((id) => names.person(id)?.name)),
  ]);
}

const unique = (words: readonly (string | undefined)[]) => [...new Set(words.filter(Boolean))].join(' ');

function heldFor(file: VisitFile, language: Language, moment: (at: number) => string): string {
  const why = ({ hold }: Operation) => {
    if (hold === null) return [];
    const reason = [translate(wordsTexts, language, `reason.${hold.reason}`), hold.note].filter(Boolean).join(' ');
    if (hold.expectedEnd === null) return [reason];
    return [translate(formsTexts, language, 'until', { reason, time: moment(hold.expectedEnd) })];
  };
  return [...new Set(file.operations.filter(({ state }) => state === 'held').flatMap(why))].join('; ');
}
