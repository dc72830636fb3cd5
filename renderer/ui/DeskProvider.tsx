import { ConfigProvider } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { type ReactNode, useLayoutEffect, useMemo } from 'react';
import { deskLocale, deskTheme } from './deskTheme.ts';
import { useLanguage } from './language.tsx';
import type { Theme } from './tokens.ts';

/** antd never puts a space between the two characters of a button's word: screen text and tests read the catalogue's. */
const button = { autoInsertSpace: false } as const;

/** antd in our dress and language; for the screens worked with mouse and keyboard. Below a `LanguageProvider`. */
export function DeskProvider({ theme, children }: { theme: Theme; children: ReactNode }) {
  const language = useLanguage();
  const config = useMemo(() => deskTheme(theme), [theme]);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
  }, [language]);
  return (
    <ConfigProvider theme={config} locale={deskLocale(language)} button={button}>
      {children}
    </ConfigProvider>
  );
}
