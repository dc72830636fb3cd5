import { Button, Checkbox, Form, Input, Radio, Select, TimePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { setupTexts } from '../../../shared/i18n/setup.texts.ts';
import { useText } from '../../ui/language.tsx';
import { emptyShop, type ShopDraft, shopProblem } from './setup.model.ts';

const DAYS = [1, 2, 3, 4, 5, 6, 0] as const;
const zones = () => Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value }));
const clock = (minute: number) => dayjs().startOf('day').add(minute, 'minute');
const minuteOf = (time: Dayjs) => time.hour() * 60 + time.minute();

type Props = { busy: boolean; onMake: (draft: ShopDraft) => void; onBack: () => void };

export function ShopStep({ busy, onMake, onBack }: Props) {
  const t = useText(setupTexts);
  const [draft, setDraft] = useState(() => emptyShop(Intl.DateTimeFormat().resolvedOptions().timeZone));
  const [tried, setTried] = useState(false);
  const problem = shopProblem(draft);
  const set = (change: Partial<ShopDraft>) => setDraft({ ...draft, ...change });
  const setRange = (range: readonly (Dayjs | null)[] | null, apply: (from: number, to: number) => void) => {
    if (range?.[0] && range[1]) apply(minuteOf(range[0]), minuteOf(range[1]));
  };
  const make = () => {
    setTried(true);
    if (problem === null) onMake(draft);
  };

  return (
    <Form layout="vertical" className="setup-form" onFinish={make}>
      <Form.Item
        label={t('name')}
        required
        htmlFor="shop-name"
        {...(tried && problem === 'nameMissing' && { validateStatus: 'error', help: t(problem) })}
      >
        <Input
          id="shop-name"
          autoFocus
          maxLength={40}
          placeholder={t('nameHint')}
          value={draft.name}
          onChange={(e) => set({ name: e.target.value })}
        />
      </Form.Item>
      <Form.Item label={t('timeZone')} htmlFor="shop-zone">
        <Select
          id="shop-zone"
          showSearch
          value={draft.timeZone}
          options={zones()}
          onChange={(timeZone) => set({ timeZone })}
        />
      </Form.Item>
      <Form.Item label={t('openDays')}>
        {DAYS.map((day) => (
          <Checkbox
            key={day}
            checked={draft.days[day] === true}
            onChange={(e) => set({ days: draft.days.map((open, i) => (i === day ? e.target.checked : open)) })}
          >
            {t(`day${day}`)}
          </Checkbox>
        ))}
      </Form.Item>
      <Form.Item
        label={t('openHours')}
        {...(tried && problem === 'hoursWrong' && { validateStatus: 'error', help: t(problem) })}
      >
        <TimePicker.RangePicker
          format="HH:mm"
          minuteStep={5}
          allowClear={false}
          order={false}
          value={[clock(draft.open), clock(draft.close)]}
          onChange={(range) => setRange(range, (open, close) => set({ open, close }))}
        />
      </Form.Item>
      <Form.Item label={t('break')}>
        <Radio.Group
          value={draft.lunch !== null}
          onChange={(e) => set({ lunch: e.target.value ? { from: 720, to: 780 } : null })}
          options={[
            { value: true, label: t('withBreak') },
            { value: false, label: t('noBreak') },
          ]}
        />
        {draft.lunch && (
          <TimePicker.RangePicker
            format="HH:mm"
            minuteStep={5}
            allowClear={false}
            value={[clock(draft.lunch.from), clock(draft.lunch.to)]}
            onChange={(range) => setRange(range, (from, to) => set({ lunch: { from, to } }))}
          />
        )}
      </Form.Item>
      <div className="setup-actions">
        <Button onClick={onBack}>{t('back')}</Button>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('next')}
        </Button>
      </div>
    </Form>
  );
}
