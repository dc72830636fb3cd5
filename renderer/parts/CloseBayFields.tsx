import { Form, Input } from 'antd';
import { basisPromise } from '../../shared/domain/promise.ts';
import { closeBayTexts } from '../../shared/i18n/closeBay.texts.ts';
import { dayTime, plateOrPickup } from '../../shared/i18n/format.ts';
import { useNow } from '../live/useNow.ts';
import { useReader } from '../live/useReader.ts';
import { useRow } from '../live/useRows.ts';
import { useLanguage, useText } from '../ui/language.tsx';
import { ShopTimeField } from '../ui/ShopTimeField.tsx';
import './closeBay.css';

/** What the fields give: `expectedBack` in epoch ms, null while nobody knows. */
export type CloseBayValues = { reason: string; expectedBack: number | null };

/** E3: why a bay goes out of service, whose promises that touches, and when it is expected back. */
export function CloseBayFields({ bayId }: { bayId: string }) {
  const t = useText(closeBayTexts);
  const now = useNow(60_000);
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  return (
    <>
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, message: t('reasonNeeded') }]}
      >
        <Input autoFocus maxLength={500} placeholder={t('reasonHint')} />
      </Form.Item>
      <AffectedCars bayId={bayId} now={now} zone={zone} />
      <Form.Item name="expectedBack" label={t('expectedBack')}>
        <ShopTimeField timeZone={zone} now={now} placeholder={t('backOpen')} />
      </Form.Item>
    </>
  );
}

function AffectedCars({ bayId, now, zone }: { bayId: string; now: number; zone: string }) {
  const t = useText(closeBayTexts);
  const language = useLanguage();
  const shop = useReader();
  const files = new Set([...shop.carsIn(bayId), ...shop.plannedOn(bayId).map((work) => work.file)]);
  if (files.size === 0) return null;
  const cars = [...files].map((file) => {
    const promise = basisPromise(file, shop.shop().policy);
    const time = promise === undefined ? '' : dayTime(language, promise.at, now, zone);
    return `${plateOrPickup(file.visit.plate, file.visit.pickup)} ${time}`.trim();
  });
  return <p className="close-bay-cars">{t('cars', { cars: cars.join(language === 'en' ? ', ' : '、') })}</p>;
}
