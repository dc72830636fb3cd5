import { Button } from 'antd';
import { useState } from 'react';
import type { CorrectiveAction } from '../../../shared/domain/model.office.ts';
import { monthTexts } from '../../../shared/i18n/month.texts.ts';
import { useText } from '../../ui/language.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { ActionDialog } from './ActionDialog.tsx';
import { CheckDialog } from './CheckDialog.tsx';

type Props = {
  month: string;
  actions: readonly CorrectiveAction[];
  today: string;
  nameOf: (id: string | null) => string;
  onDone: () => void;
};
type Open =
  | { readonly dialog: 'edit'; readonly action: CorrectiveAction | null }
  | { readonly dialog: 'check'; readonly action: CorrectiveAction };

/** Corrective actions (整改) of the month, and older ones that nobody has checked yet. */
export function Actions({ month, actions, today, nameOf, onDone }: Props) {
  const t = useText(monthTexts);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <section className="panel month-actions">
      <header>
        <h2>{t('actions')}</h2>
        <Button onClick={() => setOpen({ dialog: 'edit', action: null })}>{t('newAction')}</Button>
      </header>
      {actions.length === 0 ? (
        <p className="quiet">{t('noActions')}</p>
      ) : (
        <div className="figure-scroll">
          <table className="figure-table month-list">
            <thead>
              <tr>
                <th scope="col">{t('problem')}</th>
                <th scope="col">{t('measure')}</th>
                <th scope="col">{t('owner')}</th>
                <th scope="col">{t('due')}</th>
                <th scope="col">{t('state')}</th>
                <th scope="col">{t('result')}</th>
                <th scope="col" aria-label={t('edit')} />
              </tr>
            </thead>
            <tbody>
              {actions.map((action) => (
                <tr key={action.id}>
                  <td className="month-words">{action.problem}</td>
                  <td className="month-words">{action.measure}</td>
                  <td>{action.ownerId === null ? t('nobody') : nameOf(action.ownerId)}</td>
                  <td className="figure">{action.due}</td>
                  <td>
                    <ActionState action={action} today={today} />
                  </td>
                  <td className="month-words">{action.result}</td>
                  <td>
                    {action.checkedAt === null && (
                      <span className="month-row-tools">
                        <Button size="small" onClick={() => setOpen({ dialog: 'edit', action })}>
                          {t('edit')}
                        </Button>
                        <Button size="small" onClick={() => setOpen({ dialog: 'check', action })}>
                          {t('check')}
                        </Button>
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open?.dialog === 'edit' && <ActionDialog action={open.action} {...{ month, today, onDone }} onClose={close} />}
      {open?.dialog === 'check' && <CheckDialog action={open.action} onDone={onDone} onClose={close} />}
    </section>
  );
}

function ActionState({ action: { effective, due }, today }: { action: CorrectiveAction; today: string }) {
  const t = useText(monthTexts);
  if (effective !== null)
    return <StateMark state={effective ? 'ready' : 'late'} label={t(effective ? 'effective' : 'ineffective')} />;
  if (due < today) return <StateMark state="at-risk" label={t('overdue')} />;
  return <StateMark state="waiting" label={t('open')} />;
}
