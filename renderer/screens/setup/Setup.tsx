import { Alert } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import { setupTexts } from '../../../shared/i18n/setup.texts.ts';
import type { Language } from '../../../shared/i18n/translate.ts';
import type { SetupOrder } from '../../../shared/protocol/setup.ts';
import { useRow } from '../../live/useRows.ts';
import { useNeedsAttention } from '../../live/useTaps.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { ChoiceStep } from './ChoiceStep.tsx';
import { LanguageStep } from './LanguageStep.tsx';
import { PlacesStep } from './PlacesStep.tsx';
import { ShopStep } from './ShopStep.tsx';
import { orderSetup } from './setup.api.ts';
import './setup.css';

type Step = 'language' | 'choice' | 'shop' | 'places';
type Props = {
  setLanguage: (language: Language) => void;
  /** The shop is there: the frame around may show it. */
  onDone: () => void;
};

/**
 * First start: language, then the sample shop or an own one. With a sample shop there it begins at the own one; with an
 * own one, which nothing may replace, at its bays.
 */
export default function Setup({ setLanguage, onDone }: Props) {
  const t = useText(setupTexts);
  const language = useLanguage();
  const navigate = useNavigate();
  const shop = useRow('shop', 'shop')?.shop;
  const { refused: attention, dismiss } = useNeedsAttention();
  const [step, setStep] = useState<Step>(shop === undefined ? 'language' : shop.sample ? 'shop' : 'places');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const order = async (what: SetupOrder, then: () => void) => {
    setBusy(true);
    const refused = await orderSetup(what);
    setBusy(false);
    if (refused === null) setProblem(null);
    else if (refused.code === 'hub-busy') setProblem(t('unreachable'));
    else setProblem(refusalText(language, refused.code, refused.params, 'UTC'));
    if (refused === null) then();
  };
  /** People and their PINs are what is still missing then. That the hub's data was replaced is no news here (S8). */
  const finish = () => {
    for (const { n, kind } of attention) if (kind === 'epoch') void dismiss(n);
    onDone();
    void navigate('/admin?tab=people');
  };

  return (
    <main className="setup">
      <h1 className="setup-title">{t(step === 'shop' || step === 'places' ? 'ownTitle' : 'welcome')}</h1>
      {problem !== null && <Alert type="error" showIcon title={problem} />}
      {step === 'language' && (
        <LanguageStep
          onChoose={(chosen) => {
            setLanguage(chosen);
            setStep('choice');
          }}
        />
      )}
      {step === 'choice' && (
        <ChoiceStep
          busy={busy}
          onSample={() => void order({ choice: 'sample', language }, onDone)}
          onOwn={() => setStep('shop')}
          onBack={() => setStep('language')}
        />
      )}
      {step === 'shop' && (
        <ShopStep
          busy={busy}
          replacing={shop?.sample === true}
          onMake={(frame) => void order({ choice: 'own', language, ...frame }, () => setStep('places'))}
          onBack={() => (shop === undefined ? setStep('choice') : void navigate('/admin'))}
        />
      )}
      {step === 'places' && <PlacesStep onDone={finish} />}
    </main>
  );
}
