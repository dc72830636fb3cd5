/** The named forms, as their addresses have them. */
export const FORMS = ['progress', 'appraisal', 'on-time', 'standards'] as const;
export type FormName = (typeof FORMS)[number];
export const isFormName = (name: string | undefined): name is FormName =>
  (FORMS as readonly (string | undefined)[]).includes(name);

/** Behind the `#`. */
export function formPath(form: FormName, month?: string): string {
  return `/forms/${form}${month === undefined ? '' : `?month=${month}`}`;
}
