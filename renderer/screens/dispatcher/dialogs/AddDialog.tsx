import { Checkbox, Form, InputNumber, Select } from 'antd';
import { useMemo } from 'react';
import { addableStandards } from '../../../../shared/domain/standards.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { plateOrPickup } from '../../../../shared/i18n/format.ts';
import { useRow, useRows } from '../../../live/useRows.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { useAct } from '../actions/useAct.ts';
import { FormDialog } from './FormDialog.tsx';

type Values = { standardId: string; minutes?: number | null; addition: boolean };

/** More work from the time table, by code or name. */
export function AddDialog({ visitId }: { visitId: string }) {
  const t = useText(dispatcherTexts);
  const english = useLanguage() === 'en';
  const act = useAct();
  const rows = useRows('standard');
  const visit = useRow('visit', visitId)?.file.visit;
  const [form] = Form.useForm<Values>();
  const options = useMemo(
    () =>
      addableStandards(rows.map(({ standard }) => standard)).map((standard) => ({
        value: standard.id,
        label: `${standard.id} ${english ? standard.nameEn : standard.nameZh} · ${t('minutes', { n: standard.minutes })}`,
      })),
    [rows, english, t],
  );
  if (visit === undefined) return null;
  const what = `${t('do.add')} ${plateOrPickup(visit.plate, visit.pickup)}`;
  const submit = async ({ standardId, minutes, addition }: Values) => {
    const operation = { standardId, addition, ...(minutes ? { minutes } : {}) };
    return (await act('operation.add', { visitId, operation }, { what })).ok;
  };
  return (
    <FormDialog form={form} title={what} ok={t('do.add')} initial={{ addition: true }} onSubmit={submit}>
      <Form.Item name="standardId" label={t('standard')} rules={[{ required: true, message: t('standardNeeded') }]}>
        <Select
          autoFocus
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('standardHint')}
          options={options}
        />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="minutes" label={t('length')}>
          <InputNumber
            min={1}
            max={100_000}
            precision={0}
            placeholder={t('lengthStandard')}
            suffix={t('minutesUnit')}
          />
        </Form.Item>
        <Form.Item name="addition" valuePropName="checked" label={t('additionLabel')}>
          <Checkbox>{t('additionTick')}</Checkbox>
        </Form.Item>
      </div>
    </FormDialog>
  );
}
