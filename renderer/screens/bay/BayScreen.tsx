import { useCallback, useEffect, useState } from 'react';
import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { useConnection } from '../../live/useConnection.ts';
import { HubTrouble } from '../../parts/hub/HubTrouble.tsx';
import { listenForBadges } from '../../ui/badgeReader.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useText } from '../../ui/language.tsx';
import { Actions } from './Actions.tsx';
import { BaySheets } from './BaySheets.tsx';
import { BayStart } from './BayStart.tsx';
import type { Focus } from './bay.cars.ts';
import type { CrewChoice } from './bay.crew.ts';
import type { BayModel, LineView } from './bay.model.ts';
import { CarRow } from './CarRow.tsx';
import { Header } from './Header.tsx';
import { Lines } from './Lines.tsx';
import { NoCar } from './NoCar.tsx';
import { SidePanel } from './SidePanel.tsx';
import { StateStrip } from './StateStrip.tsx';
import { isGone, type Sheet } from './sheets.ts';
import { useBayActions } from './useBayActions.ts';
import { useBayModel } from './useBayModel.ts';
import { useBaySignIn } from './useBaySignIn.ts';
import { useIdle } from './useIdle.ts';
import { useTaps } from './useTaps.ts';
import { WarnButton } from './WarnButton.tsx';

/** After so long without a touch the screen closes what was opened and follows the work again. */
const IDLE_MS = 60_000;

/** The bay terminal: loading, no bay, or the work. */
export function BayScreen({ onLanguage }: { onLanguage: () => void }) {
  const t = useText(bayTexts);
  const [focus, setFocus] = useState<Focus>(null);
  const [choice, setChoice] = useState<CrewChoice>(null);
  const model = useBayModel(focus, choice);
  if (model === null) return <BayStart />;
  if (model === 'no-bay') return <EmptyState icon="not-found">{t('noBay')}</EmptyState>;
  return <Work model={model} focus={focus} setFocus={setFocus} setChoice={setChoice} onLanguage={onLanguage} />;
}

type Props = {
  model: BayModel;
  focus: Focus;
  setFocus: (focus: Focus) => void;
  setChoice: (choice: CrewChoice) => void;
  onLanguage: () => void;
};

function Work({ model, focus, setFocus, setChoice, onLanguage }: Props) {
  const [sheet, setSheet] = useState<Sheet | null>(null);
  if (sheet !== null && isGone(sheet, model)) setSheet(null);
  const live = useConnection().state === 'live';
  const taps = useTaps();
  const signIn = useBaySignIn();
  const close = useCallback(() => setSheet(null), []);
  const follow = useCallback(() => {
    setSheet(null);
    setFocus(null);
    setChoice(null);
  }, [setFocus, setChoice]);
  const act = useBayActions(model, taps, follow);
  useIdle(sheet !== null || focus !== null ? IDLE_MS : null, follow);

  const choose = ({ operation, unchecked }: LineView) => {
    if (unchecked) setSheet({ kind: 'check', operationId: operation.id });
    else setFocus({ visitId: operation.visitId, operationId: operation.id });
  };
  const warn = () => {
    if (model.car !== null) setSheet({ kind: 'warn', visitId: model.car.file.visit.id });
  };
  const { withBadge } = signIn;
  useEffect(
    () =>
      listenForBadges(window, (badge) => {
        setSheet(null);
        withBadge(badge);
      }),
    [withBadge],
  );

  return (
    <main className={`bay bay-${model.ground}${live ? '' : ' bay-offline'}`}>
      <StateStrip />
      <Header model={model} onLanguage={onLanguage} onPerson={() => setSheet({ kind: 'person' })} />
      <div className="bay-main">
        <div className="bay-left">
          {model.car === null ? (
            <NoCar model={model} />
          ) : (
            <>
              <CarRow car={model.car} />
              <Lines car={model.car} begin={model.actions.begin} onChoose={choose} />
              {model.car.here && <WarnButton view={model.car.warning} onPress={warn} />}
            </>
          )}
        </div>
        <SidePanel
          model={model}
          taps={taps}
          act={act}
          signIn={signIn}
          covered={sheet !== null}
          setChoice={setChoice}
          openSheet={setSheet}
        />
      </div>
      <Actions model={model} act={act} openSheet={setSheet} />
      <HubTrouble />
      <BaySheets
        sheet={sheet}
        model={model}
        taps={taps}
        act={act}
        signIn={signIn}
        onClose={close}
        openSheet={setSheet}
        setFocus={setFocus}
        setChoice={setChoice}
      />
    </main>
  );
}
