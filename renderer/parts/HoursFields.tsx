import { Button, DatePicker, Form, Select, Switch, TimePicker } from 'antd';
import { hoursTexts } from '../../shared/i18n/hours.texts.ts';
import { useText } from '../ui/language.tsx';
import { usualBreak, usualDay } from './hours.model.ts';
import './hours.css';

const DAYS = [1, 2, 3, 4, 5, 6, 0] as const;
const times = <TimePicker.RangePicker format="HH:mm" minuteStep={5} allowClear={false} order={false} />;
const zones = () => Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value }));

/** Fields of `HoursValues` in whatever antd form stands around them. */
export function ZoneField() {
  const t = useText(hoursTexts);
  return (
    <Form.Item name="timeZone" label={t('timeZone')}>
      <Select showSearch options={zones()} />
    </Form.Item>
  );
}

/** One line a weekday, Monday first as calendars hang here. `name`: the field that holds the seven days. */
export function WeekTable({ name = 'week' }: { name?: string }) {
  const t = useText(hoursTexts);
  const week = Form.useWatch(name) as { open: boolean }[] | undefined;
  return DAYS.map((day) => (
    <div key={day} className="hours-day">
      <span>{t(`day${day}`)}</span>
      <Form.Item name={[name, day, 'open']} valuePropName="checked" noStyle>
        <Switch size="small" aria-label={t(`day${day}`)} />
      </Form.Item>
      {/* kept in the form while closed, so that opening the day again brings its times back */}
      <Form.Item name={[name, day, 'times']} noStyle hidden={week?.[day]?.open === false}>
        {times}
      </Form.Item>
      {week?.[day]?.open === false && <span className="hours-closed">{t('closed')}</span>}
    </div>
  ));
}

export function BreakList() {
  const t = useText(hoursTexts);
  return (
    <Form.List name="breaks">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div key={key} className="hours-line">
              <Form.Item name={[name, 'times']} noStyle>
                {times}
              </Form.Item>
              <Button aria-label={t('removeBreak')} onClick={() => remove(name)}>
                ✕
              </Button>
            </div>
          ))}
          <Button onClick={() => add(usualBreak())}>{t('addBreak')}</Button>
        </>
      )}
    </Form.List>
  );
}

/** Public holidays, and the working Saturdays that make up for them (调休). */
export function ExceptionList() {
  const t = useText(hoursTexts);
  return (
    <Form.List name="exceptions">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div key={key} className="hours-line">
              <Form.Item name={[name, 'date']} noStyle rules={[{ required: true }]}>
                <DatePicker />
              </Form.Item>
              <Form.Item name={[name, 'open']} noStyle valuePropName="checked">
                <Switch aria-label={t('hours')} checkedChildren={t('hours')} unCheckedChildren={t('closed')} />
              </Form.Item>
              <Form.Item name={[name, 'times']} noStyle>
                {times}
              </Form.Item>
              <Button aria-label={t('removeException')} onClick={() => remove(name)}>
                ✕
              </Button>
            </div>
          ))}
          <Button onClick={() => add({ ...usualDay(), open: false })}>{t('addException')}</Button>
        </>
      )}
    </Form.List>
  );
}
