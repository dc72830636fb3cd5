import { additionsTexts } from '../../../shared/i18n/additions.texts.ts';
import { useWaitingPhotos } from '../../live/usePhotos.ts';
import { Photo } from '../../parts/photos/Photo.tsx';
import { PickPhoto } from '../../parts/photos/PickPhoto.tsx';
import { useText } from '../../ui/language.tsx';
import { Tile } from './Tile.tsx';

/** As many as one command may name. */
const MOST = 12;

type Props = { ids: readonly string[]; onAdd: (id: string) => void; onRemove: (id: string) => void };

/** Photos of what was found; a tap on one takes it away again. */
export function AdditionPhotos({ ids, onAdd, onRemove }: Props) {
  const t = useText(additionsTexts);
  const waiting = useWaitingPhotos();
  return (
    <div className="addition-photos">
      {ids.length < MOST && (
        <PickPhoto className="addition-photo-button" onPhoto={onAdd}>
          {t('bay.photo')}
        </PickPhoto>
      )}
      {ids.map((id, i) => (
        <Tile key={id} className="addition-photo" label={t('photoRemove', { n: i + 1 })} onPress={() => onRemove(id)}>
          <Photo id={id} n={i + 1} />
          <span className="addition-photo-off" aria-hidden="true">
            ✕
          </span>
        </Tile>
      ))}
      {waiting > 0 && <p className="addition-photos-wait">▲ {t('bay.photosWait', { n: waiting })}</p>}
    </div>
  );
}
