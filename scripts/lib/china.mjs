import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * The holidays of China by year, one year a line, from the data of `chinese-days`: `off` are the days off, weekends among
 * them, `work` the Saturdays and Sundays that are worked in return (调休).
 */
export function chinaText() {
  /** @type {{ holidays: Record<string, string>, workdays: Record<string, string> }} */
  const { holidays, workdays } = require('chinese-days/dist/chinese-days.json');
  const years = new Set([...Object.keys(holidays), ...Object.keys(workdays)].map((date) => date.slice(0, 4)));
  const lines = [...years].sort().map((year) => {
    return `  "${year}": ${JSON.stringify({ off: daysOf(holidays, year), work: daysOf(workdays, year) })}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

/**
 * @param {Record<string, string>} days
 * @param {string} year
 */
function daysOf(days, year) {
  return Object.keys(days)
    .filter((date) => date.startsWith(`${year}-`))
    .sort();
}
