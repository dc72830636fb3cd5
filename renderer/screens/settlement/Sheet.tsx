import type { SettlementSheet } from '../../../shared/domain/model.ontime.ts';
import type { Shop, VisitFile } from '../../../shared/domain/model.ts';
import { basisPromise } from '../../../shared/domain/promise.ts';
import { SHEET_KINDS } from '../../../shared/domain/vocabulary.ontime.ts';
import { money } from '../../../shared/i18n/format.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import { paperTexts } from '../../../shared/i18n/paper.texts.ts';
import { settlementTexts } from '../../../shared/i18n/settlement.texts.ts';
import { CarFacts } from '../../parts/paper/CarFacts.tsx';
import { moment } from '../../parts/paper/moment.ts';
import { PaperHead } from '../../parts/paper/Paper.tsx';
import { PaperTable } from '../../parts/paper/PaperTable.tsx';
import { useText } from '../../ui/language.tsx';
import './settlement.css';

type Props = { file: VisitFile; sheet: SettlementSheet; shop: Shop };

/** What the customer pays, and the times that the verdict compares (V6). What it cost the shop is not the customer's. */
export function Sheet({ file, sheet, shop }: Props) {
  const t = useText(settlementTexts);
  const paper = useText(paperTexts);
  const { visit } = file;
  const time = (at: number | null | undefined) => moment(at, shop.hours.timeZone);
  const stamps = [
    [t('promised'), time(basisPromise(file, shop.policy)?.at)],
    [t('ready'), time(visit.readyAt)],
    [t('settled'), time(visit.settledAt)],
  ] as const;
  return (
    <>
      <PaperHead shopName={shop.name} title={t('title')} pickup={visit.pickup} path={`/settlement/${visit.id}`} />
      <CarFacts file={file} shop={shop} more={stamps} />
      <p className="paper-box">
        {t('delivery')} <strong>{time(sheet.deliveryAt)}</strong>
      </p>
      <Lines {...sheet} />
      <footer className="paper-signatures">
        <span>{paper('signature')}</span>
        <span>{t('cashier')}</span>
      </footer>
    </>
  );
}

/** By kind, each with its subtotal; numbered through. */
function Lines({ lines, totalFen }: Pick<SettlementSheet, 'lines' | 'totalFen'>) {
  const t = useText(settlementTexts);
  const words = useText(ontimeWordsTexts);
  const sorted = SHEET_KINDS.flatMap((kind) => lines.filter((line) => line.kind === kind)).map((line, i) => ({
    ...line,
    number: i + 1,
  }));
  const groups = SHEET_KINDS.filter((kind) => sorted.some((line) => line.kind === kind));
  return (
    <PaperTable
      className="settlement-lines"
      columns={4}
      head={
        <>
          <th className="settlement-number">{t('number')}</th>
          <th>{t('name')}</th>
          <th className="paper-figure">{t('quantity')}</th>
          <th className="paper-figure">{t('amount')}</th>
        </>
      }
    >
      {groups.map((kind) => (
        <tbody key={kind}>
          {sorted.map(
            (line) =>
              line.kind === kind && (
                <tr key={line.number}>
                  <td>{line.number}</td>
                  <td>{line.name}</td>
                  <td className="paper-figure">{line.quantity}</td>
                  <td className="paper-figure">{money(line.amountFen)}</td>
                </tr>
              ),
          )}
          <tr className="settlement-subtotal">
            <td colSpan={3}>{t('subtotal', { kind: words(`sheetKind.${kind}`) })}</td>
            <td className="paper-figure">
              {money(sorted.reduce((sum, line) => sum + (line.kind === kind ? line.amountFen : 0), 0))}
            </td>
          </tr>
        </tbody>
      ))}
      {lines.length === 0 && (
        <tbody>
          <tr>
            <td colSpan={4}>{t('noLines')}</td>
          </tr>
        </tbody>
      )}
      <tbody className="settlement-total">
        <tr>
          <td colSpan={3}>{t('total')}</td>
          <td className="paper-figure">{money(totalFen)}</td>
        </tr>
      </tbody>
    </PaperTable>
  );
}
