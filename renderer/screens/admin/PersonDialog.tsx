import { Button, DatePicker, Form, Input, Select, Switch } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { Person } from '../../../shared/domain/model.ts';
import { CERTIFICATES, type CertificateCode, LEVELS, PERSON_ROLES, TRADES } from '../../../shared/domain/vocabulary.ts';
import { adminTexts } from '../../../shared/i18n/admin.texts.ts';
import { calendarTexts } from '../../../shared/i18n/calendar.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import type { PayloadInput } from '../../../shared/protocol/commands.ts';
import { useText } from '../../ui/language.tsx';
import { MasterDialog } from './MasterDialog.tsx';
import { useShifts, useTeams } from './useMasters.ts';

type Values = Pick<Person, 'name' | 'role' | 'retired'> & {
  trade?: Person['trade'] | undefined;
  level?: Person['level'] | undefined;
  teamId?: string | undefined;
  shiftId?: string | undefined;
  badge?: string | undefined;
  certificates: { code: CertificateCode; validUntil: Dayjs }[];
};

const DAY = 'YYYY-MM-DD';

function initialOf(person: Person | null): Partial<Values> {
  if (!person)
    return { role: 'technician', trade: 'mechanical', level: 'intermediate', certificates: [], retired: false };
  const { trade, level, teamId, shiftId, badge, certificates, ...rest } = person;
  return {
    ...rest,
    trade: trade ?? undefined,
    level: level ?? undefined,
    teamId: teamId ?? undefined,
    shiftId: shiftId ?? undefined,
    badge: badge ?? undefined,
    certificates: certificates.map(({ code, validUntil }) => ({ code, validUntil: dayjs(validUntil, DAY) })),
  };
}

function payloadOf(
  person: Person | null,
  { certificates, trade, level, teamId, shiftId, badge, ...values }: Values,
): PayloadInput<'person.save'> {
  return {
    id: person?.id ?? null,
    name: values.name,
    role: values.role,
    retired: values.retired,
    trade: trade ?? null,
    level: level ?? null,
    teamId: teamId ?? null,
    shiftId: shiftId ?? null,
    badge: badge?.trim() || null,
    certificates: certificates.map(({ code, validUntil }) => ({ code, validUntil: validUntil.format(DAY) })),
  };
}

export function PersonDialog({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const t = useText(adminTexts);
  const words = useText(wordsTexts);
  const calendar = useText(calendarTexts);
  const teams = useTeams();
  const shifts = useShifts().filter((shift) => !shift.retired || shift.id === person?.shiftId);
  const [form] = Form.useForm<Values>();
  return (
    <MasterDialog
      title={person?.name ?? t('add')}
      form={form}
      initial={initialOf(person)}
      command="person.save"
      payload={(values: Values) => payloadOf(person, values)}
      onClose={onClose}
    >
      <Form.Item name="name" label={t('personName')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="role" label={t('role')}>
        <Select options={PERSON_ROLES.map((value) => ({ value, label: words(`role.${value}`) }))} />
      </Form.Item>
      <div className="master-pair">
        <Form.Item name="trade" label={t('trade')}>
          <Select allowClear options={TRADES.map((value) => ({ value, label: words(`trade.${value}`) }))} />
        </Form.Item>
        <Form.Item name="level" label={t('level')}>
          <Select allowClear options={LEVELS.map((value) => ({ value, label: words(`level.${value}`) }))} />
        </Form.Item>
      </div>
      <Form.Item name="teamId" label={t('team')}>
        <Select
          allowClear
          options={teams.filter(({ retired }) => !retired).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="shiftId" label={calendar('shift')}>
        <Select
          allowClear
          placeholder={calendar('shopHours')}
          options={shifts.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="badge" label={t('badge')}>
        <Input maxLength={40} placeholder={t('badgeHint')} onPressEnter={(event) => event.preventDefault()} />
      </Form.Item>
      <Form.Item label={t('certificates')}>
        <Form.List name="certificates">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <div key={key} className="master-line">
                  <Form.Item name={[name, 'code']} noStyle rules={[{ required: true }]}>
                    <Select
                      aria-label={t('certificates')}
                      options={CERTIFICATES.map((value) => ({ value, label: words(`certificate.${value}`) }))}
                    />
                  </Form.Item>
                  <Form.Item name={[name, 'validUntil']} noStyle rules={[{ required: true }]}>
                    <DatePicker aria-label={t('validUntil')} placeholder={t('validUntil')} />
                  </Form.Item>
                  <Button aria-label={t('removeCertificate')} onClick={() => remove(name)}>
                    ✕
                  </Button>
                </div>
              ))}
              <Button onClick={() => add()}>{t('addCertificate')}</Button>
            </>
          )}
        </Form.List>
      </Form.Item>
      <Form.Item name="retired" label={t('retire')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </MasterDialog>
  );
}
