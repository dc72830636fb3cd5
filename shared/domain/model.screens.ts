import type { DeviceRole } from './vocabulary.ts';

/** Rows about screens, programs and calls: what stands beside the shop's own work. Times are epoch ms. */

/** "Need help" from a bay, open until somebody answers. */
export type HelpCall = {
  id: string;
  bayId: string;
  visitId: string | null;
  personId: string | null;
  at: number;
  answeredAt: number | null;
};

/** A command that was refused after waiting on an offline screen; the dispatcher settles it (E7). */
export type Attention = {
  id: string;
  deviceId: string;
  personId: string | null;
  visitId: string | null;
  operationId: string | null;
  command: string;
  code: string;
  params: Readonly<Record<string, string | number>>;
  happenedAt: number;
  recordedAt: number;
  resolvedAt: number | null;
};

/** An admitted screen. Its token is kept apart, hashed; whether it is live is presence, not state. */
export type Device = {
  id: string;
  name: string;
  role: DeviceRole;
  /** The bay a terminal stands at; null for every other role. */
  bayId: string | null;
  /** Who is signed in on it. */
  personId: string | null;
  admittedAt: number;
  revoked: boolean;
  /** A window of the hub's own desktop app, admitted without a code. */
  local: boolean;
};

/** A program that uses the HTTP API. Its token is kept apart, hashed. */
export type Program = { id: string; name: string; createdAt: number; revoked: boolean };
