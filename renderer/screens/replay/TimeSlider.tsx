import { Button, Slider } from 'antd';
import { useState } from 'react';
import type { Shop } from '../../../shared/domain/model.ts';
import { clockTime } from '../../../shared/i18n/format.ts';
import { replayTexts } from '../../../shared/i18n/replay.texts.ts';
import { useText } from '../../ui/language.tsx';
import { changeBeside, rangeOf } from './replay.model.ts';

type Props = {
  at: number;
  day: string;
  now: number;
  shop: Shop;
  marks: readonly number[];
  onGo: (at: number) => void;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The time of the day, with a tick for every minute in which the hub was told something. */
export function TimeSlider({ at, day, now, shop, marks, onGo }: Props) {
  const t = useText(replayTexts);
  const zone = shop.hours.timeZone;
  // while it is dragged; a time that was asked for since counts more
  const [drag, setDrag] = useState({ since: at, to: at });
  const dragged = drag.since === at ? drag.to : at;
  const { from, to } = rangeOf(day, shop, [at, ...marks]);
  const hours = Array.from({ length: Math.round((to - from) / HOUR) + 1 }, (_, index) => from + index * HOUR);
  const [before, after] = [changeBeside(marks, at, -1), changeBeside(marks, at, 1)];
  return (
    <section className="panel replay-time" aria-label={t('at')}>
      <strong className="replay-clock figure">{clockTime(dragged, zone)}</strong>
      <Button
        aria-label={t('back')}
        title={t('back')}
        disabled={before === null}
        onClick={() => before !== null && onGo(before)}
      >
        ‹
      </Button>
      <Button
        aria-label={t('forth')}
        title={t('forth')}
        disabled={after === null || after > now}
        onClick={() => after !== null && onGo(after)}
      >
        ›
      </Button>
      <div className="replay-track">
        <svg
          className="replay-ticks"
          viewBox={`0 0 ${Math.round((to - from) / MINUTE)} 1`}
          preserveAspectRatio="none"
          role="img"
          aria-label={t('marks', { n: marks.length })}
        >
          {marks.map((mark) => (
            <rect key={mark} x={(mark - from) / MINUTE} y={0} width={1} height={1} fill="currentColor" />
          ))}
        </svg>
        <Slider
          min={from}
          max={to}
          step={MINUTE}
          value={dragged}
          marks={Object.fromEntries(hours.map((hour) => [hour, clockTime(hour, zone)]))}
          tooltip={{ formatter: (value) => clockTime(value ?? at, zone) }}
          ariaLabelForHandle={t('at')}
          ariaValueTextFormatterForHandle={(value) => clockTime(value, zone)}
          onChange={(to) => setDrag({ since: at, to })}
          onChangeComplete={onGo}
        />
      </div>
    </section>
  );
}
