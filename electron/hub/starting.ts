import type { Server } from 'node:http';
import { DatabaseTooNew } from '../../db/migrate.ts';
import { StartError } from './dataFolder.ts';

/** Opens the database; what can go wrong becomes a sentence, and the file stays as it is. */
export function databaseError<T>(open: () => T): T {
  try {
    return open();
  } catch (cause) {
    if (cause instanceof DatabaseTooNew) {
      throw new StartError('database-too-new', { found: cause.found, known: cause.known }, { cause });
    }
    throw new StartError(
      'database-unusable',
      { reason: cause instanceof Error ? cause.message : String(cause) },
      { cause },
    );
  }
}

/** Listens; answers with the port. @throws StartError 'port-in-use', 'port-unusable'. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EADDRINUSE') reject(new StartError('port-in-use', { port }, { cause }));
      else reject(new StartError('port-unusable', { port, host, reason: cause.code ?? cause.message }, { cause }));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
