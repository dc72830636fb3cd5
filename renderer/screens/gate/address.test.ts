import { afterEach, expect, test } from 'vitest';
import { takeHandedToken, takeReason } from './address.ts';

const TOKEN = 'k-h4OH-gm9C0MAE4MnSxTdWa079_TIvYyEM_UlOW-pk';

afterEach(() => {
  localStorage.clear();
  window.history.replaceState(null, '', '/');
});

test('a token in the address moves into storage and out of sight', () => {
  window.history.replaceState(null, '', `/#token=${TOKEN}`);
  takeHandedToken();
  expect(localStorage.getItem('bayboard.token')).toBe(TOKEN);
  expect(window.location.href).not.toContain(TOKEN);
});

test('an address without one, or with something else, changes nothing', () => {
  localStorage.setItem('bayboard.token', 'kept');
  for (const hash of ['', '#token=', '#token=short', '#/devices?code=123456']) {
    window.history.replaceState(null, '', `/${hash}`);
    takeHandedToken();
    expect(localStorage.getItem('bayboard.token')).toBe('kept');
    expect(window.location.hash).toBe(hash);
  }
});

test('a screen that another page sent here says why, once, and only for a reason there is', () => {
  window.history.replaceState(null, '', '/#out=token-revoked');
  expect(takeReason()).toBe('token-revoked');
  expect(takeReason()).toBeNull();
  window.history.replaceState(null, '', '/#out=anything');
  expect(takeReason()).toBeNull();
});
