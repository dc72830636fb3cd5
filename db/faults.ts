import type { Trouble } from '../shared/protocol/hubState.ts';
import { isDamage } from './damage.ts';

const TROUBLES: readonly [code: string, trouble: Trouble][] = [
  ['SQLITE_BUSY', 'disk-busy'],
  ['SQLITE_LOCKED', 'disk-busy'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'disk-readonly'],
  ['SQLITE_IOERR', 'disk-failing'],
  ['SQLITE_CANTOPEN', 'disk-failing'],
  ['SQLITE_PROTOCOL', 'disk-busy'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'disk-readonly'],
  ['EACCES', 'disk-readonly'],
  ['EPERM', 'disk-readonly'],
  ['EIO', 'disk-failing'],
];

/** What an error says about the machine (H3) or the database (H2); null: neither is to blame. */
export function faultOf(error: unknown): Trouble | 'damaged' | null {
  if (isDamage(error)) return 'damaged';
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return null;
  return TROUBLES.find(([known]) => code.startsWith(known))?.[1] ?? null;
}
