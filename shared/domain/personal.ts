import type { TableName, Tables } from './model.tables.ts';

/** What stands in a column when what was there is gone. */
type Blank = (value: unknown) => unknown;
export type Blanks = { readonly [T in TableName]?: { readonly [K in keyof Tables[T]]?: Blank } };

const none: Blank = () => null;
const list: Blank = () => [];
/** A text that was never given stays so: rules ask whether there is one. */
const text: Blank = (value) => (typeof value === 'string' ? '' : value);
/** The same for notes within what a column holds. */
const noteless: Blank = (value) => {
  if (Array.isArray(value)) return value.map(noteless);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === 'note' ? text(one) : one]));
};

/** A8: whatever of a visit tells who the customer is, or was said by or about him. Times, work and money stay: figures are made of them. */
export const PERSONAL: Blanks = {
  vehicle: { plate: text, vin: none },
  visit: { plate: text, vin: none, customer: none, request: text, cancelReason: text },
  operation: { hold: noteless, pastHolds: noteless, dropReason: text },
  stay: { label: text },
  promise: { note: text },
  check: { remark: text, roadTest: text, photoIds: list },
  addition: { note: text, photoIds: list, answer: noteless, withdrawReason: text },
  warning: { note: text, answerNote: text },
  excuse: { note: text, spot: noteless },
  call: { remark: text },
  comeback: { note: text },
  correction: { reason: text },
  signature: { signer: text, strokes: list },
  complaint: { text, cause: text, answer: text },
  restatement: { reason: text },
  attention: { params: () => ({}) },
};

/** A8: what is kept for the shop's months only. That it was signed, and that there were photos, stays. */
export const SHORT_LIVED: Blanks = {
  signature: { strokes: list },
  addition: { photoIds: list },
  check: { photoIds: list },
};

/** The columns of a row that these blanks change, as they are afterwards. */
export function blanked(
  blanks: Blanks,
  table: TableName,
  row: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const columns = (blanks[table] ?? {}) as Readonly<Record<string, Blank>>;
  const present = Object.entries(columns).filter(([key]) => key in row);
  return Object.fromEntries(present.map(([key, blank]) => [key, blank(row[key])]));
}

/** What a sentence of the history may go on saying: words of the vocabulary, names of the shop's own people and work. */
const SAID: ReadonlySet<string> = new Set([
  ...['reason', 'means', 'cause', 'place', 'ruling', 'finds', 'stamp', 'state', 'outcome', 'result', 'kind', 'role'],
  ...[
    'operation',
    'operationEn',
    'person',
    'people',
    'bay',
    'team',
    'month',
    'day',
    'pickup',
    'field',
    'point',
    'level',
  ],
]);

/** An event's words without what people wrote or who the customer is; what nobody thought of is left out. */
export function impersonal(data: unknown, key = ''): unknown {
  if (typeof data === 'string') return SAID.has(key) ? data : '';
  if (Array.isArray(data)) return data.map((one) => impersonal(one, key));
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([name, one]) => [name, impersonal(one, name)]));
}
