import { InputNumber, Segmented } from 'antd';
import { useState } from 'react';
import type { Target } from '../../../shared/domain/model.office.ts';
import { DEFAULT_TARGET } from '../../../shared/domain/targets.ts';
import { VISIT_CATEGORIES } from '../../../shared/domain/vocabulary.ts';
import { monthTexts } from '../../../shared/i18n/month.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import type { MonthReport } from '../../../shared/protocol/reports.month.ts';
import { useTap } from '../../live/useTap.ts';
import { CommandDialog } from '../../parts/CommandDialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { useText } from '../../ui/language.tsx';

type Props = { report: MonthReport; onDone: () => void; onClose: () => void };
type Rates = Pick<Target, 'onTime' | 'comebacks' | 'efficiency' | 'utilisation' | 'margin'>;

const RATES = [
  ['onTime', 'onTimeTarget', 100],
  ['comebacks', 'comebackTarget', 100],
  ['efficiency', 'efficiencyTarget', 300],
  ['utilisation', 'utilisationTarget', 300],
  ['margin', 'marginTarget', 100],
] as const satisfies readonly (readonly [keyof Rates, string, number])[];

/** What a month or a year aims at (MBO). A closed month keeps what it was measured by, so its own cannot be chosen. */
export function TargetDialog({ report, ...rest }: Props) {
  const t = useText(monthTexts);
  const { month } = report.scorecard;
  const isClosed = report.closed !== null;
  const [of, setOf] = useState<'month' | 'year'>(isClosed ? 'year' : 'month');
  const { tap, refused } = useTap();
  const [drafts, setDrafts] = useState<Readonly<Partial<Record<'month' | 'year', Target>>>>({});
  const id = of === 'month' ? month : month.slice(0, 4);
  const draft = drafts[of] ?? startOf(report, of, id);
  const set = (change: Partial<Target>) => setDrafts({ ...drafts, [of]: { ...draft, ...change } });
  return (
    <CommandDialog
      {...rest}
      width={760}
      title={t('targetTitle')}
      act={{ label: t('save'), give: () => tap('target.save', draft) }}
      cancel={t('back')}
      refused={refused}
    >
      <Segmented<'month' | 'year'>
        aria-label={t('targetFor')}
        value={of}
        onChange={setOf}
        options={[
          { value: 'month', label: t('for.month', { id: month }), disabled: isClosed },
          { value: 'year', label: t('for.year', { id: month.slice(0, 4) }) },
        ]}
      />
      <div className="month-rates">
        {RATES.map(([name, label, most]) => (
          <Field key={name} label={t(label)}>
            {(field) => (
              <InputNumber<number>
                id={field}
                min={0}
                max={most}
                step={0.1}
                precision={1}
                value={draft[name] / 10}
                onChange={(value) => set({ [name]: Math.round((value ?? 0) * 10) })}
              />
            )}
          </Field>
        ))}
      </div>
      <Counts draft={draft} onSet={set} />
      {of === 'year' && <p className="quiet">{t('yearShared')}</p>}
    </CommandDialog>
  );
}

function Counts({ draft, onSet }: { draft: Target; onSet: (change: Partial<Target>) => void }) {
  const t = useText(monthTexts);
  const words = useText(wordsTexts);
  return (
    <table className="figure-table month-counts">
      <thead>
        <tr>
          <th scope="col">{t('category')}</th>
          <th scope="col">{t('visitsColumn')}</th>
          <th scope="col">{t('revenueColumn')}</th>
        </tr>
      </thead>
      <tbody>
        {VISIT_CATEGORIES.map((category) => {
          const name = words(`category.${category}`);
          const fen = draft.revenueFen[category];
          return (
            <tr key={category}>
              <th scope="row">{name}</th>
              <td>
                <InputNumber<number>
                  aria-label={`${name} ${t('visitsColumn')}`}
                  min={0}
                  max={1_000_000}
                  precision={0}
                  value={draft.visits[category] ?? null}
                  onChange={(value) => onSet({ visits: withCount(draft.visits, category, value) })}
                />
              </td>
              <td>
                <InputNumber<number>
                  aria-label={`${name} ${t('revenueColumn')}`}
                  min={0}
                  max={1_000_000_000}
                  precision={2}
                  value={fen === undefined ? null : fen / 100}
                  onChange={(value) =>
                    onSet({
                      revenueFen: withCount(
                        draft.revenueFen,
                        category,
                        value === null ? null : Math.round(value * 100),
                      ),
                    })
                  }
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type CountsOf = Target['visits'];

function withCount(counts: CountsOf, category: keyof CountsOf, value: number | null): CountsOf {
  const { [category]: _, ...rest } = counts;
  return value === null ? rest : { ...rest, [category]: value };
}

/** What was saved for it; else, for a month, what its year says, so that only the difference has to be typed. */
function startOf({ targets, scorecard: { target } }: MonthReport, of: 'month' | 'year', id: string): Target {
  const saved = targets[of];
  if (saved) return saved;
  if (of === 'year') return { id, ...DEFAULT_TARGET, visits: {}, revenueFen: {} };
  const { onTime, comebacks, efficiency, utilisation, margin, visits, revenueFen } = target;
  return { ...{ id, onTime, comebacks, efficiency, utilisation }, margin: margin ?? 0, visits, revenueFen };
}
