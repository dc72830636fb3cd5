import { Button, Input } from 'antd';
import { useState } from 'react';
import { normalisePlate, PROVINCES } from '../../../shared/domain/plate.ts';
import { advisorTexts } from '../../../shared/i18n/advisor.texts.ts';
import { Field } from '../../ui/Field.tsx';
import { useText } from '../../ui/language.tsx';
import { PlatePad } from '../../ui/PlatePad.tsx';

/** A plate by keyboard, or by the pad with its provinces; put into canonical form when the field is left. */
export function PlateField({ value, onChange }: { value: string; onChange: (plate: string) => void }) {
  const t = useText(advisorTexts);
  const [pad, setPad] = useState(false);
  return (
    <>
      <Field label={t('plate')}>
        {(id) => (
          <div className="plate-field">
            <Input
              id={id}
              size="large"
              className="plate-field-input"
              maxLength={20}
              autoComplete="off"
              placeholder={t('noPlate')}
              value={value}
              onChange={(event) => onChange(event.target.value)}
              onBlur={() => onChange(normalisePlate(value))}
            />
            <Button size="large" aria-expanded={pad} onClick={() => setPad(!pad)}>
              {t('platePad')}
            </Button>
          </div>
        )}
      </Field>
      {pad && <PlatePad value={normalisePlate(value)} onChange={onChange} provinces={PROVINCES} size="desk" />}
    </>
  );
}
