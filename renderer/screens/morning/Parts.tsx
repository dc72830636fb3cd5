import type { Shop } from '../../../shared/domain/model.ts';
import type { PartsLine, PartsState } from '../../../shared/domain/morning.ts';
import { dayTime } from '../../../shared/i18n/format.ts';
import { morningTexts } from '../../../shared/i18n/morning.texts.ts';
import { FigurePanel } from '../../parts/report/FigurePanel.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { StateMark, type VisibleState } from '../../ui/StateMark.tsx';
import { CarCell } from './CarCell.tsx';

type Props = { lines: readonly PartsLine[]; shop: Shop; now: number; onOpen: (visitId: string) => void };

const MARKS: Readonly<Record<PartsState, VisibleState>> = {
  overdue: 'late',
  expected: 'waiting',
  unknown: 'held',
  arrived: 'ready',
};

/** Parts that work waits for: overdue, expected today, without a time, and those that came today. */
export function Parts({ lines, shop, now, onOpen }: Props) {
  const t = useText(morningTexts);
  const language = useLanguage();
  return (
    <FigurePanel
      title={t('parts')}
      className="morning-parts"
      tableClass="morning-list"
      heads={[t('car'), t('work'), t('standing')]}
      none={lines.length === 0 ? t('partsNone') : null}
    >
      <tbody>
        {lines.map(({ file: { visit }, operation, state, at }) => (
          <tr key={operation.id}>
            <CarCell car={visit} visitId={visit.id} onOpen={onOpen} />
            <td>{language === 'en' ? operation.nameEn : operation.nameZh}</td>
            <td>
              <StateMark
                state={MARKS[state]}
                label={`${t(`parts.${state}`)}${at === null ? '' : ` ${dayTime(language, at, now, shop.hours.timeZone)}`}`}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </FigurePanel>
  );
}
