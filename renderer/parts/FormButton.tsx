import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { formsTexts } from '../../shared/i18n/forms.texts.ts';
import { useText } from '../ui/language.tsx';
import { type FormName, formPath } from './formNames.ts';

type Props = { form: FormName /** 'YYYY-MM', where the form is of a month. */; month?: string; size?: 'small' };

/** The way to a named form, where people need it. */
export function FormButton({ form, month, size }: Props) {
  const t = useText(formsTexts);
  const navigate = useNavigate();
  return (
    <Button {...(size && { size })} title={t(`form.${form}`)} onClick={() => void navigate(formPath(form, month))}>
      {t(`button.${form}`)}
    </Button>
  );
}
