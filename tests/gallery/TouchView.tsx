import { useCallback, useState } from 'react';
import { Chips } from '../../renderer/ui/Chips.tsx';
import { useLanguage } from '../../renderer/ui/language.tsx';
import { ProgressBar } from '../../renderer/ui/ProgressBar.tsx';
import { TouchButton } from '../../renderer/ui/TouchButton.tsx';
import { TouchSheet } from '../../renderer/ui/TouchSheet.tsx';
import { UndoBar } from '../../renderer/ui/UndoBar.tsx';

const reasons = [
  { id: 'D01', zh: '待料-拣配', en: 'Parts picking' },
  { id: 'D02', zh: '待料-缺件', en: 'Out of stock' },
  { id: 'D04', zh: '待客户确认', en: "Customer's approval" },
  { id: 'D06', zh: '待定损', en: 'Insurer' },
  { id: 'D08', zh: '外加工', en: 'Sublet' },
  { id: 'D09', zh: '设备占用', en: 'Equipment busy' },
  { id: 'D12', zh: '人员抽调/缺勤', en: 'Person away' },
  { id: 'D13', zh: '疑难诊断', en: 'Hard diagnosis' },
] as const;
type Reason = (typeof reasons)[number]['id'];

/** The touch primitives on a terminal's screen. `?sheet=1` opens the sheet. */
export default function TouchView() {
  const english = useLanguage() === 'en';
  const say = (zh: string, en: string) => (english ? en : zh);
  const [sheet, setSheet] = useState(new URLSearchParams(location.search).has('sheet'));
  const [reason, setReason] = useState<Reason | null>('D02');
  const [count, setCount] = useState(0);
  const [until, setUntil] = useState<number | null>(() => Date.now() + 10_000);
  const expire = useCallback(() => setUntil(null), []);
  const options = reasons.map(({ id, zh, en }) => ({ id, code: id, label: say(zh, en) }));
  return (
    <main className="gallery" style={{ background: 'var(--ground-working)', minHeight: '100vh' }}>
      <ProgressBar worked={132} standard={180} />
      <div className="gallery-row">
        <TouchButton variant="held" onPress={() => setSheet(true)}>
          {say('暂停', 'Hold')}
        </TouchButton>
        <TouchButton onPress={() => setCount(count + 1)}>{say('增项', 'Extra work')}</TouchButton>
        <TouchButton onPress={() => setCount(count + 1)} hint={say('告诉服务顾问', 'Tells the advisor')}>
          {say('来不及', "Can't make it")}
        </TouchButton>
        <TouchButton onPress={() => undefined} disabledReason={say('质检还没做', 'Inspection is not done')}>
          {say('洗车', 'Wash')}
        </TouchButton>
        <TouchButton variant="danger" onPress={() => undefined}>
          {say('作废', 'Drop')}
        </TouchButton>
        <TouchButton variant="primary" onPress={() => setUntil(performance.now() + 10_000)}>
          {say('完工', 'Finish')}
        </TouchButton>
        <output>{count}</output>
      </div>
      {until !== null && (
        <UndoBar
          text={say('已完工：更换水泵', 'Finished: water pump')}
          until={until}
          onUndo={expire}
          onExpire={expire}
        />
      )}
      <Chips label={say('原因', 'Reason')} options={options} value={reason} onChange={setReason} />
      <Chips label={say('原因', 'Reason')} options={options} value={reason} onChange={setReason} size="desk" />
      {sheet && (
        <TouchSheet
          title={say('为什么暂停？', 'Why is it on hold?')}
          onClose={() => setSheet(false)}
          actions={
            <>
              <TouchButton onPress={() => setSheet(false)}>{say('返回', 'Back')}</TouchButton>
              <TouchButton variant="primary" onPress={() => setSheet(false)}>
                {say('暂停', 'Hold')}
              </TouchButton>
            </>
          }
        >
          <Chips label={say('原因', 'Reason')} options={options} value={reason} onChange={setReason} />
        </TouchSheet>
      )}
    </main>
  );
}
