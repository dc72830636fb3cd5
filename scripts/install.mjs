/** Brings a suitable Node and the packages, nothing more: for programs that have to come between that and the tests. */
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap();
