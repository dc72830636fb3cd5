import { useEffect, useState } from 'react';
import type { Photos } from '../sync/photos.ts';
import { useDesk } from './liveContext.ts';
import { useReadable } from './useReadable.ts';

/** Keeps and sends photos of this screen. */
export function useAddPhoto(): Photos['add'] {
  return useDesk().photos.add;
}

/** Photos that the hub has not got yet. */
export function useWaitingPhotos(): number {
  return useReadable(useDesk().photos.waiting);
}

/** An address to show a photo by; undefined while it is looked for, null when it cannot be shown now. */
export function usePhoto(id: string): string | null | undefined {
  const { photos } = useDesk();
  const [shown, setShown] = useState<{ id: string; address: string | null } | undefined>();
  useEffect(() => {
    let address: string | null = null;
    let gone = false;
    void photos.read(id).then((jpeg) => {
      if (gone) return;
      address = jpeg && URL.createObjectURL(new Blob([jpeg], { type: 'image/jpeg' }));
      setShown({ id, address });
    });
    return () => {
      gone = true;
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [id, photos]);
  return shown?.id === id ? shown.address : undefined;
}
