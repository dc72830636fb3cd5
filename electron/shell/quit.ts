type Quittable = {
  on: (name: 'before-quit', listener: (event: { preventDefault: () => void }) => void) => unknown;
  quit: () => void;
};

/**
 * Quitting: one question, then the hub is closed, then the app ends. Whoever quits again while the question is open or
 * the hub is closing changes nothing: there is never a second question, and never an end before the hub's. `sure` asks;
 * a question that failed counts as "stay". Answers whether windows may close for good.
 */
export function guardQuit(
  app: Quittable,
  sure: () => Promise<boolean>,
  closeHub: () => Promise<void>,
  log: (error: unknown) => void,
): () => boolean {
  let stage: 'running' | 'asking' | 'closing' | 'closed' = 'running';

  const isSure = async () => {
    try {
      return await sure();
    } catch (error) {
      log(error);
      return false;
    }
  };
  const quit = async () => {
    stage = 'asking';
    if (!(await isSure())) {
      stage = 'running';
      return;
    }
    stage = 'closing';
    await closeHub().catch(log);
    stage = 'closed';
    app.quit();
  };
  app.on('before-quit', (event) => {
    if (stage === 'closed') return;
    event.preventDefault();
    if (stage === 'running') void quit();
  });
  return () => stage === 'closing' || stage === 'closed';
}
