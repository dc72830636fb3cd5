import { Button } from 'antd';
import { readFailure } from '../../../shared/i18n/readFailure.ts';
import { readingTexts } from '../../../shared/i18n/reading.texts.ts';
import type { Reading } from '../../live/useReading.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import './reading.css';

/** One line where there is no room for more: what was read is not new, or was not to be had. Nothing while all is well. */
export function ReadNote({ reading: { answer, failed, again } }: { reading: Reading<unknown> }) {
  const t = useText(readingTexts);
  const language = useLanguage();
  if (failed === null) return null;
  return (
    <p className="read-note" role="status">
      {t(answer === null ? 'failed' : 'notNew', { reason: readFailure(language, failed) })}{' '}
      <Button size="small" onClick={again}>
        {t('again')}
      </Button>
    </p>
  );
}
