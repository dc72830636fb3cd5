import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { guarded } from './headers.ts';

const app = new Hono().use(guarded).get('/', (c) => c.text('page'));
const ask = (headers: Record<string, string>) =>
  app.request('/', { headers: { host: '192.168.1.9:4780', ...headers } });

it('lets pages talk to nobody but this hub, by socket or otherwise', async () => {
  const policy = (await ask({})).headers.get('content-security-policy') ?? '';
  const directives = new Map(policy.split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1)]));
  expect(directives.get('connect-src')).toEqual(["'self'"]);
  expect(directives.get('default-src')).toEqual(["'self'"]);
});

it.each([
  ['a foreign page', { origin: 'http://elsewhere.example' }],
  ['a foreign name for this machine', { host: 'elsewhere.example' }],
])('turns %s away', async (_, headers) => {
  const answer = await ask(headers);
  expect(answer.status).toBe(403);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});
