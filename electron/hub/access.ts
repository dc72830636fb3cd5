import { createHash, randomBytes, scrypt, scryptSync, timingSafeEqual } from 'node:crypto';

/** Device and program tokens: 32 random bytes, kept only as a hash. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;

function derive(pin: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, 32, COST, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

/** A PIN as it is stored: `salt:key`, scrypt with N=2^15; about 0.1 s on its own thread. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('hex')}:${(await derive(pin, salt)).toString('hex')}`;
}

/** The same for the one PIN of the sample shop, made before anybody is connected: it blocks the thread meanwhile. */
export function hashPinNow(pin: string): string {
  const salt = randomBytes(16);
  return `${salt.toString('hex')}:${scryptSync(pin, salt, 32, COST).toString('hex')}`;
}

/** Of somebody who is not there, or has no PIN: compared all the same, so that the time it takes tells nothing (A2). */
const NO_PIN = `${randomBytes(16).toString('hex')}:${randomBytes(32).toString('hex')}`;

/** Is this the PIN that was stored? Takes as long when none was. */
export async function pinMatches(pin: string, stored: string = NO_PIN): Promise<boolean> {
  const [salt = '', key = ''] = stored.split(':');
  const expected = Buffer.from(key, 'hex');
  const actual = await derive(pin, Buffer.from(salt, 'hex'));
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
