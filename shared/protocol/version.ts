/** Version of the wire. A screen of another version is told to reload. Raise it when `version.test.ts` says so. */
export const PROTOCOL_VERSION = 4;
