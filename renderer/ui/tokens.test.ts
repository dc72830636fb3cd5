// @vitest-environment node

import { describe, expect, it } from 'vitest';
import { palettes, type Theme } from './tokens.ts';
import { tokensCss } from './tokensCss.ts';

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2 contrast ratio of two #rrggbb colours. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

type ColourName = keyof (typeof palettes)['light'];
const states = ['track', 'risk', 'late', 'ready'] as const;
const surfaces = ['ground', 'panel'] as const;
const bayGrounds = ['groundIdle', 'groundWorking', 'groundHeld', 'groundReady', 'groundOffline'] as const;

function pairsBelow(theme: Theme, least: number, pairs: ReadonlyArray<readonly [ColourName, ColourName]>): string[] {
  return pairs
    .map(([text, under]) => ({ text, under, ratio: contrast(palettes[theme][text], palettes[theme][under]) }))
    .filter(({ ratio }) => ratio < least)
    .map(({ text, under, ratio }) => `${text} on ${under}: ${ratio.toFixed(2)}`);
}

it('tokens.css says what tokens.ts says', async () => {
  await expect(tokensCss()).toMatchFileSnapshot('./tokens.css');
});

describe.each(['light', 'dark'] as const)('contrast in the %s theme', (theme) => {
  it('reads at 4.5:1 on the desk', () => {
    const texts = ['ink', 'secondary', 'quiet', 'accent', 'danger', 'heldText', 'doneText'] as const;
    const pairs: [ColourName, ColourName][] = texts.flatMap((text) =>
      [...surfaces, 'sunken' as const].map((under): [ColourName, ColourName] => [text, under]),
    );
    for (const state of states) {
      pairs.push([`${state}Text`, 'ground'], [`${state}Text`, 'panel'], [`${state}Text`, `${state}Tint`]);
      pairs.push([`${state}On`, state], ['ink', `${state}Tint`], ['secondary', `${state}Tint`]);
    }
    pairs.push(['accentOn', 'accent'], ['dangerOn', 'danger'], ['accent', 'accentSoft'], ['heldText', 'heldTint']);
    expect(pairsBelow(theme, 4.5, pairs)).toEqual([]);
  });

  it('reads at 7:1 on every ground a bay can have', () => {
    expect(
      pairsBelow(
        theme,
        7,
        bayGrounds.map((under) => ['ink', under]),
      ),
    ).toEqual([]);
  });

  it('keeps state shapes at 3:1 on their surfaces, amber by its dark edge', () => {
    const shapes = ['track', 'late', 'ready', 'held', 'riskText'] as const;
    const pairs = shapes.flatMap((shape) => surfaces.map((under): [ColourName, ColourName] => [shape, under]));
    expect(pairsBelow(theme, 3, pairs)).toEqual([]);
  });
});
