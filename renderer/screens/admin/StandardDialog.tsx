import { Form, Input, InputNumber, Select, Switch } from 'antd';
import type { Standard } from '../../../shared/domain/model.ts';
import {
  BAY_NEEDS,
  CERTIFICATES,
  INSPECTION_LEVELS,
  LEVELS,
  STANDARD_CATEGORIES,
  TRADES,
} from '../../../shared/domain/vocabulary.ts';
import { adminTexts } from '../../../shared/i18n/admin.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useText } from '../../ui/language.tsx';
import { leaveByTab } from '../../ui/leaveByTab.ts';
import { MasterDialog } from './MasterDialog.tsx';

type Values = Omit<Standard, 'certificate' | 'inspection'> & {
  certificate?: Standard['certificate'] | undefined;
  inspection: Standard['inspection'][number][];
};

const NEW: Partial<Values> = {
  category: 'repair',
  minutes: 60,
  crew: 1,
  unattendedMinutes: 0,
  bayNeed: 'general',
  trade: 'mechanical',
  level: 'intermediate',
  inspection: ['self', 'final'],
  retired: false,
};

export function StandardDialog({ standard, onClose }: { standard: Standard | null; onClose: () => void }) {
  const t = useText(adminTexts);
  const words = useText(wordsTexts);
  const [form] = Form.useForm<Values>();
  const initial: Partial<Values> = standard
    ? { ...standard, certificate: standard.certificate ?? undefined, inspection: [...standard.inspection] }
    : NEW;
  return (
    <MasterDialog
      title={standard?.id ?? t('add')}
      form={form}
      initial={initial}
      command="standard.save"
      payload={({ certificate, ...values }: Values) => ({
        ...values,
        isNew: standard === null,
        certificate: certificate ?? null,
      })}
      onClose={onClose}
    >
      <Form.Item
        name="id"
        label={t('code')}
        rules={[{ required: true }, { pattern: /^[A-Z][A-Z0-9-]{1,11}$/, message: t('codeWrong') }]}
      >
        <Input disabled={standard !== null} maxLength={12} />
      </Form.Item>
      <Form.Item name="nameZh" label={t('nameZh')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="nameEn" label={t('nameEn')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="category" label={t('category')}>
        <Select options={STANDARD_CATEGORIES.map((value) => ({ value, label: words(`standardCategory.${value}`) }))} />
      </Form.Item>
      <div className="master-triple">
        <Form.Item name="minutes" label={t('minutes')} rules={[{ required: true }]}>
          <InputNumber min={1} max={100_000} />
        </Form.Item>
        <Form.Item name="crew" label={t('crew')} rules={[{ required: true }]}>
          <InputNumber min={1} max={9} />
        </Form.Item>
        <Form.Item name="unattendedMinutes" label={t('unattended')} rules={[{ required: true }]}>
          <InputNumber min={0} max={100_000} />
        </Form.Item>
      </div>
      <Form.Item name="bayNeed" label={t('bayNeed')}>
        <Select options={BAY_NEEDS.map((value) => ({ value, label: words(`bayNeed.${value}`) }))} />
      </Form.Item>
      <div className="master-pair">
        <Form.Item name="trade" label={t('trade')}>
          <Select options={TRADES.map((value) => ({ value, label: words(`trade.${value}`) }))} />
        </Form.Item>
        <Form.Item name="level" label={t('leastLevel')}>
          <Select options={LEVELS.map((value) => ({ value, label: words(`level.${value}`) }))} />
        </Form.Item>
      </div>
      <Form.Item name="certificate" label={t('certificate')}>
        <Select allowClear options={CERTIFICATES.map((value) => ({ value, label: words(`certificate.${value}`) }))} />
      </Form.Item>
      <Form.Item name="inspection" label={t('inspection')}>
        <Select
          mode="multiple"
          onInputKeyDown={leaveByTab}
          options={INSPECTION_LEVELS.map((value) => ({ value, label: words(`inspection.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="retired" label={t('retire')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </MasterDialog>
  );
}
