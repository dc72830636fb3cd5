import type { Shop } from '../../../shared/domain/model.ts';
import type { Queued } from '../../../shared/domain/queues.ts';
import { dueWords } from '../../../shared/i18n/due.ts';
import { minutesText, plateOrPickup } from '../../../shared/i18n/format.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import { washTexts } from '../../../shared/i18n/wash.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { useTap } from '../../live/useTap.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { QueueCard } from '../../ui/QueueCard.tsx';
import { TouchButton } from '../../ui/TouchButton.tsx';

const MINUTE = 60_000;

export function WashCard({ queued, shop }: { queued: Queued; shop: Shop }) {
  const t = useText(washTexts);
  const language = useLanguage();
  const now = useNow();
  const { tap, refused } = useTap();
  const { visit } = queued.file;
  const visitId = visit.id;
  const { risk, standing, due } = dueWords(language, queued.file, shop, now);
  const since = (at: number) => minutesText(language, (now - at) / MINUTE);

  const age =
    visit.washedAt !== null
      ? t('washed')
      : visit.washStartedAt !== null
        ? t('washing', { time: since(visit.washStartedAt) })
        : t('waited', { time: since(queued.since) });

  const finish = async () => {
    if (await tap('visit.finishWash', { visitId })) await tap('visit.ready', { visitId });
  };
  const press = (run: () => Promise<unknown>) => () => void run();
  const action = () => {
    if (visit.washedAt !== null) {
      return (
        <TouchButton variant="primary" onPress={press(() => tap('visit.ready', { visitId }))}>
          {t('ready')}
        </TouchButton>
      );
    }
    if (visit.washStartedAt !== null) {
      return (
        <TouchButton variant="primary" onPress={press(finish)}>
          {t('done')}
        </TouchButton>
      );
    }
    return <TouchButton onPress={press(() => tap('visit.startWash', { visitId }))}>{t('start')}</TouchButton>;
  };

  return (
    <QueueCard
      state={risk}
      pickup={visit.pickup}
      plate={visit.plate === '' ? '' : plateOrPickup(visit.plate, visit.pickup)}
      model={`${visit.model} ${visit.colour}`}
      due={due}
      standing={standing}
      age={age}
      actions={action()}
      refused={
        refused ? refusalText(language, refused.code, refused.params, shop.hours.timeZone, refused.rule) : undefined
      }
    />
  );
}
