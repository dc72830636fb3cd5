import { useParams } from 'react-router';
import type { Shop, VisitFile } from '../../../shared/domain/model.ts';
import { basisPromise } from '../../../shared/domain/promise.ts';
import { orderTexts } from '../../../shared/i18n/order.texts.ts';
import { paperTexts } from '../../../shared/i18n/paper.texts.ts';
import { useRow } from '../../live/useRows.ts';
import { CarFacts } from '../../parts/paper/CarFacts.tsx';
import { moment } from '../../parts/paper/moment.ts';
import { Paper, PaperHead } from '../../parts/paper/Paper.tsx';
import { PaperTable } from '../../parts/paper/PaperTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import './order.css';

/** The order as the customer signs it (委托书): one A4 page, printed by the browser itself. */
export default function Order() {
  const t = useText(orderTexts);
  const { visitId = '' } = useParams();
  const file = useRow('visit', visitId)?.file;
  const shop = useRow('shop', 'shop')?.shop;
  if (!file || !shop) return <EmptyState icon="not-found">{t('gone')}</EmptyState>;
  return (
    <Paper>
      <OrderSheet file={file} shop={shop} />
    </Paper>
  );
}

function OrderSheet({ file, shop }: { file: VisitFile; shop: Shop }) {
  const t = useText(orderTexts);
  const paper = useText(paperTexts);
  const { visit } = file;
  return (
    <>
      <PaperHead shopName={shop.name} title={t('title')} pickup={visit.pickup} path={`/order/${visit.id}`} />
      <CarFacts file={file} shop={shop} />
      <p className="paper-box">
        {t('promise')} <strong>{moment(basisPromise(file, shop.policy)?.at, shop.hours.timeZone)}</strong>
      </p>
      <h2 className="order-part">{t('request')}</h2>
      <p className="order-request">{visit.request}</p>
      <h2 className="order-part">{t('work')}</h2>
      <OrderWork file={file} />
      <footer className="paper-signatures">
        <span>{paper('signature')}</span>
        <span>{t('advisorSignature')}</span>
      </footer>
    </>
  );
}

function OrderWork({ file }: { file: VisitFile }) {
  const t = useText(orderTexts);
  const language = useLanguage();
  const lines = file.operations.filter(({ state }) => state !== 'dropped');
  return (
    <PaperTable
      columns={3}
      head={
        <>
          <th>{t('code')}</th>
          <th>{t('work')}</th>
          <th className="paper-figure">{t('minutes')}</th>
        </>
      }
    >
      <tbody>
        {lines.map(({ id, standardId, nameZh, nameEn, minutes, addition }) => (
          <tr key={id}>
            <td>{standardId}</td>
            <td>
              {language === 'en' ? nameEn : nameZh}
              {addition && t('addition')}
            </td>
            <td className="paper-figure">{minutes}</td>
          </tr>
        ))}
      </tbody>
    </PaperTable>
  );
}
