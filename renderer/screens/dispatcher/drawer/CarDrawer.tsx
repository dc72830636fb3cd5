import { memo } from 'react';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { plateOrPickup } from '../../../../shared/i18n/format.ts';
import { useRow } from '../../../live/useRows.ts';
import { useText } from '../../../ui/language.tsx';
import { useFocusReturnOnClose } from '../actions/useFocusReturn.ts';
import { setDispatch } from '../dispatch.state.ts';
import { CarActions } from './CarActions.tsx';
import { CarChecks } from './CarChecks.tsx';
import { CarCustomer } from './CarCustomer.tsx';
import { CarHead } from './CarHead.tsx';
import { CarHistory } from './CarHistory.tsx';
import { CarOperations } from './CarOperations.tsx';
import { CarPlaces } from './CarPlaces.tsx';
import { CarPromises } from './CarPromises.tsx';
import { CarVerdict } from './CarVerdict.tsx';
import './drawer.css';

/** The whole story of one car, beside the board, which stays usable. */
export const CarDrawer = memo(function CarDrawer({ visitId }: { visitId: string }) {
  const t = useText(dispatcherTexts);
  const row = useRow('visit', visitId);
  useFocusReturnOnClose();
  if (row === undefined) return null;
  const { file, lastSeq } = row;
  return (
    <aside
      className="drawer"
      data-visit={visitId}
      aria-label={t('storyOf', { car: plateOrPickup(file.visit.plate, file.visit.pickup) })}
    >
      <CarHead file={file} onClose={() => setDispatch({ visitId: null })} />
      {/* keyed: another car begins at its top */}
      <div key={visitId} className="drawer-body">
        <CarActions file={file} />
        <CarOperations file={file} />
        <CarPromises file={file} />
        <CarVerdict file={file} />
        <CarPlaces file={file} />
        <CarCustomer file={file} />
        <CarChecks file={file} />
        <CarHistory file={file} lastSeq={lastSeq} />
      </div>
    </aside>
  );
});
