import { Button, Input, InputNumber, Segmented, Select, Switch } from 'antd';
import { useMemo, useState } from 'react';
import type { Shop } from '../../../shared/domain/model.ts';
import { normalisePlate } from '../../../shared/domain/plate.ts';
import { checkVin } from '../../../shared/domain/vin.ts';
import { VISIT_CATEGORIES } from '../../../shared/domain/vocabulary.ts';
import { advisorTexts } from '../../../shared/i18n/advisor.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useView } from '../../live/liveContext.ts';
import { outcomeOf } from '../../live/outcome.ts';
import { useRows } from '../../live/useRows.ts';
import { useSend } from '../../live/useSend.ts';
import { Refused } from '../../parts/Refused.tsx';
import type { Result } from '../../sync/tap.ts';
import { Field } from '../../ui/Field.tsx';
import { useText } from '../../ui/language.tsx';
import { AdviceBox } from './additions/AdviceBox.tsx';
import { ComebackProposal } from './ComebackProposal.tsx';
import { OperationPicker } from './OperationPicker.tsx';
import { PlateField } from './PlateField.tsx';
import { PromiseField } from './PromiseField.tsx';
import { type Taken, TakenIn } from './TakenIn.tsx';
import './takeIn.css';
import { categoryOf, isComplete, type TakeInDraft, takeInPayload, withCar, withWork } from './takeIn.model.ts';

type Props = {
  shop: Shop;
  /** Kept above this panel: looking something up in another car's file loses nothing that was typed. */
  draft: TakeInDraft;
  onChange: (change: (old: TakeInDraft) => TakeInDraft) => void;
  /** Empties the draft: the car is in, or on its way. */
  onEmpty: () => void;
  onCancel: () => void;
  onShow: (visitId: string) => void;
};

