import { Form, Input, Radio, Select } from 'antd';
import { PLACES, type PlaceKind } from '../../../../shared/domain/vocabulary.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { plateOrPickup } from '../../../../shared/i18n/format.ts';
import { wordsTexts } from '../../../../shared/i18n/words.texts.ts';
import { useRow } from '../../../live/useRows.ts';
import { useText } from '../../../ui/language.tsx';
import { useAct } from '../actions/useAct.ts';
import { usePlaces } from '../board/usePlaces.ts';
import { FormDialog } from './FormDialog.tsx';
import { useBayOptions } from './options.ts';

type Values = { place: PlaceKind; bayId?: string; label?: string };

/** Where the car stands from now on (J8); nobody's clock is touched. */
export function MoveDialog({ visitId }: { visitId: string }) {
  const t = useText(dispatcherTexts);
  const words = useText(wordsTexts);
  const act = useAct();
  const bays = useBayOptions(usePlaces().bays);
  const visit = useRow('visit', visitId)?.file.visit;
  const [form] = Form.useForm<Values>();
  const place = Form.useWatch('place', form) ?? 'bay';
  if (visit === undefined) return null;
  const what = `${t('do.move')} ${plateOrPickup(visit.plate, visit.pickup)}`;
  const submit = async ({ bayId, label = '' }: Values) => {
    const inBay = place === 'bay';
    const payload = { visitId, place, bayId: inBay ? (bayId ?? null) : null, label: inBay ? '' : label.trim() };
    return (await act('visit.move', payload, { what })).ok;
  };
  return (
    <FormDialog form={form} title={what} ok={t('do.move')} initial={{ place: 'bay' }} onSubmit={submit}>
      <Form.Item name="place" label={t('whereTo')}>
        <Radio.Group optionType="button" options={PLACES.map((value) => ({ value, label: words(`place.${value}`) }))} />
      </Form.Item>
      {place === 'bay' ? (
        <Form.Item name="bayId" label={t('bay')} rules={[{ required: true, message: t('bayNeeded') }]}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={bays} />
        </Form.Item>
      ) : (
        <Form.Item name="label" label={t('placeLabel')}>
          <Input maxLength={40} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
