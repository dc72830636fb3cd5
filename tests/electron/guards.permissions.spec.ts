import { expect, test } from '@playwright/test';
import { eachWithDesktop } from './desktop.ts';

// a camera and a microphone that are there: without them a page is refused for want of one, not by the shell
const own = eachWithDesktop(['--use-fake-device-for-media-stream']);

/** In the page: what came of asking, 'given' or the name of the refusal. */
declare function heard(asking: Promise<unknown>): Promise<string>;

/** What Chromium has and the compiler's library has not. */
type Newer = {
  IdleDetector: { requestPermission: () => Promise<string> };
  Accelerometer: new () => EventTarget & { start: () => void };
  queryLocalFonts: () => Promise<unknown[]>;
  getScreenDetails: () => Promise<unknown>;
};
type Devices = Record<'hid' | 'usb', { requestDevice: (options: { filters: [] }) => Promise<unknown> }> & {
  serial: { requestPort: () => Promise<unknown> };
};

/** By Electron's names: how a page asks for it, and what it is told by a shell that gives nothing. */
const REQUESTS: Record<string, [ask: () => Promise<string>, told: string]> = {
  geolocation: [
    () =>
      new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : 'not found'),
        ),
      ),
    'denied',
  ],
  notifications: [() => Notification.requestPermission(), 'denied'],
  'media: camera': [() => heard(navigator.mediaDevices.getUserMedia({ video: true })), 'NotAllowedError'],
  'media: microphone': [() => heard(navigator.mediaDevices.getUserMedia({ audio: true })), 'NotAllowedError'],
  'display-capture': [() => heard(navigator.mediaDevices.getDisplayMedia()), 'NotAllowedError'],
  midi: [() => heard(navigator.requestMIDIAccess()), 'SecurityError'],
  midiSysex: [() => heard(navigator.requestMIDIAccess({ sysex: true })), 'SecurityError'],
  'clipboard-read': [() => heard(navigator.clipboard.readText()), 'NotAllowedError'],
  'clipboard-sanitized-write': [() => heard(navigator.clipboard.writeText('x')), 'NotAllowedError'],
  pointerLock: [
    () =>
      new Promise((resolve) => {
        document.addEventListener('pointerlockchange', () => resolve('given'));
        document.addEventListener('pointerlockerror', () => resolve('denied'));
        void document.body.requestPointerLock();
      }),
    'denied',
  ],
  'idle-detection': [() => (window as unknown as Newer).IdleDetector.requestPermission(), 'denied'],
  'screen-wake-lock': [() => heard(navigator.wakeLock.request()), 'NotAllowedError'],
  'persistent-storage': [() => navigator.storage.persist().then((kept) => (kept ? 'given' : 'denied')), 'denied'],
  'local-fonts': [
    () => (window as unknown as Newer).queryLocalFonts().then(({ length }) => (length > 0 ? 'given' : 'none')),
    'none',
  ],
  'window-management': [() => heard((window as unknown as Newer).getScreenDetails()), 'NotAllowedError'],
  sensors: [
    () =>
      new Promise((resolve) => {
        const sensor = new (window as unknown as Newer).Accelerometer();
        sensor.addEventListener('error', (event) => resolve((event as unknown as { error: Error }).error.name));
        sensor.addEventListener('activate', () => resolve('given'));
        sensor.start();
      }),
    'NotAllowedError',
  ],
};

test('a page is given nothing it asks for, but full screen', async () => {
  await own.desk.evaluate(() =>
    Object.assign(globalThis, {
      heard: (asking: Promise<unknown>) =>
        asking.then(
          () => 'given',
          (error: Error) => error.name,
        ),
    }),
  );
  await own.desk.bringToFront();
  const told: Record<string, string> = {};
  for (const [name, [ask]] of Object.entries(REQUESTS)) told[name] = await own.desk.evaluate(ask);
  expect(told).toEqual(Object.fromEntries(Object.entries(REQUESTS).map(([name, [, refusal]]) => [name, refusal])));
  await own.desk.evaluate(() => void document.documentElement.requestFullscreen());
  await expect.poll(() => own.desk.evaluate(() => document.fullscreenElement !== null)).toBe(true);
});

test('a page that looks is told that nothing was granted', async () => {
  const names = [
    'geolocation',
    'notifications',
    'midi',
    'camera',
    'microphone',
    'background-sync',
    'background-fetch',
    'periodic-background-sync',
    'persistent-storage',
    'accelerometer',
    'gyroscope',
    'magnetometer',
    'clipboard-read',
    'clipboard-write',
    'payment-handler',
    'idle-detection',
    'screen-wake-lock',
    'local-fonts',
    'display-capture',
  ];
  const states = await own.desk.evaluate(async (asked) => {
    const found: Record<string, string> = {};
    for (const name of asked) {
      const status = await navigator.permissions.query({ name: name as PermissionName });
      found[name] = status.state;
    }
    return found;
  }, names);
  expect(states).toEqual(Object.fromEntries(names.map((name) => [name, 'denied'])));
});

test('no choice of devices is opened for a page', async () => {
  await own.app.evaluate(({ session }) => {
    const offered: string[] = [];
    Object.assign(globalThis, { offered });
    session.defaultSession.on('select-hid-device', () => offered.push('hid'));
    session.defaultSession.on('select-serial-port', () => offered.push('serial'));
    session.defaultSession.on('select-usb-device', () => offered.push('usb'));
  });
  const devices = [
    () => (navigator as unknown as Devices).hid.requestDevice({ filters: [] }),
    () => (navigator as unknown as Devices).serial.requestPort(),
    () => (navigator as unknown as Devices).usb.requestDevice({ filters: [] }),
  ];
  for (const ask of devices) await own.desk.evaluate(ask).catch(() => undefined);
  expect(await own.app.evaluate(() => (globalThis as unknown as { offered: string[] }).offered)).toEqual([]);
});
