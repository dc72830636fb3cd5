/**
 * What everybody in one run shares. The first complaint puts the fire out, and so does time: a crowd that went on waiting
 * for what never comes would say nothing, and keep its hub running.
 */
export type Fire = {
  readonly complaints: readonly string[];
  readonly complain: (complaint: string) => void;
  readonly isOut: () => boolean;
  /** Resolves when it is put out. */
  readonly out: Promise<void>;
  readonly putOut: () => void;
};

/** `limitMs`: how long a run may take; afterwards it complains with what `standing` says. */
export function lightFire(limitMs: number, standing: () => string): Fire {
  const complaints: string[] = [];
  let tell: () => void = () => undefined;
  const out = new Promise<void>((resolve) => (tell = resolve));
  let isOut = false;
  const putOut = () => {
    isOut = true;
    clearTimeout(alarm);
    tell();
  };
  const complain = (complaint: string) => {
    if (isOut) return;
    complaints.push(complaint);
    putOut();
  };
  const alarm = setTimeout(() => complain(`not over after ${limitMs} ms: ${standing()}`), limitMs);
  return { complaints, complain, isOut: () => isOut, out, putOut };
}
