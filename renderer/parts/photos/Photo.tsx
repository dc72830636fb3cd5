import { additionsTexts } from '../../../shared/i18n/additions.texts.ts';
import { usePhoto } from '../../live/usePhotos.ts';
import { useText } from '../../ui/language.tsx';
import './photos.css';

/** One photo in a frame of a fixed size, so that nothing moves when it comes; empty while it is not here yet. */
export function Photo({ id, n }: { id: string; n: number }) {
  const t = useText(additionsTexts);
  const address = usePhoto(id);
  return (
    <span className="photo">
      {address ? (
        <img src={address} alt={t('photo', { n })} />
      ) : (
        address === null && <span className="photo-gone">{t('photoGone')}</span>
      )}
    </span>
  );
}
