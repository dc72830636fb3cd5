import { Button } from 'antd';
import { minutesText, plateOrPickup } from '../../../shared/i18n/format.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import { policyTexts } from '../../../shared/i18n/policy.texts.ts';
import { rateOf, rateText } from '../../../shared/i18n/rate.ts';
import { readFailure } from '../../../shared/i18n/readFailure.ts';
import type { PolicyPreview as Preview } from '../../../shared/protocol/reports.ts';
import type { Reading } from '../../live/useReading.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

type Props = { preview: Reading<Preview> };

/** What a change of the rules would make of the cars of open months, before anybody saves it (V7, V11). */
export function PolicyPreview({ preview: { answer, busy, failed, again } }: Props) {
  const t = useText(policyTexts);
  const language = useLanguage();
  return (
    <aside className="policy-preview" aria-live="polite">
      <h2>{t('preview')}</h2>
      {failed && (
        <p className="master-refused">
          {t('previewFailed', { reason: readFailure(language, failed) })}{' '}
          <Button size="small" onClick={again}>
            {t('again')}
          </Button>
        </p>
      )}
      {busy && !failed && (
        <>
          <p>{t('previewWait')}</p>
          <Skeleton rows={6} rowHeight={28} />
        </>
      )}
      {answer && !busy && !failed && <Changes answer={answer} />}
    </aside>
  );
}

function Changes({ answer: { looked, changed, before, after, lines } }: { answer: Preview }) {
  const t = useText(policyTexts);
  const rates = { before: rateText(rateOf(before)), after: rateText(rateOf(after)) };
  return (
    <>
      <p>
        {changed === 0 ? (
          t('previewNone', { looked, n: looked })
        ) : (
          <strong>{t('previewSome', { looked, changed })}</strong>
        )}
      </p>
      {changed > 0 && (
        <p className="policy-rates">
          <span>{t('previewRate', rates)}</span>
          <span>{t('previewLate', { before: before.late, after: after.late })}</span>
        </p>
      )}
      {lines.length < changed && <p className="policy-intro">{t('firstOnly', { n: lines.length })}</p>}
      {changed > 0 && <Lines lines={lines} />}
    </>
  );
}

function Lines({ lines }: Pick<Preview, 'lines'>) {
  const t = useText(policyTexts);
  const words = useText(ontimeWordsTexts);
  const language = useLanguage();
  const said = ({ result, minutesLate }: Preview['lines'][number]['before']) =>
    result === 'late' && minutesLate > 0
      ? t('late', { time: minutesText(language, minutesLate) })
      : words(`result.${result}`);
  return (
    <div className="policy-lines">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('car')}</th>
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('after')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ visitId, settledDay, plate, pickup, before, after }) => (
            <tr key={visitId}>
              <td>{settledDay.slice(5)}</td>
              <td className="figure">{plateOrPickup(plate, pickup)}</td>
              <td>{said(before)}</td>
              <td>
                <strong>{said(after)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
