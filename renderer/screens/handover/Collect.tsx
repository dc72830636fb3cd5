import { Button, Table, type TableProps } from 'antd';
import { minutesReady, notCollected } from '../../../shared/domain/collection.ts';
import { minutesLate } from '../../../shared/domain/lateness.ts';
import type { Shop, VisitFile } from '../../../shared/domain/model.ts';
import { basisPromise } from '../../../shared/domain/promise.ts';
import { excuseState } from '../../../shared/domain/verdict/excuses.ts';
import { excuseTexts } from '../../../shared/i18n/excuse.texts.ts';
import { countdown, dayTime, minutesText } from '../../../shared/i18n/format.ts';
import { handoverTexts } from '../../../shared/i18n/handover.texts.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { EXCUSE_MARKS } from '../../parts/excuse/ExcuseList.tsx';
import { useHandOver } from '../../parts/useHandOver.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { CarCell, CustomerCell, PersonCell } from './cells.tsx';
import { settledHere } from './handover.model.ts';

type Columns = NonNullable<TableProps<VisitFile>['columns']>;

/** Ready and not fetched, each with its own age (E10), and below what is settled and only has to be handed over. */
export function Collect({ files, shop }: { files: readonly VisitFile[]; shop: Shop }) {
  const t = useText(handoverTexts);
  const excuse = useText(excuseTexts);
  const language = useLanguage();
  const now = useNow(15_000);
  const handOver = useHandOver(shop);
  const time = (at: number) => dayTime(language, at, now, shop.hours.timeZone);
  const waiting = notCollected(files);
  const settled = settledHere(files);
  const car: Columns = [
    {
      title: t('car'),
      width: '21%',
      render: (_, { visit }) => <CarCell car={visit} settledVisitId={visit.settledAt === null ? null : visit.id} />,
    },
    { title: t('customer'), width: '14%', render: (_, { visit }) => <CustomerCell customer={visit.customer} /> },
    { title: t('advisor'), width: '9%', render: (_, { visit }) => <PersonCell personId={visit.advisorId} /> },
    { title: t('promise'), width: '15%', render: (_, file) => <Promised file={file} shop={shop} now={now} /> },
    { title: t('ready'), width: '12%', render: (_, { visit }) => (visit.readyAt === null ? '' : time(visit.readyAt)) },
  ];
  const acts = (label: string, go: (file: VisitFile) => void): Columns[number] => ({
    title: t('next'),
    align: 'right',
    render: (_, file) => (
      <span className="handover-actions">
        <Button size="small" onClick={() => handOver.excuse(file)}>
          {excuse('record')}
        </Button>
        <Button size="small" type="primary" onClick={() => go(file)}>
          {label}
        </Button>
      </span>
    ),
  });
  const age = { width: '10%', className: 'handover-age' };
  const open: Columns = [
    ...car,
    { ...age, title: t('since'), render: (_, file) => minutesText(language, minutesReady(file, now)) },
    acts(t('settle'), handOver.settle),
  ];
  const done: Columns = [
    ...car,
    {
      ...age,
      title: t('delivery'),
      render: (_, { visit }) => time(visit.sheet?.deliveryAt ?? visit.settledAt ?? now),
    },
    acts(t('deliver'), handOver.deliver),
  ];
  return (
    <>
      {waiting.length === 0 ? (
        <EmptyState icon="all-done">{t('none.collect')}</EmptyState>
      ) : (
        <Cars files={waiting} columns={open} />
      )}
      {settled.length > 0 && (
        <section>
          <h2>{t('settledHere')}</h2>
          <Cars files={settled} columns={done} />
        </section>
      )}
      {handOver.dialogs}
    </>
  );
}

function Cars({ files, columns }: { files: readonly VisitFile[]; columns: Columns }) {
  return (
    <Table<VisitFile>
      size="small"
      tableLayout="fixed"
      rowKey={({ visit }) => visit.id}
      pagination={false}
      dataSource={files}
      columns={columns}
    />
  );
}

/** The promise, by how much it has passed, and what was recorded for it: unsigned the car will be late (V4). */
function Promised({ file, shop, now }: { file: VisitFile; shop: Shop; now: number }) {
  const words = useText(wordsTexts);
  const ontime = useText(ontimeWordsTexts);
  const language = useLanguage();
  const basis = basisPromise(file, shop.policy)?.at;
  if (basis === undefined) return null;
  const passed = file.visit.settledAt === null && minutesLate(basis, now) > 0;
  return (
    <>
      <span>{dayTime(language, basis, now, shop.hours.timeZone)}</span>
      {passed && <StateMark state="at-risk" label={countdown(language, basis, now)} />}
      {file.excuses.map((one) => {
        const state = excuseState(one, shop.policy);
        const label = `${words(`reason.${one.reason}`)} · ${ontime(`excuseState.${state}`)}`;
        return <StateMark key={one.id} state={EXCUSE_MARKS[state]} label={label} />;
      })}
    </>
  );
}
