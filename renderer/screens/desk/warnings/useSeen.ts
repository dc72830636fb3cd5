import { useEffect } from 'react';
import type { Warning } from '../../../../shared/domain/model.ontime.ts';
import { permit } from '../../../../shared/domain/permission.ts';
import { useActor } from '../../../live/useActor.ts';
import { useSend } from '../../../live/useSend.ts';

/** P5: opening a warning is reading it; the first reader is kept. Somebody who may not answer it only looks. */
export function useSeen({ id, seenAt }: Warning): void {
  const send = useSend();
  const actor = useActor();
  const may = actor !== null && permit('warning.see', actor).ok;
  const isNews = may && seenAt === null;
  useEffect(() => {
    if (isNews) send('warning.see', { warningId: id });
  }, [isNews, id, send]);
}
