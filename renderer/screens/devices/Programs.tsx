import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { devicesTexts } from '../../../shared/i18n/devices.texts.ts';
import { monthDay } from '../../../shared/i18n/format.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import { askHub } from '../../live/askHub.ts';
import { useHubAddress } from '../../live/useHubAddress.ts';
import { useRow, useRows } from '../../live/useRows.ts';
import { useSend } from '../../live/useSend.ts';
import { useLanguage, useText } from '../../ui/language.tsx';

export function Programs() {
  const t = useText(devicesTexts);
  const language = useLanguage();
  const programs = useRows('program');
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  const send = useSend();
  const { modal, message } = App.useApp();
  const address = useHubAddress();
  const [name, setName] = useState('');

  const add = async () => {
    const made = await askHub<{ token: string }>('/programs', { body: { name: name.trim() } });
    if (!made.ok) {
      const isAway = made.code === 'hub-busy';
      return void message.error(isAway ? t('failed') : refusalText(language, made.code, made.params, zone));
    }
    setName('');
    // shown once: the hub keeps only its hash
    modal.info({
      title: t('tokenOnce'),
      content: <code className="devices-token">{made.answer.token}</code>,
      width: 560,
    });
  };
  const revoke = (programId: string, called: string) =>
    modal.confirm({
      title: t('revokeAsk', { name: called }),
      okText: t('revoke'),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
      onOk: () => void send('program.revoke', { programId }),
    });

  return (
    <section className="devices-programs">
      <h2>{t('programs')}</h2>
      <div className="devices-api">
        <label htmlFor="api-address">{t('programsText')}</label>
        <Input
          id="api-address"
          readOnly
          value={`${address}/api/v1/openapi.json`}
          onFocus={(event) => event.target.select()}
        />
      </div>
      {programs.length === 0 && <p className="devices-quiet">{t('noPrograms')}</p>}
      <ul>
        {programs.map(({ program }) => (
          <li key={program.id}>
            <strong>{program.name}</strong>
            <span className="devices-quiet">{t('created', { date: monthDay(program.createdAt, zone) })}</span>
            <Button danger onClick={() => void revoke(program.id, program.name)}>
              {t('revoke')}
            </Button>
          </li>
        ))}
      </ul>
      <form
        className="devices-new"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void add();
        }}
      >
        <Input
          aria-label={t('programName')}
          placeholder={t('programName')}
          maxLength={40}
          value={name}
          onChange={(e) => setName(e.target.value)}
        />
        <Button htmlType="submit" disabled={name.trim() === ''}>
          {t('newProgram')}
        </Button>
      </form>
    </section>
  );
}
