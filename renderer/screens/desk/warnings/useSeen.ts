import { useEffect } from 'react';
import type { Warning } from '../../../../shared/domain/model.ontime.ts';
import { permit } from '../../../../shared/domain/permission.ts';
import { useConnection } from '../../../live/useConnection.ts';
import { useRow } from '../../../live/useRows.ts';
import { useSend } from '../../../live/useSend.ts';

/** P5: opening a warning is reading it; the first reader is kept. Somebody who may not answer it only looks. */
export function useSeen({ id, seenAt }: Warning): void {
  const send = useSend();
  const { identity } = useConnection();
  const person = useRow('person', identity?.personId ?? '')?.person ?? null;
  const may =
    identity !== null &&
    permit('warning.see', { deviceId: identity.deviceId, deviceRole: identity.role, bayId: identity.bayId, person }).ok;
  const isNews = may && seenAt === null;
  useEffect(() => {
    if (isNews) send('warning.see', { warningId: id });
  }, [isNews, id, send]);
}
