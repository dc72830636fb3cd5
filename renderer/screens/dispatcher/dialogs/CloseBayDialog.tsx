import { Form, Input } from 'antd';
import { basisPromise } from '../../../../shared/domain/promise.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { bayName, dayTime, plateOrPickup } from '../../../../shared/i18n/format.ts';
import { useNow } from '../../../live/useNow.ts';
import { useReader } from '../../../live/useReader.ts';
import { useRow } from '../../../live/useRows.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { ShopTimeField } from '../../../ui/ShopTimeField.tsx';
import { useAct } from '../actions/useAct.ts';
import { useZone } from '../board/useShopTime.ts';
import { FormDialog } from './FormDialog.tsx';

type Values = { reason: string; expectedBack: number | null };

/** A bay goes out of service: it takes no new work until it is back (E3). */
export function CloseBayDialog({ bayId }: { bayId: string }) {
  const t = useText(dispatcherTexts);
  const language = useLanguage();
  const act = useAct();
  const now = useNow(60_000);
  const zone = useZone();
  const bay = useRow('bay', bayId)?.bay;
  const [form] = Form.useForm<Values>();
  if (bay === undefined) return null;
  const what = `${t('do.closeBay')} ${bayName(language, bay.label)}`;
  const submit = async (values: Values) => (await act('bay.close', { bayId, ...values }, { what })).ok;
  return (
    <FormDialog form={form} title={what} ok={t('do.closeBay')} initial={{ expectedBack: null }} onSubmit={submit}>
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, message: t('reasonNeeded') }]}
      >
        <Input autoFocus maxLength={500} placeholder={t('closeBayHint')} />
      </Form.Item>
      <AffectedCars bayId={bayId} />
      <Form.Item name="expectedBack" label={t('expectedBack')}>
        <ShopTimeField timeZone={zone} now={now} placeholder={t('holdOpen')} />
      </Form.Item>
    </FormDialog>
  );
}

/** E3: whose promises are at risk when this bay goes. */
function AffectedCars({ bayId }: { bayId: string }) {
  const t = useText(dispatcherTexts);
  const language = useLanguage();
  const zone = useZone();
  const now = useNow(60_000);
  const shop = useReader();
  const files = new Set([...shop.carsIn(bayId), ...shop.plannedOn(bayId).map((work) => work.file)]);
  if (files.size === 0) return null;
  const cars = [...files].map((file) => {
    const promise = basisPromise(file, shop.shop().policy);
    const time = promise === undefined ? '' : dayTime(language, promise.at, now, zone);
    return `${plateOrPickup(file.visit.plate, file.visit.pickup)} ${time}`.trim();
  });
  return <p className="ask-note">{t('closeBayCars', { cars: cars.join(language === 'en' ? ', ' : '、') })}</p>;
}
