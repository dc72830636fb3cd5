import type { VisitFile } from '../../../../shared/domain/model.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { useText } from '../../../ui/language.tsx';
import { DrawerPart } from './DrawerPart.tsx';
import { OperationLine } from './OperationLine.tsx';

/** All work on the car in its order, each line with its people, its times and what can be done with it. */
export function CarOperations({ file }: { file: VisitFile }) {
  const t = useText(dispatcherTexts);
  const operations = [...file.operations].sort((a, b) => a.position - b.position);
  return (
    <DrawerPart title={t('operations')} note={operations.length}>
      {file.visit.request !== '' && <p className="drawer-request">{t('request', { words: file.visit.request })}</p>}
      <ul className="drawer-list">
        {operations.map((operation) => (
          <OperationLine key={operation.id} file={file} operation={operation} />
        ))}
      </ul>
    </DrawerPart>
  );
}
