/** The closed word lists of calendars and planning. Texts for them are in `shared/i18n/planning.words.texts.ts`. */

/** Why somebody is not there: `lent` works elsewhere for a while; `other` is all that a terminal is told. */
export const ABSENCE_KINDS = ['leave', 'sick', 'training', 'lent', 'other'] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];
