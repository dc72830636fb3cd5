import { type ReactNode, useState } from 'react';
import { additionsTexts } from '../../../shared/i18n/additions.texts.ts';
import { useAddPhoto } from '../../live/usePhotos.ts';
import { shrinkPhoto } from '../../sync/photos.shrink.ts';
import { useText } from '../../ui/language.tsx';
import './photos.css';

type Props = {
  children: ReactNode;
  /** A photo is kept on this screen under this name. */
  onPhoto: (id: string) => void;
  className?: string;
};

/** Takes a photo with the camera of a pad, or picks pictures where there is none. */
export function PickPhoto({ children, onPhoto, className = '' }: Props) {
  const t = useText(additionsTexts);
  const add = useAddPhoto();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const take = async (files: readonly File[]) => {
    setState('busy');
    let failed = false;
    for (const file of files) {
      const jpeg = await shrinkPhoto(file);
      if (jpeg === null) failed = true;
      else onPhoto(await add(jpeg));
    }
    setState(failed ? 'failed' : 'idle');
  };
  const says = { idle: null, busy: t('bay.photoBusy'), failed: t('bay.photoFailed') }[state];
  return (
    <label className={`pick-photo ${className}`}>
      <input
        type="file"
        accept="image/*"
        capture="environment"
        multiple
        disabled={state === 'busy'}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // the same picture may be chosen again
          event.target.value = '';
          void take(files);
        }}
      />
      <span>{children}</span>
      {says !== null && (
        <span className="pick-photo-says" role="status">
          {says}
        </span>
      )}
    </label>
  );
}
