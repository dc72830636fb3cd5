import { onTimeTexts } from '../../../shared/i18n/onTime.texts.ts';
import type { LateListKind, OnTimeReport } from '../../../shared/protocol/reports.ts';
import { useText } from '../../ui/language.tsx';

type Props = {
  totals: OnTimeReport['totals'];
  /** Shows a list; null where names are not for whoever looks. */
  onShow: ((show: LateListKind) => void) | null;
};

/** What always stands beside the rate (V1): exemptions, missing signatures, what the customer said, what is left out. */
export function Beside({ totals, onShow }: Props) {
  const t = useText(onTimeTexts);
  const lines = [
    ['exemptSigned', totals.exemptSigned, 'exempt'],
    ['exemptByPolicy', totals.exemptByPolicy, 'exempt'],
    ['unsigned', totals.unsigned, 'unsigned'],
    ['saidLate', totals.saidLate, null],
    ['flagged', totals.flagged, null],
    ['leftOut', totals.leftOut, null],
  ] as const;
  return (
    <section className="panel beside">
      <h2>{t('beside')}</h2>
      <dl>
        {lines.map(([key, n, show]) => (
          <div key={key}>
            <dt>
              {show === null || onShow === null || n === 0 ? (
                t(key)
              ) : (
                <button type="button" className="text-button" onClick={() => onShow(show)}>
                  {t(key)}
                </button>
              )}
            </dt>
            <dd className="figure">{n}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
