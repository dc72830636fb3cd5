import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { COMMANDS, commandEnvelope } from './commands.ts';
import { demoOrder, handshake, hello, signIn } from './messages.ts';
import { PROTOCOL_VERSION } from './version.ts';

/** The shape of everything that screens send, by version. A changed shape needs a new version and a new line here. */
const SHAPES: Readonly<Record<number, string>> = {
  1: 'a6b75c2010b7331d',
  2: '7b08a7e8c8f18d25',
  3: 'ee8f9a202a85f72e',
  4: 'f969d8e90cbb7e9d',
};

it('the wire changes only together with its version', () => {
  const schemas = { ...COMMANDS, commandEnvelope, demoOrder, handshake, hello, signIn };
  const shape = Object.entries(schemas).map(([name, schema]) => [
    name,
    z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
  ]);
  const hash = createHash('sha256').update(JSON.stringify(shape)).digest('hex').slice(0, 16);
  expect({ version: PROTOCOL_VERSION, shape: hash }).toEqual({
    version: PROTOCOL_VERSION,
    shape: SHAPES[PROTOCOL_VERSION],
  });
});
