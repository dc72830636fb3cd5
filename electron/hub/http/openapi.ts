import { z } from 'zod';
import { REFUSAL_CODES } from '../../../shared/domain/refusal.ts';
import { apiCommand } from '../../../shared/protocol/api.ts';
import { COMMAND_TYPES, COMMANDS } from '../../../shared/protocol/commands.ts';
import { WIRE_ERROR_CODES } from '../../../shared/protocol/errors.ts';
import { demoOrder } from '../../../shared/protocol/messages.ts';
import { REPORTS } from '../../../shared/protocol/reports.ts';

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

const text = (name: string): Json => ({ name, in: 'query', schema: { type: 'string' } });

/** Photos are named by whoever sends them, and never change. */
function photo(): Json {
  const content = { 'image/jpeg': { schema: { type: 'string', format: 'binary' } } };
  const parameters = [{ ...idParameter, schema: { type: 'string', pattern: '^[0-9a-f]{24}$' } }];
  return {
    get: { summary: 'A photo', parameters, responses: { 200: { description: 'JPEG', content }, 404: failed('None') } },
    put: {
      summary: 'Send a photo; metadata is taken out, a second one under the same name changes nothing',
      parameters,
      requestBody: { required: true, content },
      responses: { 200: answer('It is kept'), 400: failed('Not a JPEG'), 413: failed('More than 1 MB') },
    },
  };
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
      '/api/v1/vehicles/{id}/advice': read('What was declined at earlier visits of a car and is still to be done', [
        idParameter,
      ]),
      '/api/v1/advice': read('The same for the car with a plate or VIN', [text('plate'), text('vin')]),
      '/api/v1/photos/{id}': photo(),
      '/api/v1/operations': read('Operations of open visits'),
      '/api/v1/board': read('Bays with the cars in them and the work planned on them'),
      '/api/v1/lists/to-sign': read('Excused lateness that the customer has not signed yet, of months that are open'),
      '/api/v1/lists/spot-check': read('Excused lateness for the manager to check, risk first, then a sample'),
      '/api/v1/lists/ready-not-collected': read('Cars that are ready and not settled, the longest waiting first'),
      '/api/v1/lists/calls': read('Customers to call after delivery, the longest due first, and those called last'),
      '/api/v1/lists/complaints': read('Open complaints, and those closed lately'),
      '/api/v1/lists/attendance': read('Who was in the shop today, and what the leavers said'),
      '/api/v1/lists/corrections': read('Corrections that wait for a second person, the oldest first'),
      '/api/v1/lists/comebacks': read('Comebacks that nobody has ruled on'),
      '/api/v1/vehicles/earlier': read('Visits of the car with a plate or VIN that a comeback may go back to', [
        text('plate'),
        text('vin'),
      ]),
      '/api/v1/customers/visits': read('Visits with a plate, VIN or phone', [text('find')]),
      '/api/v1/customers/export': read('All that is kept about some visits, with photos: JSON to be handed out', [
        text('visits'),
      ]),
      '/api/v1/signatures/{id}': read('A signature: who signed, when, and the strokes', [idParameter]),
      '/api/v1/reports/{name}': read(
        'Figures of a period: on-time, on-time-days, late-list, visit, policy-preview, scorecard, month, signs; parameters as shared/protocol/reports.ts has them',
        [{ name: 'name', in: 'path', required: true, schema: { enum: Object.keys(REPORTS) } }],
      ),
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
