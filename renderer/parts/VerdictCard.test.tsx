// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { arrive, time, workOff } from '../../shared/domain/testing/arrivals.ts';
import { fakeShop } from '../../shared/domain/testing/fakeShop.ts';
import { LanguageProvider } from '../ui/language.tsx';
import { VerdictCard } from './VerdictCard.tsx';

afterEach(cleanup);

/** Promised for 11:00; worked on for an hour from 09:00, inspected at 10:05, washed at 11:10, settled at 11:20. */
function lateCar(language: 'zh-CN' | 'en') {
  const shop = fakeShop(time('09:00'));
  const promise = { at: time('11:00'), means: 'phone' } as const;
  const { visitId, operations } = arrive(shop, '京A11111', ['R10'], { promise });
  workOff(shop, operations[0] ?? '', 'b1', 'zhang', 60);
  shop.clock.now = time('10:05');
  shop.must('check.record', { visitId, operationId: null, level: 'final', passed: true });
  shop.clock.now = time('10:30');
  shop.must('visit.promise', { visitId, at: time('11:30'), means: 'phone', cause: 'workshop', note: '排队洗车' });
  shop.clock.now = time('11:00');
  shop.must('visit.startWash', { visitId });
  shop.clock.now = time('11:10');
  shop.must('visit.finishWash', { visitId });
  shop.must('visit.ready', { visitId });
  shop.clock.now = time('11:20');
  const show = (now: number) =>
    render(
      <LanguageProvider language={language}>
        <VerdictCard file={shop.file(visitId)} shop={shop.reader.shop()} now={now} />
      </LanguageProvider>,
    );
  return { shop, visitId, show };
}

describe('the verdict card', () => {
  it('says the result, the promise that counted, the clock and the rule (V7)', () => {
    const { shop, visitId, show } = lateCar('zh-CN');
    shop.must('visit.settle', { visitId });
    show(time('15:00'));
    expect(screen.getByText('迟 20 分')).toBeTruthy();
    expect(screen.getByText('承诺 11:00（首次承诺，电话确认） · 结算单交车 11:20 · 迟 20 分 · V2')).toBeTruthy();
    const [first, told] = screen.getAllByRole('listitem');
    expect(first?.textContent).toBe('11:00首次承诺计入');
    expect(told?.textContent).toBe('11:30车间延误仅告知');
  });

  it('accounts for every minute, in a table and in words for who cannot see the bar (V8)', () => {
    const { shop, visitId, show } = lateCar('en');
    shop.must('visit.settle', { visitId });
    show(time('15:00'));
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      ...['1Work1 h43%', '2Inspection queue5 min4%', '3Wash queue1 h 5 min46%', '4Settlement queue10 min7%'],
      'Total2 h 20 min',
    ]);
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain('Work 1 h, Inspection queue 5 min');
    expect(screen.getByText('Most went to: Wash queue, 1 h 5 min. 20 min less and it was on time.')).toBeTruthy();
  });

  it('judges an open visit as it stands now', () => {
    const { show } = lateCar('zh-CN');
    show(time('11:20'));
    expect(screen.getByText('未结算，已过 20 分')).toBeTruthy();
    expect(screen.getByText('截至现在')).toBeTruthy();
  });
});
