import { SAMPLE_PIN } from '../../db/demo/sampleShop.ts';
import type { Restored } from '../../db/restore.ts';
import { cliTexts } from '../../shared/i18n/cli.texts.ts';
import { type Language, type TextKey, type TextParams, translate } from '../../shared/i18n/translate.ts';

type Announced = {
  url: string;
  addresses: readonly string[];
  localToken: (role: 'dispatcher') => string;
  addProgram: (name: string) => string;
  restored: () => Restored | null;
};

/**
 * What is said on the terminal when the hub is up: the addresses, and in the demo the PIN and one API token. `ownDesk`
 * is false where a window of the program already shows the desk.
 */
export function announcement(hub: Announced, language: Language, demo: boolean, ownDesk: boolean): string {
  const say = (key: TextKey<typeof cliTexts>, params?: TextParams) => translate(cliTexts, language, key, params);
  const note = hub.restored();
  const lines = [
    say('up'),
    ...(demo ? [`  ${say('sample', { pin: SAMPLE_PIN })}`] : []),
    ...(ownDesk ? [`  ${say('desk')}: ${hub.url}/#token=${hub.localToken('dispatcher')}`] : []),
    ...hub.addresses.map((address) => `  ${say('screens')}: ${address}/`),
    ...(demo ? [`  ${say('apiToken')}: ${hub.addProgram('demo')}`] : []),
    ...(note ? [say(note.why === 'asked' ? 'restoredAsked' : 'restored', paramsOf(note, language))] : []),
    `  ${say('stop')}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Where this PC's clock is read, not the shop's: whoever sits at the terminal does. */
function paramsOf({ backup, upTo, aside }: Restored, language: Language): TextParams {
  const time = (at: number) => new Date(at).toLocaleString(language);
  return { backup: time(backup), upTo: time(upTo), aside: aside ?? '–' };
}
