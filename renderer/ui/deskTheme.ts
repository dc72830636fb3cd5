import { theme as antdTheme, type MappingAlgorithm, type ThemeConfig } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { Language } from '../../shared/i18n/translate.ts';
import { measures, palettes, type Theme, textSizes } from './tokens.ts';

const [small, normal, large, heading] = textSizes;

/** antd's words (date pickers, empty tables, pagination) in the screen's language. */
export function deskLocale(language: Language) {
  return language === 'en' ? enUS : zhCN;
}

/** antd dressed in the tokens: the same accent, ink, radius and row as everything of ours; hairlines for shadows. */
export function deskTheme(theme: Theme): ThemeConfig {
  const colour = palettes[theme];
  const seconds = `${measures.motion / 1000}s`;
  const edge = `0 0 0 1px ${colour.lineStrong}`;
  // antd's dark algorithm dulls what it is given; ours are chosen for the dark already.
  const asChosen: MappingAlgorithm = (_, map) => ({
    ...(map as NonNullable<typeof map>),
    colorPrimary: colour.accent,
    colorInfo: colour.accent,
    colorLink: colour.accent,
    colorError: colour.danger,
    colorWarning: colour.risk,
    colorSuccess: colour.ready,
  });
  return {
    algorithm: [theme === 'dark' ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm, asChosen],
    token: {
      colorPrimary: colour.accent,
      colorInfo: colour.accent,
      colorLink: colour.accent,
      colorError: colour.danger,
      colorWarning: colour.risk,
      colorSuccess: colour.ready,
      colorTextBase: colour.ink,
      colorText: colour.ink,
      colorTextSecondary: colour.secondary,
      colorTextTertiary: colour.quiet,
      colorTextPlaceholder: colour.quiet,
      colorTextDescription: colour.secondary,
      colorTextDisabled: colour.quiet,
      colorTextLightSolid: colour.accentOn,
      colorBgBase: colour.panel,
      colorBgLayout: colour.ground,
      colorBgContainer: colour.panel,
      colorBgElevated: colour.panel,
      colorBgContainerDisabled: colour.sunken,
      colorBorder: colour.lineStrong,
      colorBorderDisabled: colour.line,
      colorBorderSecondary: colour.line,
      colorSplit: colour.line,
      borderRadius: measures.radius,
      borderRadiusLG: measures.radius,
      borderRadiusSM: measures.radius - 2,
      controlHeight: measures.row,
      controlHeightLG: 48,
      fontFamily: 'inherit',
      fontSize: normal,
      fontSizeSM: small,
      fontSizeLG: large,
      fontSizeXL: heading,
      lineWidthFocus: 2,
      motionDurationFast: '0.06s',
      motionDurationMid: seconds,
      motionDurationSlow: seconds,
      boxShadow: edge,
      boxShadowSecondary: edge,
      boxShadowTertiary: edge,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      // its words stand on the track, so that must be as dark off as on
      Switch: { colorTextQuaternary: colour.quiet, colorTextTertiary: colour.secondary },
      Table: { cellPaddingBlock: 7, cellPaddingInline: 12, headerBg: colour.sunken, headerColor: colour.secondary },
    },
  };
}
