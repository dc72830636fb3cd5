import { networkInterfaces } from 'node:os';

/** The addresses under which screens in the building can open the hub, this PC's own last. */
export function addressesOf(port: number, host: string): string[] {
  if (host !== '0.0.0.0' && host !== '::') return [`http://${host}:${port}`];
  const outside = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => `http://${address.address}:${port}`);
  return [...outside, `http://127.0.0.1:${port}`];
}
