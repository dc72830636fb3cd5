import { Alert, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { deskTexts } from '../../../shared/i18n/desk.texts.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useSignIn } from '../../live/useAsk.ts';
import { useRow, useRows } from '../../live/useRows.ts';
import { useLanguage, useText } from '../../ui/language.tsx';

type Entry = { personId: string; pin: string };

/** Name and PIN. The dialog stays until the hub has agreed, and says in words why it did not. */
export function SignInDialog({ onClose }: { onClose: () => void }) {
  const t = useText(deskTexts);
  const words = useText(wordsTexts);
  const language = useLanguage();
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  const signIn = useSignIn();
  const people = useRows('person');
  const [form] = Form.useForm<Entry>();
  const [refused, setRefused] = useState('');
  const [busy, setBusy] = useState(false);

  const submit = async ({ personId, pin }: Entry) => {
    setBusy(true);
    const answer = await signIn({ personId, pin, badge: null });
    setBusy(false);
    if (answer.ok) return onClose();
    setRefused(refusalText(language, answer.code, answer.params, zone));
    form.setFieldValue('pin', '');
  };
  const options = people
    .filter(({ person }) => !person.retired && person.hasPin)
    .map(({ person }) => ({ value: person.id, label: `${person.name} · ${words(`role.${person.role}`)}` }));
  return (
    <Modal
      open
      width={400}
      title={t('signInTitle')}
      okText={t('signIn')}
      cancelText={t('cancel')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(entry) => void submit(entry)}
        onValuesChange={() => setRefused('')}
      >
        <Form.Item name="personId" label={t('signInWho')} rules={[{ required: true, message: t('signInWhoHint') }]}>
          <Select
            autoFocus
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('signInWhoHint')}
            options={options}
          />
        </Form.Item>
        <Form.Item name="pin" label={t('signInPin')} rules={[{ required: true, message: t('signInPin') }]}>
          <Input.Password
            inputMode="numeric"
            autoComplete="off"
            maxLength={6}
            onPressEnter={form.submit}
            visibilityToggle={false}
          />
        </Form.Item>
        <p className="sign-in-badge">{t('signInBadge')}</p>
        {refused !== '' && <Alert type="error" showIcon message={refused} role="alert" />}
      </Form>
    </Modal>
  );
}
