/** Strokes of a signature as one SVG path; each stroke is x and y by turns. */
export function strokesPath(strokes: readonly (readonly number[])[]): string {
  return strokes.map((stroke) => `M${stroke.join(' ')}`).join('');
}
