import type { ErrorCode } from '../../shared/protocol/errors.ts';

/**
 * What a screen does when the hub will not talk to it. `retry`: later, as after a lost line. `reload`: the page is older
 * than the hub, which serves the right one. `forget`: this screen was thrown out, its token is worth nothing any more.
 * `knock`: the hub does not know the token; it may be the wrong hub for a moment, so the token is kept while the screen
 * asks to be let in. `rename`: the client id is somebody else's. `stay out`: nothing helps but to ask again now and then.
 */
export type Verdict = 'retry' | 'reload' | 'forget' | 'knock' | 'rename' | 'stay out';

export function verdictOn(code: ErrorCode | null): Verdict {
  switch (code) {
    case null:
    case 'hub-busy':
    case 'hub-closing':
    case 'hub-error':
    case 'disk-full':
    case 'too-fast':
      return 'retry';
    case 'protocol-old':
      return 'reload';
    case 'token-revoked':
      return 'forget';
    case 'token-unknown':
      return 'knock';
    case 'client-foreign':
      return 'rename';
    default:
      return 'stay out';
  }
}

/** Refusals of a command that are about the hub or the door, not the command: it is not decided and stays waiting (S2). */
export function isUndecided(code: ErrorCode): boolean {
  const verdict = verdictOn(code);
  return (
    code !== 'hub-error' && (verdict === 'retry' || verdict === 'knock' || verdict === 'forget' || verdict === 'reload')
  );
}
