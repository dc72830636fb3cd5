import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { shopDate } from '../../../shared/domain/calendar.ts';
import type { Shop, VisitFile } from '../../../shared/domain/model.ts';
import { basisPromise } from '../../../shared/domain/promise.ts';
import { clockTime, plateOrPickup } from '../../../shared/i18n/format.ts';
import { orderTexts } from '../../../shared/i18n/order.texts.ts';
import { useHubAddress } from '../../live/useHubAddress.ts';
import { useRow } from '../../live/useRows.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { Qr } from '../../ui/Qr.tsx';
import './order.css';

/** The order as the customer signs it (委托书): one A4 page, printed by the browser itself. */
export default function Order() {
  const t = useText(orderTexts);
  const navigate = useNavigate();
  const { visitId = '' } = useParams();
  const file = useRow('visit', visitId)?.file;
  const shop = useRow('shop', 'shop')?.shop;
  if (!file || !shop) return <EmptyState icon="not-found">{t('gone')}</EmptyState>;
  return (
    <main className="order">
      <div className="order-tools">
        <Button onClick={() => void navigate(-1)}>‹ {t('back')}</Button>
        <Button type="primary" onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <OrderSheet file={file} shop={shop} />
    </main>
  );
}

function OrderSheet({ file, shop }: { file: VisitFile; shop: Shop }) {
  const t = useText(orderTexts);
  const { visit } = file;
  const advisor = useRow('person', visit.advisorId ?? '')?.person;
  const address = useHubAddress();
  const zone = shop.hours.timeZone;
  const moment = (at: number | undefined) => (at === undefined ? '' : `${shopDate(at, zone)} ${clockTime(at, zone)}`);
  const facts: readonly (readonly [string, string])[] = [
    [t('plate'), plateOrPickup(visit.plate, '')],
    [t('model'), `${visit.model} ${visit.colour}`],
    [t('vin'), visit.vin ?? ''],
    [t('mileage'), visit.mileage === null ? '' : t('km', { n: visit.mileage })],
    [t('customer'), visit.customer?.name ?? ''],
    [t('phone'), visit.customer?.phone ?? ''],
    [t('advisor'), advisor?.name ?? ''],
    [t('arrived'), moment(visit.arrivedAt)],
  ];
  return (
    <article className="order-sheet">
      <header>
        <div>
          <p>{shop.name}</p>
          <h1>{t('title')}</h1>
        </div>
        <div className="order-pickup">
          <span>{t('pickup')}</span>
          <strong>{visit.pickup}</strong>
        </div>
        <figure>
          <Qr value={`${address}/desk#/order/${visit.id}`} size={112} label={t('scan')} />
          <figcaption>{t('scan')}</figcaption>
        </figure>
      </header>
      <dl className="order-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="order-promise">
        {t('promise')} <strong>{moment(basisPromise(file)?.at)}</strong>
      </p>
      <h2>{t('request')}</h2>
      <p className="order-request">{visit.request}</p>
      <h2>{t('work')}</h2>
      <OrderWork file={file} />
      <footer className="order-signatures">
        <span>{t('signature')}</span>
        <span>{t('advisorSignature')}</span>
      </footer>
    </article>
  );
}

function OrderWork({ file }: { file: VisitFile }) {
  const t = useText(orderTexts);
  const language = useLanguage();
  const lines = file.operations.filter(({ state }) => state !== 'dropped');
  return (
    <table className="order-work">
      <thead>
        <tr>
          <th>{t('code')}</th>
          <th>{t('work')}</th>
          <th className="order-number">{t('minutes')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, standardId, nameZh, nameEn, minutes, addition }) => (
          <tr key={id}>
            <td>{standardId}</td>
            <td>
              {language === 'en' ? nameEn : nameZh}
              {addition && t('addition')}
            </td>
            <td className="order-number">{minutes}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
