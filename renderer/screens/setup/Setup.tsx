import { Alert } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { setupTexts } from '../../../shared/i18n/setup.texts.ts';
import type { Language } from '../../../shared/i18n/translate.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { ChoiceStep } from './ChoiceStep.tsx';
import { LanguageStep } from './LanguageStep.tsx';
import { PlacesStep } from './PlacesStep.tsx';
import { ShopStep } from './ShopStep.tsx';
import { orderSetup } from './setup.api.ts';
import { hoursOf, type ShopDraft } from './setup.model.ts';
import './setup.css';

type Step = 'language' | 'choice' | 'shop' | 'places';
type Props = {
  setLanguage: (language: Language) => void;
  /** The shop is there: the frame around may show it. */
  onDone: () => void;
};

/** First start: language, then the sample shop or an own one. */
export default function Setup({ setLanguage, onDone }: Props) {
  const t = useText(setupTexts);
  const language = useLanguage();
  const navigate = useNavigate();
  const [step, setStep] = useState<Step>('language');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const order = async (run: () => Promise<string | null>, then: () => void) => {
    setBusy(true);
    const failed = await run().catch(String);
    setBusy(false);
    setProblem(failed);
    if (failed === null) then();
  };
  const chooseSample = () => void order(() => orderSetup({ choice: 'sample', language }), onDone);
  const makeShop = (draft: ShopDraft) =>
    void order(
      () => orderSetup({ choice: 'own', language, name: draft.name.trim(), hours: hoursOf(draft) }),
      () => setStep('places'),
    );
  const finish = () => {
    onDone();
    void navigate('/admin');
  };

  return (
    <main className="setup">
      <h1 className="setup-title">{t('welcome')}</h1>
      {problem !== null && <Alert type="error" showIcon title={t('failed', { reason: problem })} />}
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
          onSample={chooseSample}
          onOwn={() => setStep('shop')}
          onBack={() => setStep('language')}
        />
      )}
      {step === 'shop' && <ShopStep busy={busy} onMake={makeShop} onBack={() => setStep('choice')} />}
      {step === 'places' && <PlacesStep onDone={finish} />}
    </main>
  );
}
