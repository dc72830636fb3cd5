import { useId } from 'react';
import { checksTexts } from '../../../shared/i18n/checks.texts.ts';
import { inspectorTexts } from '../../../shared/i18n/inspector.texts.ts';
import { Photo } from '../../parts/photos/Photo.tsx';
import { PickPhoto } from '../../parts/photos/PickPhoto.tsx';
import { useText } from '../../ui/language.tsx';

const ROADS = ['fine', 'straight', 'brakes', 'quiet'] as const;
/** As many as one command may name. */
const MOST = 12;

export type Details = { readonly roadTest: string; readonly photoIds: readonly string[] };
export const NO_DETAILS: Details = { roadTest: '', photoIds: [] };

type Props = { details: Details; onChange: (change: (details: Details) => Details) => void };

/** What belongs to every final inspection, passed or not: what was noticed on the road, and photos (Q1). */
export function CheckDetails({ details, onChange }: Props) {
  const t = useText(checksTexts);
  const inspector = useText(inspectorTexts);
  const roadId = useId();
  const { roadTest, photoIds } = details;
  const write = (road: string) => onChange((old) => ({ ...old, roadTest: road }));
  const add = (words: string) =>
    write(roadTest === '' ? words : inspector('andRemark', { before: roadTest, more: words }));
  const without = (id: string) =>
    onChange((old) => ({ ...old, photoIds: old.photoIds.filter((other) => other !== id) }));
  return (
    <div className="check-details">
      <div>
        <label className="send-back-label" htmlFor={roadId}>
          {t('roadTest')}
        </label>
        <div className="send-back-chips">
          {ROADS.map((key) => (
            <button key={key} type="button" onClick={() => add(t(`road.${key}`))}>
              {t(`road.${key}`)}
            </button>
          ))}
        </div>
        <textarea
          id={roadId}
          className="send-back-remark"
          rows={2}
          maxLength={500}
          value={roadTest}
          placeholder={t('roadHint')}
          onChange={(event) => write(event.target.value)}
        />
      </div>
      <div>
        <p className="send-back-label">{t('photos')}</p>
        <div className="check-photos">
          {photoIds.length < MOST && (
            <PickPhoto
              className="check-photo-button"
              onPhoto={(id) => onChange((old) => ({ ...old, photoIds: [...old.photoIds, id] }))}
            >
              {t('takePhoto')}
            </PickPhoto>
          )}
          {photoIds.map((id, i) => (
            <button
              key={id}
              type="button"
              className="check-photo"
              aria-label={t('photoOff', { n: i + 1 })}
              onClick={() => without(id)}
            >
              <Photo id={id} n={i + 1} />
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}
