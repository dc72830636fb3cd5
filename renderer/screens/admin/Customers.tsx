import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { permit } from '../../../shared/domain/permission.ts';
import { privacyTexts } from '../../../shared/i18n/privacy.texts.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import type { CustomerExport, CustomerLines } from '../../../shared/views/customer.lists.ts';
import { askHub } from '../../live/askHub.ts';
import { useActor } from '../../live/useActor.ts';
import { useRead } from '../../live/useRead.ts';
import { useTap } from '../../live/useTap.ts';
import { Listed } from '../../parts/reading/Listed.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { CustomerTable } from './CustomerTable.tsx';
import { saveJson } from './saveJson.ts';

/** A customer's data: found, handed out, erased (A8). */
export function Customers({ zone }: { zone: string }) {
  const t = useText(privacyTexts);
  const actor = useActor();
  const [find, setFind] = useState('');
  const allowed = actor !== null && permit('customer.erase', actor).ok;
  const path = allowed && find !== '' ? `/customers/visits?find=${encodeURIComponent(find)}` : null;
  const found = useRead<CustomerLines>(path);
  return (
    <section>
      <h2>{t('customers')}</h2>
      <p className="privacy-hint">{t('customersHint')}</p>
      {allowed ? (
        <Input.Search
          className="privacy-find"
          placeholder={t('find')}
          aria-label={t('find')}
          allowClear
          enterButton
          maxLength={40}
          onSearch={(typed) => setFind(typed.trim())}
        />
      ) : (
        <p className="master-refused">{t('managerOnly')}</p>
      )}
      {path && (
        <Listed reading={found} rows={3} rowHeight={40} more={(list) => list.more}>
          {(list) => <Found key={find} list={list} zone={zone} onErased={found.again} />}
        </Listed>
      )}
    </section>
  );
}

type FoundProps = { list: CustomerLines; zone: string; onErased: () => void };

function Found({ list: { lines }, zone, onErased }: FoundProps) {
  const t = useText(privacyTexts);
  const language = useLanguage();
  const { message, modal } = App.useApp();
  const { tap, refused } = useTap();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const visitIds = lines.filter(({ visitId }) => chosen.has(visitId)).map(({ visitId }) => visitId);
  const n = visitIds.length;
  const handOut = async () => {
    const told = await askHub<CustomerExport>(`/api/v1/customers/export?visits=${visitIds.join(',')}`);
    if (told.ok) saveJson(`${lines[0]?.plate || 'customer'}.json`, told.answer);
    else message.error(refusalText(language, told.code, told.params, zone));
  };
  const erase = async () => {
    if (!(await tap('customer.erase', { visitIds }))) return;
    setChosen(new Set());
    message.success(t('erased'));
    onErased();
  };
  const ask = () =>
    void modal.confirm({
      title: t('eraseAsk', { n }),
      content: (['eraseGone', 'eraseStays', 'eraseBackups'] as const).map((key) => <p key={key}>{t(key)}</p>),
      okText: t('eraseOk'),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
      onOk: erase,
    });
  if (lines.length === 0) return <p className="privacy-hint">{t('nobody')}</p>;
  return (
    <>
      <CustomerTable lines={lines} zone={zone} chosen={chosen} onChoose={setChosen} />
      {refused && (
        <p className="master-refused" role="alert">
          {refusalText(language, refused.code, refused.params, zone, refused.rule)}
        </p>
      )}
      <div className="privacy-actions">
        <Button disabled={n === 0} title={t('exportHint')} onClick={() => void handOut()}>
          {t('export', { n })}
        </Button>
        <Button danger disabled={n === 0} onClick={ask}>
          {t('erase', { n })}
        </Button>
      </div>
    </>
  );
}
