// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { App } from 'antd';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { Standard } from '../../../shared/domain/model.ts';
import { fakeSession } from '../../live/fake.session.ts';
import { LiveDesk } from '../../live/LiveDesk.tsx';
import type { Result } from '../../sync/tap.ts';
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

const taken: Result = { ok: false, code: 'name-taken', params: { name: 'M02' } };

function open(editing: Standard | null, answer?: Result) {
  const session = fakeSession({
    rows: [{ kind: 'standard', id: 'M02', standard }],
    now: 0,
    ...(answer && { answer: () => answer }),
  });
  render(
    <LiveDesk session={session}>
      <LanguageProvider language="zh-CN">
        <App>
          <StandardDialog standard={editing} onClose={() => {}} />
        </App>
      </LanguageProvider>
    </LiveDesk>,
  );
  return session;
}

const save = () => fireEvent.click(screen.getByText(/^保\s?存$/));

function fill(code: string) {
  fireEvent.change(screen.getByLabelText('代码'), { target: { value: code } });
  fireEvent.change(screen.getByLabelText('中文名称'), { target: { value: '大保养' } });
  fireEvent.change(screen.getByLabelText('英文名称'), { target: { value: 'Major service' } });
}

it('adds a line as a new one, so that it cannot overwrite another, and says why it was not', async () => {
  const session = open(null, taken);
  fill('M02');
  save();
  await expect.poll(() => session.sent).toMatchObject([{ type: 'standard.save', payload: { id: 'M02', isNew: true } }]);
  expect(await screen.findByText(/已经有“M02”了/)).toBeTruthy();
});

it('changes the line it was opened on', async () => {
  const session = open(standard);
  save();
  await expect.poll(() => session.sent).toMatchObject([{ payload: { ...standard, isNew: false } }]);
});
