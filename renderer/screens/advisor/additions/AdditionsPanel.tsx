import { Button } from 'antd';
import { useState } from 'react';
import { waitingAdditions } from '../../../../shared/domain/additions.ts';
import type { Shop, VisitFile } from '../../../../shared/domain/model.ts';
import { additionsTexts } from '../../../../shared/i18n/additions.texts.ts';
import { refusalText } from '../../../../shared/i18n/refusals.texts.ts';
import { useTap } from '../../../live/useTap.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { AdditionLine } from './AdditionLine.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { PriceDialog } from './PriceDialog.tsx';
import { WishDialog } from './WishDialog.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';
import './additions.css';

type Open = { kind: 'wish' | 'answer' } | { kind: 'price' | 'withdraw'; additionId: string };
type Props = { file: VisitFile; shop: Shop; now: number; mayChange: boolean };

/** Extra work (增项) from its report to the customer's word, each item for itself. */
export function AdditionsPanel({ file, shop, now, mayChange }: Props) {
  const t = useText(additionsTexts);
  const language = useLanguage();
  const { tap, refused } = useTap();
  const [open, setOpen] = useState<Open | null>(null);
  const rows = file.additions.filter(({ withdrawnAt }) => withdrawnAt === null);
  const chosen = open && 'additionId' in open ? rows.find(({ id }) => id === open.additionId) : undefined;
  const close = () => setOpen(null);
  const says = refused
    ? refusalText(language, refused.code, refused.params, shop.hours.timeZone, refused.rule)
    : undefined;
  const waiting = waitingAdditions(file);
  return (
    <section className="additions">
      <div className="additions-head">
        <h2>{t('title')}</h2>
        {mayChange && <Button onClick={() => setOpen({ kind: 'wish' })}>{t('wish')}</Button>}
        {mayChange && waiting.length > 0 && (
          <Button type="primary" onClick={() => setOpen({ kind: 'answer' })}>
            {t('answer')}
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <p className="advisor-quiet">{t('none')}</p>
      ) : (
        <ul>
          {rows.map((addition) => (
            <AdditionLine
              key={addition.id}
              addition={addition}
              file={file}
              shop={shop}
              now={now}
              mayChange={mayChange}
              onPrice={() => setOpen({ kind: 'price', additionId: addition.id })}
              onWithdraw={() => setOpen({ kind: 'withdraw', additionId: addition.id })}
            />
          ))}
        </ul>
      )}
      {open?.kind === 'wish' && (
        <WishDialog
          refused={says}
          onSave={(note) => tap('addition.report', { visitId: file.visit.id, source: 'customer', note })}
          onClose={close}
        />
      )}
      {open?.kind === 'price' && chosen && (
        <PriceDialog
          addition={chosen}
          shop={shop}
          refused={says}
          onSave={(payload) => tap('addition.price', payload)}
          onClose={close}
        />
      )}
      {open?.kind === 'withdraw' && chosen && (
        <WithdrawDialog
          refused={says}
          onSave={(reason) => tap('addition.withdraw', { additionId: chosen.id, reason })}
          onClose={close}
        />
      )}
      {open?.kind === 'answer' && (
        <AnswerDialog
          file={file}
          shop={shop}
          refused={says}
          onSave={(payload) => tap('addition.answer', payload)}
          onClose={close}
        />
      )}
    </section>
  );
}
