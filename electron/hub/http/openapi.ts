import { z } from 'zod';
import { REFUSAL_CODES } from '../../../shared/domain/refusal.ts';
import { apiCommand } from '../../../shared/protocol/api.ts';
import { COMMAND_TYPES, COMMANDS } from '../../../shared/protocol/commands.ts';
import { WIRE_ERROR_CODES } from '../../../shared/protocol/errors.ts';
import { demoOrder } from '../../../shared/protocol/messages.ts';

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
  return rest;
};

/** One schema per command: the envelope with its type fixed and its payload's own schema. */
function commandSchemas(): Record<string, Json> {
  const envelope = schemaOf(apiCommand) as { properties: Json; required?: string[] };
  return Object.fromEntries(
    COMMAND_TYPES.map((type) => [
      type,
      {
        ...envelope,
        required: ['client', 'n', 'type', 'payload'],
        properties: { ...envelope.properties, type: { const: type }, payload: schemaOf(COMMANDS[type]) },
      },
    ]),
  );
}

const answer = (description: string): Json => ({
  description,
  content: { 'application/json': { schema: { type: 'object' } } },
});
const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const failed = (description: string): Json => ({
  description,
  content: { 'application/json': { schema: ref('Error') } },
});
const idParameter = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
const count = (name: string, description: string): Json => ({
  name,
  in: 'query',
  description,
  schema: { type: 'integer', minimum: 0 },
});

function read(summary: string, parameters: readonly Json[] = []): Json {
  const responses = { 200: answer('What was asked for'), 401: failed('No valid token'), 404: failed('Not found') };
  return { get: { summary, parameters, responses } };
}

/** The description of the API, made from the schemas that check the commands. */
export function openapi(): Json {
  const commands = commandSchemas();
  const names = Object.keys(commands);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Bayboard',
      version: '1',
      description:
        'Commands and reads of one shop. Times are epoch milliseconds. A command is decided exactly once: send it again with the same client and n after any doubt, and the first answer comes back.',
    },
    security: [{ token: [] }],
    paths: {
      '/api/v1/commands': {
        post: {
          summary: 'Give a command',
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: {
                  oneOf: names.map(ref),
                  discriminator: {
                    propertyName: 'type',
                    mapping: Object.fromEntries(names.map((name) => [name, `#/components/schemas/${name}`])),
                  },
                },
              },
            },
          },
          responses: {
            200: { description: 'Done', content: { 'application/json': { schema: ref('Done') } } },
            400: failed('The command does not fit its schema'),
            401: failed('No valid token'),
            403: failed('Not allowed'),
            409: {
              description: 'n leaves a gap: send from `expected`',
              content: { 'application/json': { schema: ref('Gap') } },
            },
            422: {
              description: 'Refused by a rule of the shop',
              content: { 'application/json': { schema: ref('Refused') } },
            },
            503: failed('Nothing was decided: send it again later'),
          },
        },
      },
      '/api/v1/clients/{id}': read('The last command number settled for a client', [idParameter]),
      '/api/v1/visits': read('Visits that are open, or were closed today'),
      '/api/v1/visits/{id}': read('One visit whole, with stage, risk and promise', [idParameter]),
      '/api/v1/visits/{id}/events': read('The history of a visit', [idParameter]),
      '/api/v1/operations': read('Operations of open visits'),
      '/api/v1/board': read('Bays with the cars in them and the work planned on them'),
      '/api/v1/devices': read('Screens and whether they are live'),
      '/api/v1/events': read('The log after a sequence number', [
        count('since', 'Sequence number; 0 is the beginning'),
        count('limit', 'At most 1000'),
      ]),
      '/api/v1/clock': {
        ...read('The shop clock'),
        post: {
          summary: "Turn the sample shop's clock",
          requestBody: { required: true, content: { 'application/json': { schema: schemaOf(demoOrder) } } },
          responses: { 200: answer('The clock now'), 409: failed('Not a sample shop') },
        },
      },
    },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        ...commands,
        Error: {
          type: 'object',
          required: ['error'],
          properties: { error: { type: 'object', properties: { code: ref('Code'), params: { type: 'object' } } } },
        },
        Done: {
          type: 'object',
          required: ['n', 'ok', 'seq', 'answer'],
          properties: {
            n: { type: 'integer' },
            ok: { const: true },
            seq: { type: 'integer' },
            answer: { type: 'object' },
          },
        },
        Gap: {
          type: 'object',
          properties: { n: { type: 'integer' }, gap: { const: true }, expected: { type: 'integer' } },
        },
        Refused: {
          type: 'object',
          required: ['n', 'ok', 'code'],
          properties: {
            n: { type: 'integer' },
            ok: { const: false },
            code: ref('Code'),
            rule: { type: 'string' },
            params: { type: 'object' },
          },
        },
        Code: { enum: [...WIRE_ERROR_CODES, ...REFUSAL_CODES] },
      },
    },
  };
}
