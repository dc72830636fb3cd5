import { Button } from 'antd';
import { useState } from 'react';
import { waitingAdditions } from '../../../../shared/domain/additions.ts';
import type { Shop, VisitFile } from '../../../../shared/domain/model.ts';
import { additionsTexts } from '../../../../shared/i18n/additions.texts.ts';
import { WordsDialog } from '../../../parts/WordsDialog.tsx';
import { useText } from '../../../ui/language.tsx';
import { AdditionLine } from './AdditionLine.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { PriceDialog } from './PriceDialog.tsx';
import './additions.css';

type Open = { kind: 'wish' | 'answer' } | { kind: 'price' | 'withdraw'; additionId: string };
type Props = { file: VisitFile; shop: Shop; now: number; mayChange: boolean };

/** Extra work (增项) from its report to the customer's word, each item for itself. */
export function AdditionsPanel({ file, shop, now, mayChange }: Props) {
  const t = useText(additionsTexts);
  const [open, setOpen] = useState<Open | null>(null);
  const rows = file.additions.filter(({ withdrawnAt }) => withdrawnAt === null);
  const chosen = open && 'additionId' in open ? rows.find(({ id }) => id === open.additionId) : undefined;
  const close = () => setOpen(null);
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
        <WordsDialog
          title={t('wishTitle')}
          label={t('wishNote')}
          rows={3}
          ok={t('save')}
          cancel={t('cancel')}
          give={(tap, note) => tap('addition.report', { visitId: file.visit.id, source: 'customer', note })}
          onClose={close}
        />
      )}
      {open?.kind === 'price' && chosen && <PriceDialog addition={chosen} onClose={close} />}
      {open?.kind === 'withdraw' && chosen && (
        <WordsDialog
          title={t('withdrawAsk')}
          label={t('withdrawWhy')}
          maxLength={200}
          ok={t('withdraw')}
          danger
          cancel={t('cancel')}
          give={(tap, reason) => tap('addition.withdraw', { additionId: chosen.id, reason })}
          onClose={close}
        />
      )}
      {open?.kind === 'answer' && <AnswerDialog file={file} shop={shop} onClose={close} />}
    </section>
  );
}
