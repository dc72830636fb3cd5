/** Why the shop says no. A closed list: each code has a sentence in both languages (`shared/i18n/refusals.texts.ts`). */
export const REFUSAL_CODES = [
  'not-allowed',
  'sign-in-first',
  'not-found',
  'invalid',
  'visit-closed',
  'visit-settled',
  'plate-or-model-missing',
  'promise-in-past',
  'promise-outside-hours',
  'promise-cause-first',
  'operation-state',
  'operation-waits',
  'operation-elsewhere',
  'car-elsewhere',
  'car-held',
  'operation-none-left',
  'operation-running',
  'person-busy',
  'person-unqualified',
  'person-certificate',
  'person-retired',
  'person-planned',
  'team-planned',
  'crew-missing',
  'bay-out-of-service',
  'bay-taken',
  'bay-kind',
  'bay-retired',
  'bay-in-use',
  'plan-overlap',
  'plan-person-overlap',
  'hold-reason',
  'hold-end-past',
  'work-open',
  'checks-missing',
  'rework-missing',
  'inspector-worked',
  'wash-first',
  'wash-not-started',
  'not-ready',
  'not-settled',
  'already-done',
  'reason-missing',
  'car-not-here',
  'undo-too-late',
  'undo-changed',
  'undo-nothing',
  'pin-wrong',
  'pin-tries',
  'code-unknown',
  'name-taken',
  'label-taken',
  'hours-invalid',
  'clock-not-demo',
  'last-controller',
  'help-open',
  'labour-not-assumed',
  'labour-overlap',
  'cycle',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export type RefusalParams = Readonly<Record<string, string | number>>;

/** `rule` quotes rules.md ("J6"); params fill the sentence. Names and plates, never ids. */
export type Refusal = { readonly code: RefusalCode; readonly rule?: string; readonly params?: RefusalParams };

export type Decision<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export function allow<T>(value: T): Decision<T> {
  return { ok: true, value };
}

export function refusal(code: RefusalCode, rule?: string, params?: RefusalParams): Refusal {
  return { code, ...(rule ? { rule } : {}), ...(params ? { params } : {}) };
}

export function refuse(code: RefusalCode, rule?: string, params?: RefusalParams): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: refusal(code, rule, params) };
}
