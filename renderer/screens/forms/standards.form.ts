import { shopDate } from '../../../shared/domain/calendar.ts';
import type { Standard } from '../../../shared/domain/model.ts';
import { STANDARD_CATEGORIES } from '../../../shared/domain/vocabulary.ts';
import { formsTexts } from '../../../shared/i18n/forms.texts.ts';
import { type Language, translate } from '../../../shared/i18n/translate.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import type { Form, FormRow } from './form.model.ts';

/** 一般维修项目时间标准: the time table in force, grouped by category. `now` epoch ms says of which day it is. */
export function standardsForm(all: readonly Standard[], language: Language, now: number, zone: string): Form {
  const t = (key: keyof typeof formsTexts) => translate(formsTexts, language, key);
  const standards = all.filter(({ retired }) => !retired).sort((a, b) => a.id.localeCompare(b.id));
  return {
    title: t('form.standards'),
    landscape: false,
    facts: [
      [t('lines'), String(standards.length)],
      [t('date'), shopDate(now, zone)],
    ],
    parts: [
      {
        id: 'standards',
        title: t('form.standards'),
        columns: [
          { title: t('code'), width: 12 },
          { title: t('item'), width: 58 },
          { title: t('minutes'), width: 19, align: 'right' },
          { title: t('unattended'), width: 21, align: 'right' },
          { title: t('people'), width: 12, align: 'right' },
          { title: t('who'), width: 44 },
          { title: t('bayKind'), width: 26 },
          { title: t('inspection'), width: 28 },
        ],
        room: 250,
        rows: STANDARD_CATEGORIES.flatMap((category): FormRow[] => {
          const lines = standards.filter((standard) => standard.category === category);
          if (lines.length === 0) return [];
          const name = translate(wordsTexts, language, `standardCategory.${category}`);
          return [{ id: category, kind: 'group', cells: [name] }, ...lines.map((one) => line(one, language))];
        }),
        empty: t('none'),
      },
    ],
    signatures: [t('sign.made'), t('sign.director'), t('sign.manager')],
  };
}

function line(standard: Standard, language: Language): FormRow {
  const { id, nameZh, nameEn, minutes, unattendedMinutes, crew, trade, level, certificate, bayNeed } = standard;
  const words = (key: Parameters<typeof translate<typeof wordsTexts>>[2]) => translate(wordsTexts, language, key);
  return {
    id,
    cells: [
      id,
      language === 'en' ? nameEn : nameZh,
      minutes,
      unattendedMinutes > 0 ? unattendedMinutes : null,
      crew,
      [words(`trade.${trade}`), words(`level.${level}`), certificate && words(`certificate.${certificate}`)]
        .filter(Boolean)
        .join(' '),
      words(`bayNeed.${bayNeed}`),
      standard.inspection.map((one) => translate(formsTexts, language, `inspection.${one}`)).join('/'),
    ],
  };
}
