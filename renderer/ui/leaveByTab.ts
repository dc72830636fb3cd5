import type { KeyboardEvent } from 'react';

/**
 * For `onInputKeyDown` of a multiple choice: antd takes Tab in its open list for one more choice, which undoes the one
 * just made and keeps the keyboard there. Here Tab goes on to the next field.
 */
export function leaveByTab(event: KeyboardEvent): void {
  if (event.key === 'Tab') event.stopPropagation();
}
