import { Modal } from 'antd';
import { useState } from 'react';
import { additionsTexts } from '../../../../shared/i18n/additions.texts.ts';
import { Photo } from '../../../parts/photos/Photo.tsx';
import { useText } from '../../../ui/language.tsx';

/** Photos as thumbnails; a click shows one large. */
export function PhotoStrip({ ids }: { ids: readonly string[] }) {
  const t = useText(additionsTexts);
  const [shown, setShown] = useState<number | null>(null);
  const id = shown === null ? undefined : ids[shown];
  return (
    <div className="photo-strip">
      {ids.map((one, i) => (
        <button key={one} type="button" aria-label={t('photoBig', { n: i + 1 })} onClick={() => setShown(i)}>
          <Photo id={one} n={i + 1} />
        </button>
      ))}
      {id !== undefined && shown !== null && (
        <Modal open width={960} footer={null} title={t('photo', { n: shown + 1 })} onCancel={() => setShown(null)}>
          <div className="photo-big">
            <Photo id={id} n={shown + 1} />
          </div>
        </Modal>
      )}
    </div>
  );
}
