import { deskTexts } from '../../../shared/i18n/desk.texts.ts';
import { useText } from '../../ui/language.tsx';
import { NavIcon } from './NavIcon.tsx';
import type { DeskSettings } from './useDeskSettings.ts';

/** Language and theme of this screen. The language switch is written in the other language, for whoever cannot read this one. */
export function DeskSwitches({ settings }: { settings: DeskSettings }) {
  const t = useText(deskTexts);
  const { language, setLanguage, theme, setTheme } = settings;
  const english = language === 'en';
  return (
    <>
      <button
        type="button"
        className="desk-nav-link"
        lang={english ? 'zh-CN' : 'en'}
        onClick={() => setLanguage(english ? 'zh-CN' : 'en')}
      >
        <NavIcon of="language" />
        <span>{t('language')}</span>
      </button>
      <button
        type="button"
        className="desk-nav-link"
        title={t('switchTheme')}
        onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
      >
        <NavIcon of="theme" />
        <span>{t(theme === 'dark' ? 'themeLight' : 'themeDark')}</span>
      </button>
    </>
  );
}
