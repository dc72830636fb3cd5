/** Where what is typed becomes text: the letters of the page and of a badge reader mean nothing there. */
const TEXT = 'input, textarea, select, [contenteditable]';

export function takesText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TEXT) !== null;
}
