import { parse } from 'csv-parse/sync';
import csv from '../resources/standard-operations.csv?raw';
import type { Standard } from '../shared/domain/model.ts';
import { COMMANDS } from '../shared/protocol/commands.ts';

const COLUMNS = [
  'code',
  'name_zh',
  'name_en',
  'category',
  'minutes',
  'crew',
  'unattended_minutes',
  'bay_kind',
  'trade',
  'least_level',
  'certificate',
  'inspection',
] as const;
type Column = (typeof COLUMNS)[number];

/** What a line of the table says about itself; whether it is new is not the table's to say. */
const LINE = COMMANDS['standard.save'].omit({ isNew: true });

type Line = { record: string[]; info: { lines: number } };
type Made = { standard: Standard } | { fault: string };

/**
 * The time table a new shop begins with (标准工时表): one standard operation a line, minutes on the clock for the
 * expected crew. `text` is the shipped table unless another is given.
 * @throws Error naming every bad line and what is wrong with it; a table with a hole would be worse than none.
 */
export function makeStandards(text: string = csv): Standard[] {
  const [header, ...lines] = parse(text, {
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as Line[];
  if (header?.record.join() !== COLUMNS.join()) throw new Error(`time table: line 1: expected ${COLUMNS.join()}`);
  const made = lines.map(standardOf);
  const faults = [...made.flatMap((one) => ('fault' in one ? [one.fault] : [])), ...twice(lines)];
  if (faults.length > 0) throw new Error(`time table: ${faults.join('; ')}`);
  return made.flatMap((one) => ('standard' in one ? [one.standard] : []));
}

function standardOf({ record, info }: Line): Made {
  if (record.length !== COLUMNS.length)
    return { fault: `line ${info.lines}: ${record.length} of ${COLUMNS.length} columns` };
  const cell = (column: Column) => record[COLUMNS.indexOf(column)] ?? '';
  const number = (column: Column) => (cell(column) === '' ? Number.NaN : Number(cell(column)));
  const parsed = LINE.safeParse({
    id: cell('code'),
    nameZh: cell('name_zh'),
    nameEn: cell('name_en'),
    category: cell('category'),
    minutes: number('minutes'),
    crew: number('crew'),
    unattendedMinutes: number('unattended_minutes'),
    bayNeed: cell('bay_kind'),
    trade: cell('trade'),
    level: cell('least_level'),
    certificate: cell('certificate') || null,
    inspection: cell('inspection') === '' ? [] : cell('inspection').split('+'),
  });
  if (parsed.success) return { standard: parsed.data };
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  return { fault: `line ${info.lines}: ${faults.join(', ')}` };
}

/** Codes that stand in the table more than once: the second would silently replace the first. */
function twice(lines: readonly Line[]): string[] {
  const seen = new Set<string>();
  return lines.flatMap(({ record: [code = ''], info }) => {
    if (seen.has(code)) return [`line ${info.lines}: ${code} stands there twice`];
    seen.add(code);
    return [];
  });
}
