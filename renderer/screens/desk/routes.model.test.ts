import { expect, it } from 'vitest';
import { DEVICE_ROLES } from '../../../shared/domain/vocabulary.ts';
import { pageOf } from '../../../shared/views/pages.ts';
import { pagesOf } from './routes.model.ts';

it('gives every role that opens the desk a home, and no other role a page', () => {
  for (const role of DEVICE_ROLES) expect(pagesOf(role).length > 0).toBe(pageOf(role) === '/desk');
});

it('keeps administration and screens to the dispatcher (S9)', () => {
  for (const role of DEVICE_ROLES) {
    if (role === 'dispatcher') continue;
    expect(pagesOf(role)).not.toContain('admin');
    expect(pagesOf(role)).not.toContain('devices');
  }
});
