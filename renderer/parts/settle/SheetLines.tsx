import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { SHEET_KINDS } from '../../../shared/domain/vocabulary.ontime.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import { settleTexts } from '../../../shared/i18n/settle.texts.ts';
import { useText } from '../../ui/language.tsx';
import { type DraftLine, emptyLine, MOST_LINES, pastedLines } from './sheet.model.ts';
import './settle.css';

type Props = { lines: readonly DraftLine[]; onChange: (lines: readonly DraftLine[]) => void };

/** The lines of a settlement sheet, typed or pasted. */
export function SheetLines({ lines, onChange }: Props) {
  const t = useText(settleTexts);
  const full = lines.length >= MOST_LINES;
  const set = (key: number, change: Partial<DraftLine>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...change } : line)));
  return (
    <div className="sheet-lines">
      <div className="sheet-scroll">
        <table>
          <thead>
            <tr>
              <th className="sheet-kind">{t('kind')}</th>
              <th>{t('name')}</th>
              <th className="sheet-quantity">{t('quantity')}</th>
              <th className="sheet-amount">{t('amount')}</th>
              <th className="sheet-amount">
                {t('cost')} <small>{t('costHint')}</small>
              </th>
              <td className="sheet-remove" />
            </tr>
          </thead>
          <tbody>
            {lines.map((line, i) => (
              <LineRow
                key={line.key}
                line={line}
                n={i + 1}
                onChange={(change) => set(line.key, change)}
                onRemove={() => onChange(lines.filter(({ key }) => key !== line.key))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="sheet-tools">
        <Button size="small" disabled={full} onClick={() => onChange([...lines, emptyLine()])}>
          {t('addLine')}
        </Button>
        <PasteBox
          onPaste={(pasted) => onChange([...lines.filter(({ name }) => name !== ''), ...pasted].slice(0, MOST_LINES))}
        />
        {full && <span className="sheet-said">{t('tooMany', { n: MOST_LINES })}</span>}
      </div>
    </div>
  );
}

type RowProps = { line: DraftLine; n: number; onChange: (change: Partial<DraftLine>) => void; onRemove: () => void };

function LineRow({ line, n, onChange, onRemove }: RowProps) {
  const t = useText(settleTexts);
  const words = useText(ontimeWordsTexts);
  const label = (what: string) => t('line', { n, what });
  const yuan = (fen: number | null) => (fen === null ? null : fen / 100);
  const fen = (value: number | null) => (value === null ? null : Math.round(value * 100));
  return (
    <tr>
      <td>
        <Select
          size="small"
          aria-label={label(t('kind'))}
          value={line.kind}
          options={SHEET_KINDS.map((value) => ({ value, label: words(`sheetKind.${value}`) }))}
          onChange={(kind) => onChange({ kind })}
        />
      </td>
      <td>
        <Input
          size="small"
          aria-label={label(t('name'))}
          maxLength={60}
          value={line.name}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </td>
      <td>
        <InputNumber
          size="small"
          aria-label={label(t('quantity'))}
          min={0.01}
          max={100_000}
          value={line.quantity}
          onChange={(quantity) => onChange({ quantity })}
        />
      </td>
      {(['amount', 'cost'] as const).map((what) => (
        <td key={what}>
          <InputNumber
            size="small"
            aria-label={label(t(what))}
            precision={2}
            max={10_000_000}
            value={yuan(line[`${what}Fen`])}
            onChange={(value) => onChange({ [`${what}Fen`]: fen(value) })}
          />
        </td>
      ))}
      <td>
        <Button size="small" type="text" aria-label={t('removeLine', { n })} onClick={onRemove}>
          ✕
        </Button>
      </td>
    </tr>
  );
}

/** Takes rows copied from Excel, and says how many it understood. */
function PasteBox({ onPaste }: { onPaste: (lines: readonly DraftLine[]) => void }) {
  const t = useText(settleTexts);
  const [said, setSaid] = useState('');
  const take = (text: string) => {
    const { lines, skipped } = pastedLines(text);
    if (lines.length > 0) onPaste(lines);
    setSaid(t(skipped > 0 ? 'pastedSome' : 'pasted', { n: lines.length, skipped }));
  };
  return (
    <>
      <Input.TextArea
        className="sheet-paste"
        autoSize={{ minRows: 1, maxRows: 1 }}
        aria-label={t('paste')}
        placeholder={t('pasteHint')}
        value=""
        onPaste={(event) => {
          event.preventDefault();
          take(event.clipboardData.getData('text/plain'));
        }}
      />
      <span className="sheet-said" role="status">
        {said}
      </span>
    </>
  );
}
