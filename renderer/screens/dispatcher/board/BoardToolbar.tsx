import { Button, Segmented, Space } from 'antd';
import { addDays, shopDate, type WorkingHours } from '../../../../shared/domain/calendar.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { FormButton } from '../../../parts/FormButton.tsx';
import { useText } from '../../../ui/language.tsx';
import { zoom } from '../../../ui/timeline/scale.ts';
import type { TimeRange } from '../../../ui/timeline/timeline.types.ts';
import { LastAct } from '../actions/LastAct.tsx';
import { openDialog, setGrouping, useDispatch } from '../dispatch.state.ts';
import { SuggestButton } from '../suggest/SuggestButton.tsx';
import { dayWindow } from './axis.model.ts';
import { GROUPINGS } from './lane.model.ts';

const CLOSER = 1 / 1.5;

type Props = {
  range: TimeRange;
  setRange: (range: TimeRange | null) => void;
  /** The shop day in the middle of the range. */
  day: string;
  now: number;
  hours: WorkingHours;
};

/** How the board is divided and what stretch of time it shows; at the right, the last thing done and its way back. */
export function BoardToolbar({ range, setRange, day, now, hours }: Props) {
  const t = useText(dispatcherTexts);
  const grouping = useDispatch((state) => state.grouping);
  const today = shopDate(now, hours.timeZone);
  const show = (date: string) => {
    const { from, to } = dayWindow(date, hours);
    setRange(date === today ? null : { start: from, end: to });
  };
  const middle = (range.start + range.end) / 2;
  return (
    <div className="board-toolbar" role="toolbar" aria-label={t('toolbar')}>
      <Segmented
        size="small"
        value={grouping}
        onChange={setGrouping}
        options={GROUPINGS.map((value, at) => ({
          value,
          label: t(`by.${value}`),
          title: t('keyHint', { key: at + 1 }),
        }))}
      />
      <Space.Compact size="small">
        <Button aria-label={t('dayBefore')} title={t('keyHint', { key: '[' })} onClick={() => show(addDays(day, -1))}>
          ‹
        </Button>
        <Button className="board-day" title={t('keyHint', { key: '0' })} onClick={() => setRange(null)}>
          {day === today ? t('today') : day.slice(5)}
        </Button>
        <Button aria-label={t('dayAfter')} title={t('keyHint', { key: ']' })} onClick={() => show(addDays(day, 1))}>
          ›
        </Button>
      </Space.Compact>
      <Space.Compact size="small">
        <Button
          aria-label={t('zoomOut')}
          title={t('keyHint', { key: '-' })}
          onClick={() => setRange(zoom(range, 1 / CLOSER, middle))}
        >
          −
        </Button>
        <Button
          aria-label={t('zoomIn')}
          title={t('keyHint', { key: '+' })}
          onClick={() => setRange(zoom(range, CLOSER, middle))}
        >
          +
        </Button>
      </Space.Compact>
      <SuggestButton />
      <FormButton form="progress" size="small" />
      <LastAct />
      <Button size="small" type="text" className="board-keys" onClick={() => openDialog({ kind: 'keys' })}>
        {t('keys')} <kbd>?</kbd>
      </Button>
    </div>
  );
}
