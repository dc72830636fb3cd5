import type { RefusalParams } from '../../shared/domain/refusal.ts';
import type { CommandType } from '../../shared/protocol/commands.ts';
import type { ErrorCode } from '../../shared/protocol/errors.ts';

/** Something a person did on this screen, kept until the hub has decided it (S1). */
export type Tap = {
  /** Names the tap on this screen; random, and the same for good, while the wire's number may be given anew. */
  readonly id: number;
  readonly type: CommandType;
  readonly payload: unknown;
  /** When it happened on the hub's clock, epoch ms; null while this page has never heard the hub's clock. */
  readonly at: number | null;
  /** The same moment on this machine's own clock, epoch ms: only differences of it are ever used (E7). */
  readonly wall: number;
  /** Made while the hub could not be reached. */
  readonly waited: boolean;
  /** The number it travels under, from its first sending on; null: never sent. */
  readonly n: number | null;
  /** Taken back while the hub's answer was on its way: when, as `at` and `wall`. Undone as soon as it is decided (J10). */
  readonly undone?: Pick<Tap, 'at' | 'wall'>;
};

/** What the hub decided. `seq` is the log's number of what happened. */
export type Result =
  | { readonly ok: true; readonly seq: number; readonly answer: Readonly<Record<string, string | number>> }
  | { readonly ok: false; readonly code: ErrorCode; readonly rule?: string; readonly params?: RefusalParams };

export type Sent = {
  /** The tap's `id`, once the tap is kept ("saved here"); 0 when it was too large to keep. */
  readonly n: Promise<number>;
  /** Settles when the hub has decided, however long that takes. */
  readonly done: Promise<Result>;
};

/**
 * Shown until read (S2). `refused`: the hub said no to a tap that had waited, or whose page is gone. `epoch`: the hub's
 * data was put back to an earlier state; `params.waiting` taps of this screen were sent again (S8).
 */
export type RefusedTap = {
  readonly n: number;
  readonly kind: 'refused' | 'epoch';
  readonly type: CommandType | null;
  readonly payload: unknown;
  /** When it was tapped, epoch ms on the hub's clock; null when never known. */
  readonly at: number | null;
  readonly code: ErrorCode | null;
  readonly rule?: string;
  readonly params?: RefusalParams;
};
