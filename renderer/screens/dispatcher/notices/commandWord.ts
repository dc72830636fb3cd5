import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import type { TextKey } from '../../../../shared/i18n/translate.ts';

type T = (key: TextKey<typeof dispatcherTexts>) => string;

/** A command as a word ("完工"); commands that nobody gives from a bay keep a general one. */
export function commandWord(t: T, command: string): string {
  const key = `do.${command.slice(command.indexOf('.') + 1)}`;
  return Object.hasOwn(dispatcherTexts, key) ? t(key as TextKey<typeof dispatcherTexts>) : t('someTap');
}
