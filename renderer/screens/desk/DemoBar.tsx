import { App, Button, Select, Space } from 'antd';
import { useState } from 'react';
import { deskTexts } from '../../../shared/i18n/desk.texts.ts';
import { clockTime, dayTime } from '../../../shared/i18n/format.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import type { DemoOrder } from '../../../shared/protocol/messages.ts';
import { useDemo } from '../../live/useAsk.ts';
import { useClock, useNow } from '../../live/useNow.ts';
import { useRow } from '../../live/useRows.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { ShopTimeField } from '../../ui/ShopTimeField.tsx';

/** Shop seconds per second that can be chosen. */
const SPEEDS = [1, 10, 60, 120, 300];
const AHEAD = [10, 60];

/** The sample shop says what it is, and its clock can be stopped, set, sped up and played by whoever looks at it. */
export function DemoBar() {
  const t = useText(deskTexts);
  const language = useLanguage();
  const { message } = App.useApp();
  const demo = useDemo();
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  const { rate, playing } = useClock();
  const [speed, setSpeed] = useState(60);

  const order = (next: DemoOrder) =>
    void demo(next).then((answer) => {
      if (answer.ok) return;
      message.error(t('demoFailed', { reason: refusalText(language, answer.code, answer.params, zone) }));
    });
  const choose = (next: number) => {
    setSpeed(next);
    order({ do: 'speed', rate: next });
  };
  return (
    <section className="demo-bar" aria-label={t('demoClock')}>
      <strong className="demo-sample">{t('sample')}</strong>
      <span className="demo-hint">{t(playing ? 'demoPlaying' : 'sampleHint')}</span>
      <Space size={4} className="demo-controls">
        <DemoTime zone={zone} />
        <Button size="small" aria-pressed={rate === 0} onClick={() => order({ do: rate === 0 ? 'run' : 'pause' })}>
          {t(rate === 0 ? 'demoRun' : 'demoPause')}
        </Button>
        <Select
          size="small"
          className="demo-speed"
          aria-label={t('demoSpeed')}
          value={rate === 0 ? speed : rate}
          onChange={choose}
          options={[...new Set([...SPEEDS, ...(rate > 0 ? [rate] : [])])].map((n) => ({
            value: n,
            label: t('demoTimes', { n }),
          }))}
        />
        {AHEAD.map((minutes) => (
          <Button key={minutes} size="small" onClick={() => order({ do: 'advance', minutes })}>
            {t('demoAdvance', { n: minutes })}
          </Button>
        ))}
        <SetClock zone={zone} onSet={(at) => order({ do: 'set', at })} />
        <Button
          size="small"
          type={playing ? 'default' : 'primary'}
          onClick={() => order({ do: playing ? 'stop' : 'play' })}
        >
          {t(playing ? 'demoStop' : 'demoPlay')}
        </Button>
      </Space>
    </section>
  );
}

function DemoTime({ zone }: { zone: string }) {
  const t = useText(deskTexts);
  const language = useLanguage();
  const now = useNow(60_000);
  const { rate } = useClock();
  return (
    <span className="demo-time" title={dayTime(language, now, 0, zone)}>
      {t('demoClock')} <span className="figure">{clockTime(now, zone)}</span>
      {rate === 0 && <span className="demo-stopped">{t('demoPaused')}</span>}
    </span>
  );
}

function SetClock({ zone, onSet }: { zone: string; onSet: (at: number) => void }) {
  const t = useText(deskTexts);
  const now = useNow(60_000);
  return (
    <ShopTimeField
      size="small"
      timeZone={zone}
      now={now}
      placeholder={t('demoSet')}
      aria-label={t('demoSet')}
      allowClear={false}
      onChange={(at) => at !== null && onSet(at)}
    />
  );
}
