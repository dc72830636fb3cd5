import { dialog } from 'electron';
import { shellTexts } from '../../shared/i18n/shell.texts.ts';
import { type Language, translate } from '../../shared/i18n/translate.ts';

/** Closing the window did not stop the hub: said once. */
export async function sayStillRunning(language: Language): Promise<void> {
  await dialog.showMessageBox({
    type: 'info',
    title: 'Bayboard',
    message: translate(shellTexts, language, 'trayTitle'),
    detail: translate(shellTexts, language, 'trayText'),
    buttons: [translate(shellTexts, language, 'understood')],
  });
}

/** How many screens go dark when the hub is quit; true when the person means it. Nobody is asked for none. */
export async function confirmQuit(language: Language, screens: number): Promise<boolean> {
  if (screens === 0) return true;
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Bayboard',
    message: translate(shellTexts, language, 'quitTitle'),
    detail: translate(shellTexts, language, 'quitText', { n: screens }),
    buttons: [translate(shellTexts, language, 'cancel'), translate(shellTexts, language, 'quit')],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

/** The page that a window shows after it failed three times: no script, nothing that could fail again. */
export function safePage(language: Language): string {
  const title = translate(shellTexts, language, 'brokenTitle');
  const text = translate(shellTexts, language, 'brokenText');
  const style = 'font:20px sans-serif;display:grid;place-content:center;height:90vh;text-align:center;color:#111827';
  return `data:text/html;charset=utf-8,${encodeURIComponent(`<body style="${style}"><h1>${title}</h1><p>${text}</p>`)}`;
}
