import { Button, DatePicker, Form, Switch, TimePicker } from 'antd';
import { adminTexts } from '../../../shared/i18n/admin.texts.ts';
import { useText } from '../../ui/language.tsx';
import { usualBreak, usualDay } from './hours.model.ts';

const DAYS = [1, 2, 3, 4, 5, 6, 0] as const;
const times = <TimePicker.RangePicker format="HH:mm" minuteStep={5} allowClear={false} order={false} />;

/** One line a weekday, Monday first as calendars hang here. */
export function WeekTable() {
  const t = useText(adminTexts);
  const week = Form.useWatch('week') as { open: boolean }[] | undefined;
  return DAYS.map((day) => (
    <div key={day} className="shop-day">
      <span>{t(`day${day}`)}</span>
      <Form.Item name={['week', day, 'open']} valuePropName="checked" noStyle>
        <Switch size="small" aria-label={t(`day${day}`)} />
      </Form.Item>
      {/* kept in the form while closed, so that opening the day again brings its times back */}
      <Form.Item name={['week', day, 'times']} noStyle hidden={week?.[day]?.open === false}>
        {times}
      </Form.Item>
      {week?.[day]?.open === false && <span className="shop-closed">{t('closed')}</span>}
    </div>
  ));
}

export function BreakList() {
  const t = useText(adminTexts);
  return (
    <Form.List name="breaks">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div key={key} className="master-line">
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
  const t = useText(adminTexts);
  return (
    <Form.List name="exceptions">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div key={key} className="master-line">
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
