// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../shared/protocol/commands.ts';
import { SHOWN_AT_ONCE, type ShownCommand } from './payload.defaults.ts';

describe('payloads shown before the hub has decided', () => {
  it.each(Object.keys(SHOWN_AT_ONCE) as ShownCommand[])('%s gets the defaults of its schema', (type) => {
    const { shape } = COMMANDS[type];
    const defaults = Object.entries(shape).flatMap(([field, schema]) => {
      const filled = schema.safeParse(undefined);
      return filled.success && filled.data !== undefined ? [[field, filled.data]] : [];
    });
    expect(SHOWN_AT_ONCE[type]).toEqual(Object.fromEntries(defaults));
  });
});
