/** The closed word lists of the shop (glossary: one word for one thing). Texts for them are in `shared/i18n/words.texts.ts`. */

export const TRADES = ['mechanical', 'electrical', 'body', 'paint', 'inspection', 'wash'] as const;
export type Trade = (typeof TRADES)[number];

/** 学徒, 中工, 大工: in rising order, so that the index compares. */
export const LEVELS = ['junior', 'intermediate', 'senior'] as const;
export type Level = (typeof LEVELS)[number];

export const BAY_KINDS = [
  'express',
  'general',
  'tyre',
  'alignment',
  'new-energy',
  'assembly',
  'body',
  'frame',
  'paint-prep',
  'booth',
  'pdi',
  'inspection',
  'wash',
] as const;
export type BayKind = (typeof BAY_KINDS)[number];

/** What an operation asks of its place: a kind of bay, any bay, or none at all (a road test). */
export const BAY_NEEDS = [...BAY_KINDS, 'any', 'road'] as const;
export type BayNeed = (typeof BAY_NEEDS)[number];

export const CERTIFICATES = ['high-voltage', 'refrigerant'] as const;
export type CertificateCode = (typeof CERTIFICATES)[number];

/** What a visit is for (首保 / 常规保养 / 普通修理 / 事故车 / 索赔 / PDI / 内部). */
export const VISIT_CATEGORIES = [
  'first-service',
  'maintenance',
  'repair',
  'accident',
  'warranty',
  'pdi',
  'internal',
] as const;
export type VisitCategory = (typeof VISIT_CATEGORIES)[number];

/** Categories of the time table; `finish` holds inspection and wash, which are stages of a visit, not lines of work. */
export const STANDARD_CATEGORIES = [
  'first-service',
  'maintenance',
  'repair',
  'accident',
  'warranty',
  'pdi',
  'finish',
] as const;
export type StandardCategory = (typeof STANDARD_CATEGORIES)[number];

export const INSPECTION_LEVELS = ['self', 'team', 'final'] as const;
export type InspectionLevel = (typeof INSPECTION_LEVELS)[number];

/** The points of the short check lists, by trade (Q1). */
export const CHECK_POINTS = [
  'torque',
  'fluids',
  'leaks',
  'connectors',
  'fault-codes',
  'fit',
  'gaps',
  'colour-match',
  'surface',
  'lights',
  'tools-out',
  'clean',
] as const;
export type CheckPoint = (typeof CHECK_POINTS)[number];

export const PERSON_ROLES = [
  'controller',
  'technician',
  'advisor',
  'inspector',
  'washer',
  'parts',
  'cashier',
  'caller',
  'director',
  'manager',
] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

/** What a screen is for. `dispatcher` is the board with devices and administration; `office` is for managers and callers. */
export const DEVICE_ROLES = ['dispatcher', 'advisor', 'office', 'bay', 'inspector', 'wash', 'wall', 'lounge'] as const;
export type DeviceRole = (typeof DEVICE_ROLES)[number];

export const OPERATION_STATES = ['planned', 'working', 'held', 'done', 'dropped'] as const;
export type OperationState = (typeof OPERATION_STATES)[number];

/** J1; `booked` comes with appointments. */
export const STAGES = [
  'arrived',
  'queued',
  'working',
  'held',
  'inspecting',
  'washing',
  'ready',
  'settled',
  'delivered',
  'cancelled',
] as const;
export type Stage = (typeof STAGES)[number];

/** The six steps a customer sees (L1). */
export const LOUNGE_STEPS = ['received', 'waiting', 'repair', 'inspection', 'wash', 'ready'] as const;
export type LoungeStep = (typeof LOUNGE_STEPS)[number];

export const PLACES = ['bay', 'parking', 'wash', 'road', 'sublet', 'away'] as const;
export type PlaceKind = (typeof PLACES)[number];

/** P1: why a time was told to the customer. */
export const PROMISE_CAUSES = ['first', 'addition', 'customer', 'workshop'] as const;
export type PromiseCause = (typeof PROMISE_CAUSES)[number];

export const PROMISE_MEANS = ['in-person', 'phone', 'message'] as const;
export type PromiseMeans = (typeof PROMISE_MEANS)[number];
