import { labourOf } from '../../../shared/domain/labour.ts';
import type { Operation, VisitFile } from '../../../shared/domain/model.ts';
import { lacksSelfCheck, lacksTeamCheck } from '../../../shared/domain/ready.rules.ts';
import { checksTexts } from '../../../shared/i18n/checks.texts.ts';
import { inspectorTexts } from '../../../shared/i18n/inspector.texts.ts';
import { useRows } from '../../live/useRows.ts';
import { useLanguage, useText } from '../../ui/language.tsx';

/** What was done on the car and by whom: what the inspector has to look at. */
export function FinishedWork({ file }: { file: VisitFile }) {
  const t = useText(inspectorTexts);
  return (
    <>
      <ul className="finished-work">
        {file.operations
          .filter((operation) => operation.state === 'done')
          .map((operation) => (
            <FinishedLine key={operation.id} file={file} operation={operation} />
          ))}
      </ul>
      {file.visit.request !== '' && (
        <p className="finished-request">{t('customerSays', { text: file.visit.request })}</p>
      )}
    </>
  );
}

function FinishedLine({ file, operation }: { file: VisitFile; operation: Operation }) {
  const t = useText(inspectorTexts);
  const check = useText(checksTexts);
  const language = useLanguage();
  const people = useRows('person');
  const ids = new Set(labourOf(file, operation.id).map(({ personId }) => personId));
  const names = people.filter(({ id }) => ids.has(id)).map(({ person }) => person.name);
  const unchecked = lacksSelfCheck(file, operation);
  const unseen = lacksTeamCheck(file, operation);
  return (
    <li>
      <span className="finished-name">{language === 'en' ? operation.nameEn : operation.nameZh}</span>
      <span className="finished-by">{names.join(' · ')}</span>
      {operation.inspection.includes('self') && (
        <span className={unchecked ? 'finished-missing' : 'finished-checked'}>
          {unchecked ? `▲ ${t('selfMissing')}` : `✓ ${t('selfChecked')}`}
        </span>
      )}
      {operation.inspection.includes('team') && (
        <span className={unseen ? 'finished-missing' : 'finished-checked'}>
          {unseen ? `▲ ${check('teamMissing')}` : `✓ ${check('teamChecked')}`}
        </span>
      )}
      {operation.reworks > 0 && <span className="finished-missing">{t('reworked', { n: operation.reworks })}</span>}
    </li>
  );
}
