import { useNavigate } from 'react-router';
import { shiftTexts } from '../../../../shared/i18n/shift.texts.ts';
import { useText } from '../../../ui/language.tsx';
import { Notice } from './Notice.tsx';

/** Corrections that wait for a second person (E8); they are decided on their page. */
export function CorrectionsNotice({ count }: { count: number }) {
  const t = useText(shiftTexts);
  const navigate = useNavigate();
  return (
    <Notice kind="attention" title={t('corrections')} action={t('open')} onAction={() => void navigate('/shift')}>
      {t('waitingNotice', { n: count })}
    </Notice>
  );
}
