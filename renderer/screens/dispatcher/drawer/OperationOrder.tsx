import { Button } from 'antd';
import type { Operation, VisitFile } from '../../../../shared/domain/model.ts';
import { openOperations } from '../../../../shared/domain/stage.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { useAct } from '../actions/useAct.ts';

type Props = { file: VisitFile; operation: Operation };

/** Changes places with the open work before or after it; what is done keeps its own. */
export function OperationOrder({ file, operation }: Props) {
  const t = useText(dispatcherTexts);
  const english = useLanguage() === 'en';
  const act = useAct();
  const open = [...openOperations(file)].sort((a, b) => a.position - b.position);
  const at = open.findIndex(({ id }) => id === operation.id);
  if (at < 0 || open.length < 2) return null;
  const button = (key: 'moveUp' | 'moveDown', shape: string, other: Operation | undefined) => {
    const what = t(key, { name: english ? operation.nameEn : operation.nameZh });
    return (
      <Button
        size="small"
        aria-label={what}
        title={what}
        disabled={other === undefined}
        onClick={() =>
          other &&
          void act('operation.edit', { operationId: operation.id, set: { position: other.position } }, { what })
        }
      >
        {shape}
      </Button>
    );
  };
  return (
    <>
      {button('moveUp', '↑', open[at - 1])}
      {button('moveDown', '↓', open[at + 1])}
    </>
  );
}
