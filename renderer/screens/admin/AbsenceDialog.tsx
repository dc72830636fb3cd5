import { DatePicker, Form, Input, Select, Switch } from 'antd';
import { workDuring } from '../../../shared/domain/absence.work.ts';
import type { Absence } from '../../../shared/domain/model.planning.ts';
import { basisPromise } from '../../../shared/domain/promise.ts';
import { ABSENCE_KINDS } from '../../../shared/domain/vocabulary.planning.ts';
import { adminTexts } from '../../../shared/i18n/admin.texts.ts';
import { calendarTexts } from '../../../shared/i18n/calendar.texts.ts';
import { dayTime, plateOrPickup } from '../../../shared/i18n/format.ts';
import { planningWordsTexts } from '../../../shared/i18n/planning.words.texts.ts';
import { useReader } from '../../live/useReader.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { ShopTimeField } from '../../ui/ShopTimeField.tsx';
import { type AbsenceValues, absenceSpan, absenceValues } from './absence.model.ts';
import { MasterDialog } from './MasterDialog.tsx';
import { usePeople } from './useMasters.ts';

type Props = { absence: Absence | null; zone: string; now: number; onClose: () => void };

/** Who is away, why, and for whole days or from one time to another. */
export function AbsenceDialog({ absence, zone, now, onClose }: Props) {
  const t = useText(calendarTexts);
  const admin = useText(adminTexts);
  const words = useText(planningWordsTexts);
  const people = usePeople().filter(({ retired, id }) => !retired || id === absence?.personId);
  const [form] = Form.useForm<AbsenceValues>();
  const whole = Form.useWatch('whole', form) ?? true;
  return (
    <MasterDialog
      title={people.find(({ id }) => id === absence?.personId)?.name ?? t('addAbsence')}
      form={form}
      initial={absenceValues(absence, now, zone)}
      command="absence.save"
      payload={(values: AbsenceValues) => ({
        id: absence?.id ?? null,
        personId: values.personId ?? '',
        kind: values.kind,
        note: values.note,
        ...(absenceSpan(values, zone) ?? { from: now, to: now }),
      })}
      onClose={onClose}
    >
      <div className="master-pair">
        <Form.Item name="personId" label={t('person')} rules={[{ required: true }]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            disabled={absence !== null}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="kind" label={t('kind')}>
          <Select options={ABSENCE_KINDS.map((value) => ({ value, label: words(`absence.${value}`) }))} />
        </Form.Item>
      </div>
      <div className="shop-switch">
        <Form.Item name="whole" valuePropName="checked" noStyle>
          <Switch aria-label={t('wholeDays')} />
        </Form.Item>
        <span>{t('wholeDays')}</span>
      </div>
      <Form.Item name="days" label={t('days')} hidden={!whole} rules={[{ required: true }]}>
        <DatePicker.RangePicker allowClear={false} />
      </Form.Item>
      <div className="master-pair" hidden={whole}>
        <Form.Item name="from" label={t('from')} rules={[{ required: !whole, message: admin('required') }]}>
          <ShopTimeField timeZone={zone} now={now} />
        </Form.Item>
        <Form.Item name="to" label={t('to')} rules={[{ required: !whole, message: admin('required') }]}>
          <ShopTimeField timeZone={zone} now={now} />
        </Form.Item>
      </div>
      <AbsentCars zone={zone} now={now} />
      <Form.Item name="note" label={t('note')}>
        <Input maxLength={500} />
      </Form.Item>
    </MasterDialog>
  );
}

/** E3: whose promises it touches. */
function AbsentCars({ zone, now }: { zone: string; now: number }) {
  const t = useText(calendarTexts);
  const language = useLanguage();
  const shop = useReader();
  const values = Form.useWatch([], Form.useFormInstance<AbsenceValues>()) as AbsenceValues | undefined;
  const span = values?.personId === undefined || !values.days ? null : absenceSpan(values, zone);
  if (!span || values?.personId === undefined) return null;
  const files = new Set(workDuring(shop, { ...span, personId: values.personId }, now).map(({ file }) => file));
  if (files.size === 0) return null;
  const cars = [...files].map((file) => {
    const { visit } = file;
    const promise = basisPromise(file, shop.shop().policy);
    const time = promise === undefined ? '' : dayTime(language, promise.at, now, zone);
    return `${plateOrPickup(visit.plate, visit.pickup)} ${time}`.trim();
  });
  const person = shop.person(values.personId)?.name ?? '';
  return (
    <p className="absence-cars">{t('absentCars', { person, cars: cars.join(language === 'en' ? ', ' : '、') })}</p>
  );
}
