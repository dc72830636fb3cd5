/**
 * What can happen in the shop: the kinds of entries in the log. Closed; texts in `shared/i18n/events.texts.ts`. An
 * event's data holds names, never ids: `plate`, `bay` (label), `operation`/`operationEn`, `people`, `person`, `reason`,
 * `note`, `remark`, `why` (free words), instants as epoch ms (`at`, `until`), and `overrides`, the codes of the refusals
 * that the controller overrode (J3).
 */
export const EVENT_KINDS = [
  'visit.taken-in', 'visit.edited', 'visit.promised', 'visit.moved', 'visit.wash-started', 'visit.washed', 'visit.ready',
  'visit.settled', 'visit.delivered', 'visit.cancelled', 'visit.reopened',
  'operation.added', 'operation.planned', 'operation.unplanned', 'operation.started', 'operation.held', 'operation.resumed',
  'operation.finished', 'operation.dropped', 'operation.crew-changed', 'operation.edited', 'labour.assumed', 'labour.confirmed',
  'check.passed', 'check.failed', 'help.asked', 'help.answered', 'attention.raised', 'attention.resolved', 'undone',
  'bay.closed', 'bay.opened', 'bay.saved', 'team.saved', 'person.saved', 'person.pin-set', 'standard.saved', 'shop.saved',
  'device.admitted', 'device.edited', 'device.revoked', 'device.signed-in', 'device.signed-out',
  'program.added', 'program.revoked',
] as const; // biome-ignore format: a list reads better in lines
export type EventKind = (typeof EVENT_KINDS)[number];
