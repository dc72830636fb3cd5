import type { Session } from 'electron';

/** Pages may do what pages can do by themselves and nothing more. Full screen is how lounge and wall are shown. */
const ALLOWED = new Set(['fullscreen']);

/** Default deny, in both handlers: asking, and being asked whether it was granted. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(ALLOWED.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => ALLOWED.has(permission));
  session.setDevicePermissionHandler(() => false);
}
