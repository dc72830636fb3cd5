import type { Operation } from '../../../shared/domain/model.ts';
import type { Language } from '../../../shared/i18n/translate.ts';

/** An operation's name in the screen's language. */
export function operationName(language: Language, operation: Pick<Operation, 'nameZh' | 'nameEn'>): string {
  return language === 'en' ? operation.nameEn : operation.nameZh;
}
