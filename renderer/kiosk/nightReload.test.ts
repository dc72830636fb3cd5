import { expect, test, vi } from 'vitest';
import { atShopTime } from '../../shared/domain/calendar.ts';
import { isReloadTime, reloadIfServed } from './nightReload.ts';

const ZONE = 'Asia/Shanghai';
const at = (hour: number, minute: number) => atShopTime('2026-11-22', hour * 60 + minute, ZONE);

test('a screen reloads in its own quarter of an hour after three, on the shop clock', () => {
  expect(isReloadTime(at(3, 0), ZONE, 0)).toBe(true);
  expect(isReloadTime(at(2, 59), ZONE, 0)).toBe(false);
  expect(isReloadTime(at(3, 15), ZONE, 0)).toBe(false);
  expect(isReloadTime(at(3, 0), ZONE, 30)).toBe(false);
  expect(isReloadTime(at(3, 30), ZONE, 30)).toBe(true);
  expect(isReloadTime(at(3, 0), 'Europe/Berlin', 0)).toBe(false);
});

test('a page is not given up while the hub does not serve it', async () => {
  const reload = vi.fn();
  vi.stubGlobal('location', { pathname: '/lounge', reload });
  vi.stubGlobal('fetch', vi.fn().mockRejectedValueOnce(new TypeError('no hub')).mockResolvedValueOnce({ ok: false }));
  await reloadIfServed();
  await reloadIfServed();
  expect(reload).not.toHaveBeenCalled();
  vi.stubGlobal('fetch', vi.fn().mockResolvedValue({ ok: true }));
  await reloadIfServed();
  expect(reload).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});
