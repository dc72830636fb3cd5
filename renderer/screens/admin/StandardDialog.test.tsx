// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { App } from 'antd';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { Standard } from '../../../shared/domain/model.ts';
import { fakeSession } from '../../live/fake.session.ts';
import { LiveDesk } from '../../live/LiveDesk.tsx';
import { LanguageProvider } from '../../ui/language.tsx';
import { lendBrowser } from '../../ui/testing/antdBrowser.ts';
import { StandardDialog } from './StandardDialog.tsx';

const standard: Standard = {
  id: 'M02',
  nameZh: '小保养',
  nameEn: 'Minor service',
  category: 'maintenance',
  minutes: 50,
  crew: 1,
  unattendedMinutes: 0,
  bayNeed: 'general',
  trade: 'mechanical',
  level: 'junior',
  certificate: null,
  inspection: ['self'],
  retired: false,
};

beforeAll(lendBrowser);
afterEach(cleanup);

async function add(code: string) {
  const session = fakeSession({ rows: [{ kind: 'standard', id: 'M02', standard }], now: 0 });
  render(
    <LiveDesk session={session}>
      <LanguageProvider language="zh-CN">
        <App>
          <StandardDialog standard={null} onClose={() => {}} />
        </App>
      </LanguageProvider>
    </LiveDesk>,
  );
  fireEvent.change(screen.getByLabelText('代码'), { target: { value: code } });
  fireEvent.change(screen.getByLabelText('中文名称'), { target: { value: '大保养' } });
  fireEvent.change(screen.getByLabelText('英文名称'), { target: { value: 'Major service' } });
  fireEvent.click(screen.getByText(/^保\s?存$/));
  return session;
}

it('adds no line under a code that is taken: that would overwrite the other', async () => {
  const session = await add('M02');
  expect(await screen.findByText(/已经有“M02”了/)).toBeTruthy();
  expect(session.sent).toEqual([]);
});

it('adds one under a free code', async () => {
  const session = await add('M03');
  await expect.poll(() => session.sent.map(({ type }) => type)).toEqual(['standard.save']);
});
