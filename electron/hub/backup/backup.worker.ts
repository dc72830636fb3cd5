import { answerQuestions } from '../answering.ts';
import { type CopyReport, isWhole, makeCopies, type WorkerOrder } from './copies.ts';
import { exportEverything } from './openFiles.ts';

answerQuestions((order: WorkerOrder): Promise<CopyReport | boolean> => {
  switch (order.of) {
    case 'copies':
      return makeCopies(order);
    case 'check':
      return Promise.resolve(isWhole(order));
    case 'export':
      return exportEverything(order).then(() => true);
  }
});
