import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { closeDatabase, openDatabase } from '../../db/open.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { prepareBareTap } from './bareRows.ts';

/**
 * The yardstick of a tap on every screen: Socket.IO as the hub sets it up, a durable transaction of the same rows
 * (bareRows.ts), the answer, then one message like the one it is given to everybody. Nothing is decided, nobody is asked
 * for a token, all screens get the same. Started with the shop's database.
 */
const [file = ''] = process.argv.slice(2);
const { db } = openDatabase(file);
const tap = prepareBareTap(db.$client);
const visitIds = db.$client
  .prepare('select id from visit where delivered_at is null limit 40')
  .pluck()
  .all() as string[];
const http = createServer();
const io = new Server(http, {
  transports: ['websocket'],
  perMessageDeflate: false,
  serveClient: false,
  pingInterval: LIMITS.pingMs,
  pingTimeout: LIMITS.pingMs,
  maxHttpBufferSize: LIMITS.messageBytes,
});
let like: object = {};
let i = 0;
io.on('connection', (socket) => {
  socket.on('like', (message: object, ack: () => void) => {
    like = message;
    ack();
  });
  socket.on('command', (_message: unknown, ack: (answer: unknown) => void) => {
    i += 1;
    tap(i, visitIds[i % visitIds.length] as string);
    ack({ n: i, ok: true, seq: i, answer: {} });
    io.emit('delta', { ...like, to: i });
  });
});
http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  process.stdout.write(`up ${typeof address === 'object' ? address?.port : ''}\n`);
});
process.once('SIGTERM', () => {
  void io.close();
  closeDatabase(db);
  process.exit(0);
});
