import { fontStack, measures, palettes, spaceSteps, type Theme, textSizes } from './tokens.ts';

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function block(selector: string, declarations: readonly string[]): string {
  return `${selector} {\n${declarations.map((line) => `  ${line};`).join('\n')}\n}\n`;
}

function colours(theme: Theme): string[] {
  const declared = Object.entries(palettes[theme]).map(([name, value]) => `--${kebab(name)}: ${value.toLowerCase()}`);
  return [`color-scheme: ${theme}`, ...declared];
}

/** The text of `tokens.css`. */
export function tokensCss(): string {
  const { grid, motion, glide, ...lengths } = measures;
  const sizes = [
    ...spaceSteps.map((step) => `--space-${step}: ${step * grid}px`),
    ...textSizes.map((size) => `--text-${size}: ${size}px`),
    ...Object.entries(lengths).map(([name, value]) => `--${kebab(name)}: ${value}px`),
    `--motion: ${motion}ms`,
    `--glide: ${glide}ms`,
    `--font:\n    ${fontStack}`,
  ];
  return [
    '/* Written from tokens.ts: change it there, then `vitest run -u renderer/ui/tokens.test.ts`. */\n',
    block(':root', sizes),
    block(':root,\n[data-theme="light"]', colours('light')),
    block('[data-theme="dark"]', colours('dark')),
  ].join('\n');
}
