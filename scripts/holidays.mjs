/**
 * `node scripts/holidays.mjs`: writes the official holidays of China (resources/holidays/cn.json) from the package
 * `chinese-days`. To be run, and its result committed, when that package knows another year: the State Council names the
 * days in November of the year before.
 */
import { writeFileSync } from 'node:fs';
import { chinaText } from './lib/china.mjs';
import { at } from './lib/project.mjs';

writeFileSync(at('resources', 'holidays', 'cn.json'), chinaText());
