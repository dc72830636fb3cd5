import { Button, Form, InputNumber, Select } from 'antd';
import type { Operation, VisitFile } from '../../../../shared/domain/model.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';

const MOST = 20;

type Props = { file: VisitFile; operation: Operation };

/** J3: the work on the same car that comes first, and how many minutes must pass after it (paint cools). */
export function DependencyFields({ file, operation }: Props) {
  const t = useText(dispatcherTexts);
  const english = useLanguage() === 'en';
  const options = file.operations
    .filter(({ id, state }) => id !== operation.id && state !== 'dropped')
    .sort((a, b) => a.position - b.position)
    .map(({ id, nameEn, nameZh }) => ({ value: id, label: english ? nameEn : nameZh }));
  return (
    <Form.List name="dependsOn">
      {(rows, { add, remove }) => (
        <fieldset className="after-rows">
          <legend>{t('comesAfter')}</legend>
          {rows.length === 0 && <p className="ask-note">{t('comesAfterNone')}</p>}
          {rows.map(({ key, name }) => (
            <div key={key} className="after-row">
              <Form.Item name={[name, 'operationId']} rules={[{ required: true, message: t('standardNeeded') }]}>
                <Select aria-label={t('comesAfter')} options={options} placeholder={t('standardNeeded')} />
              </Form.Item>
              <Form.Item name={[name, 'lagMinutes']} rules={[{ required: true, message: t('lengthNeeded') }]}>
                <InputNumber aria-label={t('lag')} prefix={t('lag')} suffix={t('minutesUnit')} min={0} precision={0} />
              </Form.Item>
              <Button onClick={() => remove(name)}>{t('removeRow')}</Button>
            </div>
          ))}
          {options.length > 0 && rows.length < MOST && (
            <Button type="dashed" onClick={() => add({ lagMinutes: 0 })}>
              {t('comesAfterAdd')}
            </Button>
          )}
        </fieldset>
      )}
    </Form.List>
  );
}
