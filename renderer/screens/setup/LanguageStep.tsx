import { setupTexts } from '../../../shared/i18n/setup.texts.ts';
import { LANGUAGES, type Language, translate } from '../../../shared/i18n/translate.ts';
import { useLanguage } from '../../ui/language.tsx';

const NAMES: Readonly<Record<Language, string>> = { 'zh-CN': '简体中文', en: 'English' };

/** Each language asks in its own words; this system's is marked. */
export function LanguageStep({ onChoose }: { onChoose: (language: Language) => void }) {
  const current = useLanguage();
  return (
    <div className="setup-choices">
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className="setup-choice"
          aria-current={language === current}
          onClick={() => onChoose(language)}
        >
          <strong>{NAMES[language]}</strong>
          <span>{translate(setupTexts, language, 'chooseLanguage')}</span>
        </button>
      ))}
    </div>
  );
}
