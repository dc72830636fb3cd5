/**
 * The one list of colours and measures. `tokens.css` is written from it (`vitest run -u renderer/ui/tokens.test.ts`) and
 * a test fails when the two differ; the desk theme reads these constants; nothing else names a colour or a size.
 * Plain #rrggbb only: Chromium 109 knows neither oklch nor color-mix.
 */

/** Colours that exist once per theme. `xOn` is what is written on a fill of `x`; `xText` is `x` dark or bright enough to be read as words. */
const light = {
  ink: '#111827',
  secondary: '#4B5563',
  quiet: '#626B79',
  line: '#E5E7EB',
  lineStrong: '#C3CAD4',
  ground: '#F7F8FA',
  panel: '#FFFFFF',
  sunken: '#EDF0F4',
  accent: '#1D4ED8',
  accentOn: '#FFFFFF',
  accentSoft: '#E6EDFD',
  danger: '#C4380A',
  dangerOn: '#FFFFFF',

  track: '#0072B2',
  trackOn: '#FFFFFF',
  trackText: '#00639B',
  trackTint: '#E2F0F8',
  risk: '#E69F00',
  riskOn: '#111827',
  riskText: '#7A5200',
  riskTint: '#FDF1D6',
  late: '#C4380A',
  lateOn: '#FFFFFF',
  lateText: '#B33208',
  lateTint: '#FBE8E0',
  ready: '#007A5A',
  readyOn: '#FFFFFF',
  readyText: '#006B4F',
  readyTint: '#DCF3EB',
  held: '#6B7280',
  heldText: '#4B5563',
  heldTint: '#EEF0F3',
  done: '#9CA3AF',
  doneText: '#4B5563',

  groundIdle: '#F7F8FA',
  groundWorking: '#CFE7F6',
  groundHeld: '#E3E6EB',
  groundReady: '#CDEFE2',
  groundOffline: '#D3D7DE',
} as const;

type Palette = Readonly<Record<keyof typeof light, string>>;

const dark: Palette = {
  ink: '#F4F7FB',
  secondary: '#A9B6C8',
  quiet: '#8B9AB0',
  line: '#223049',
  lineStrong: '#3A4B68',
  ground: '#0B1220',
  panel: '#121C2E',
  sunken: '#0F1828',
  accent: '#8AB4FF',
  accentOn: '#0B1220',
  accentSoft: '#1B2C4E',
  danger: '#FF7A4D',
  dangerOn: '#0B1220',

  track: '#56B4E9',
  trackOn: '#0B1220',
  trackText: '#7CC6EF',
  trackTint: '#12304A',
  risk: '#F5B82E',
  riskOn: '#0B1220',
  riskText: '#F5B82E',
  riskTint: '#3A2F12',
  late: '#FF7A4D',
  lateOn: '#0B1220',
  lateText: '#FF9470',
  lateTint: '#45211A',
  ready: '#2BD9A6',
  readyOn: '#0B1220',
  readyText: '#2BD9A6',
  readyTint: '#0F3A31',
  held: '#94A3B8',
  heldText: '#B4C0D0',
  heldTint: '#1D2940',
  done: '#475569',
  doneText: '#94A3B8',

  groundIdle: '#0B1220',
  groundWorking: '#0C3350',
  groundHeld: '#2A3446',
  groundReady: '#0B3A30',
  groundOffline: '#1A1F2B',
};

export const palettes = { light, dark } as const;
export type Theme = keyof typeof palettes;

/** Lengths in CSS pixels, times in milliseconds. */
export const measures = {
  grid: 4,
  radius: 6,
  row: 36,
  touch: 88,
  gap: 16,
  hairline: 1,
  motion: 120,
  /** From one place of something held to the next. */
  glide: 50,
} as const;

/** Type scale, px. */
export const textSizes = [12, 14, 16, 20, 28, 40, 64, 96] as const;

/** Spaces as multiples of the 4 px grid: `--space-4` is 16 px. */
export const spaceSteps = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16] as const;

/** System CJK faces first (look.md); their Latin digits are tabular too. */
export const fontStack = [
  '"Microsoft YaHei UI"',
  '"Microsoft YaHei"',
  '"PingFang SC"',
  '"Noto Sans CJK SC"',
  '"Noto Sans SC"',
  'system-ui',
  'sans-serif',
].join(', ');