/** A walk-in, on one page: car, customer, work, promise. */
export function TakeIn({ shop, draft, onChange, onEmpty, onCancel, onShow }: Props) {
  const t = useText(advisorTexts);
  const words = useText(wordsTexts);
  const send = useSend();
  const people = useRows('person');
  const standards = useRows('standard');
  const { connection } = useView();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Extract<Result, { ok: false }> | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const set = (change: Partial<TakeInDraft>) => onChange((old) => ({ ...old, ...change }));
  const setPlanned = (work: Parameters<typeof withWork>[1]) => onChange((old) => withWork(old, work));
  const chosen = useMemo(
    () => draft.standardIds.flatMap((id) => standards.find((row) => row.id === id)?.standard ?? []),
    [draft.standardIds, standards],
  );
  const advisors = people.filter(({ person }) => person.role === 'advisor' && !person.retired);
  const vinProblem = checkVin(draft.vin).problem;
  const query = carQuery(draft);

  const takeIn = async () => {
    if (draft.promiseAt === null) return;
    setRefused(null);
    setBusy(true);
    const sent = send('visit.takeIn', takeInPayload(draft, draft.promiseAt));
    const result = await outcomeOf(sent, connection);
    setBusy(false);
    if (result === 'kept') {
      onEmpty();
      setTaken({ car: draft.plate.trim() || draft.model.trim() });
      // the number comes when the hub is back, if somebody still stands here
      void sent.done.then((late) => late.ok && setTaken((shown) => shown && takenOf(late)));
    } else if (result.ok) {
      onEmpty();
      setTaken(takenOf(result));
    } else setRefused(result);
  };
  const setWork = (standardIds: readonly string[]) => {
    const work = standardIds.flatMap((id) => standards.find((row) => row.id === id)?.standard ?? []);
    setPlanned({ standardIds, category: categoryOf(work) ?? draft.category });
  };

  if (taken) return <TakenIn taken={taken} onNext={() => setTaken(null)} onShow={onShow} />;
  return (
    <form
      className="take-in"
      onSubmit={(event) => {
        event.preventDefault();
        void takeIn();
      }}
    >
      <h1>{t('takeIn')}</h1>
      <div className="take-in-columns">
        <fieldset>
          <legend>{t('car')}</legend>
          <PlateField value={draft.plate} onChange={(plate) => onChange((old) => withCar(old, { plate }))} />
          <div className="advisor-pair">
            <Field label={t('model')}>
              {(id) => (
                <Input id={id} maxLength={40} value={draft.model} onChange={(e) => set({ model: e.target.value })} />
              )}
            </Field>
            <Field label={t('colour')}>
              {(id) => (
                <Input id={id} maxLength={20} value={draft.colour} onChange={(e) => set({ colour: e.target.value })} />
              )}
            </Field>
          </div>
          <div className="advisor-pair">
            <Field label={t('mileage')}>
              {(id) => (
                <InputNumber
                  id={id}
                  min={0}
                  max={9_999_999}
                  suffix={t('km')}
                  value={draft.mileage}
                  onChange={(mileage) => set({ mileage })}
                />
              )}
            </Field>
            <Field label={t('vin')} hint={vinProblem ? t(`vin.${vinProblem}`) : undefined}>
              {(id) => (
                <Input
                  id={id}
                  maxLength={20}
                  value={draft.vin}
                  onChange={(e) => onChange((old) => withCar(old, { vin: e.target.value }))}
                />
              )}
            </Field>
          </div>
          <ComebackProposal
            query={query}
            mileage={draft.mileage}
            timeZone={shop.hours.timeZone}
            chosen={draft.comebackOf}
            onChoose={(comebackOf) => set({ comebackOf })}
          />
        </fieldset>
        <fieldset>
          <legend>{t('customer')}</legend>
          <div className="advisor-pair">
            <Field label={t('name')}>
              {(id) => (
                <Input id={id} maxLength={40} value={draft.name} onChange={(e) => set({ name: e.target.value })} />
              )}
            </Field>
            <Field label={t('phone')}>
              {(id) => (
                <Input
                  id={id}
                  maxLength={30}
                  inputMode="tel"
                  value={draft.phone}
                  onChange={(e) => set({ phone: e.target.value })}
                />
              )}
            </Field>
          </div>
          <Field label={t('request')}>
            {(id) => (
              <Input.TextArea
                id={id}
                rows={3}
                maxLength={500}
                placeholder={t('requestHint')}
                value={draft.request}
                onChange={(e) => set({ request: e.target.value })}
              />
            )}
          </Field>
          <div className="advisor-pair">
            <Segmented
              block
              aria-label={t('stays')}
              value={draft.waits}
              options={[
                { value: true, label: t('waits') },
                { value: false, label: t('leaves') },
              ]}
              onChange={(waits) => setPlanned({ waits })}
            />
            <div className="take-in-switches">
              <Switch
                id="take-in-wash"
                checked={draft.washWanted}
                onChange={(washWanted) => setPlanned({ washWanted })}
              />
              <label htmlFor="take-in-wash">{t('wash')}</label>
              <Switch
                id="take-in-lounge"
                checked={draft.loungeHidden}
                onChange={(loungeHidden) => set({ loungeHidden })}
              />
              <label htmlFor="take-in-lounge">{t('loungeHidden')}</label>
            </div>
          </div>
        </fieldset>
        <fieldset>
          <legend>{t('work')}</legend>
          <AdviceBox
            path={query && `/advice?${query}`}
            timeZone={shop.hours.timeZone}
            chosen={draft.standardIds}
            onAdd={(id) => setWork([...draft.standardIds, id])}
          />
          <OperationPicker chosen={chosen} onChange={setWork} />
          <div className="advisor-pair">
            <Field label={t('category')}>
              {(id) => (
                <Select
                  id={id}
                  value={draft.category}
                  options={VISIT_CATEGORIES.map((value) => ({ value, label: words(`category.${value}`) }))}
                  onChange={(category) => setPlanned({ category })}
                />
              )}
            </Field>
            <Field label={t('advisor')}>
              {(id) => (
                <Select
                  id={id}
                  allowClear
                  value={draft.advisorId ?? undefined}
                  options={advisors.map(({ person }) => ({ value: person.id, label: person.name }))}
                  onChange={(advisor: string | undefined) => set({ advisorId: advisor ?? null })}
                />
              )}
            </Field>
          </div>
        </fieldset>
        <PromiseField shop={shop} draft={draft} chosen={chosen} onChange={set} />
      </div>
      <Refused refused={refused} />
      <footer className="take-in-foot">
        {!isComplete(draft) && <span>{t('missing')}</span>}
        <Button size="large" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button type="primary" size="large" htmlType="submit" loading={busy} disabled={!isComplete(draft)}>
          {t('confirmTakeIn')}
        </Button>
      </footer>
    </form>
  );
}

/** Asks for the car. A plate has seven characters at least, a VIN seventeen: before that nobody is asked. */
function carQuery({ plate, vin }: TakeInDraft): string | null {
  const [known, number] = [normalisePlate(plate), vin.trim()];
  if (known.length < 7 && number.length < 17) return null;
  return `plate=${encodeURIComponent(known)}${number.length === 17 ? `&vin=${encodeURIComponent(number)}` : ''}`;
}

function takenOf({ answer }: Extract<Result, { ok: true }>): Taken {
  return { visitId: String(answer.visitId), pickup: String(answer.pickup) };
}
