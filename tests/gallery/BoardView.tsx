import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLanguage } from '../../renderer/ui/language.tsx';
import { PoolItem } from '../../renderer/ui/timeline/PoolItem.tsx';
import { Timeline } from '../../renderer/ui/timeline/Timeline.tsx';
import { TimelineDnd } from '../../renderer/ui/timeline/TimelineDnd.tsx';
import type {
  DragSource,
  DropTarget,
  DropVerdict,
  TimelineLane,
  TimeRange,
} from '../../renderer/ui/timeline/timeline.types.ts';
import {
  clock,
  DAY,
  type Job,
  laneNames,
  MIDNIGHT,
  makeJobs,
  makeMarkers,
  makeShades,
  NOW,
  offsetAt,
} from './fixture.ts';
import { JobCard } from './JobCard.tsx';

const asked = new URLSearchParams(location.search);
const MINUTE = 60_000;

function formatTick(at: number, unit: 'time' | 'day'): string {
  if (unit === 'time') return clock(at);
  const days = Math.floor((at - MIDNIGHT) / (24 * 60 * MINUTE));
  return document.documentElement.lang === 'en' ? `Nov ${21 + days}` : `11月${21 + days}日`;
}

function renderJob(job: Job, { width }: { width: number }) {
  return <JobCard job={job} width={width} />;
}

/** 60 lanes and 300 jobs unless `?lanes=20&jobs=80`; deltas on demand, drops on the ninth bay refused, `?slow=1` answers late. */
export default function BoardView() {
  const english = useLanguage() === 'en';
  const [bays] = useState(() => laneNames(Number(asked.get('lanes') ?? 60), english));
  const [jobs, setJobs] = useState(() => makeJobs(bays, Number(asked.get('jobs') ?? 300), english));
  const [range, setRange] = useState<TimeRange>(DAY);
  const [pool, setPool] = useState(() => makeJobs(bays, 6, english).map((job) => ({ ...job, id: `w${job.id}` })));
  const [said, setSaid] = useState('');
  const lanes = useMemo<TimelineLane[]>(
    () =>
      bays.map(({ id, number, kind }) => ({
        id,
        name: english ? `Bay ${number}` : `${number} 号工位`,
        tone: number === 9 ? 'closed' : undefined,
        label: (
          <span className="gallery-lane">
            <strong className="figure">{number}</strong>
            <span>{kind}</span>
          </span>
        ),
      })),
    [bays, english],
  );
  const shades = useMemo(() => makeShades(english), [english]);
  const markers = useMemo(() => makeMarkers(jobs), [jobs]);

  const change = useCallback((id: string, patch: Partial<Job>) => {
    setJobs((before) => before.map((job) => (job.id === id ? { ...job, ...patch } : job)));
  }, []);
  useDeltas(change, setJobs);

  const canDrop = useCallback(
    (_: DragSource, target: DropTarget): DropVerdict => {
      if (target.laneId === 'bay9')
        return { ok: false, reason: english ? 'The lift is out of service until 18:00' : '举升机停用到 18:00' };
      if (target.start < NOW) return { ok: false, reason: english ? 'This time has passed' : '时间已经过去' };
      return { ok: true };
    },
    [english],
  );
  const onDrop = useCallback(
    (source: DragSource, { laneId, start, end }: DropTarget): Promise<DropVerdict> | undefined => {
      setSaid(`${source.id} ${laneId} ${clock(start)}`);
      const apply = () => {
        const waiting = pool.find(({ id }) => id === source.id);
        if (waiting === undefined) return change(source.id, { laneId, start, end });
        setPool((before) => before.filter(({ id }) => id !== source.id));
        setJobs((before) => [...before, { ...waiting, laneId, start, end, locked: false, state: 'waiting' }]);
      };
      if (asked.get('slow') === null) {
        apply();
        return;
      }
      const verdict: DropVerdict =
        asked.get('slow') === 'refuse'
          ? { ok: false, reason: english ? 'Somebody was faster' : '别人先占了' }
          : { ok: true };
      return new Promise((answer) => {
        setTimeout(() => {
          if (verdict.ok) apply();
          answer(verdict);
        }, 600);
      });
    },
    [change, pool, english],
  );

  return (
    <TimelineDnd>
      <div className="gallery-board">
        <div className="gallery-pool">
          {pool.map((job) => (
            <PoolItem
              key={job.id}
              id={job.id}
              name={`${job.plate} ${job.operation}`}
              length={job.standard * MINUTE}
              ghost={<JobCard job={job} width={160} />}
              onOpen={(id) => setSaid(`open ${id}`)}
            >
              <div className="gallery-pool-card">
                <strong className="figure">{job.plate}</strong> {job.model}
                <div>{`${job.operation} ${job.standard}′`}</div>
              </div>
            </PoolItem>
          ))}
          <output>{said}</output>
        </div>
        <Timeline
          lanes={lanes}
          items={jobs}
          renderItem={renderJob}
          range={range}
          onRangeChange={setRange}
          now={NOW}
          shades={shades}
          markers={markers}
          formatTick={formatTick}
          offsetAt={offsetAt}
          canDrop={canDrop}
          onDrop={onDrop}
          onResize={(id, { start, end }) => {
            setSaid(`resize ${id} ${clock(start)} ${clock(end)}`);
            change(id, { start, end });
          }}
          onOpen={(job) => setSaid(`open ${job.id}`)}
          onMenu={(job, { x, y }) => setSaid(`menu ${job.id} ${Math.round(x)} ${Math.round(y)}`)}
          corner={english ? 'Bays' : '工位'}
        />
      </div>
    </TimelineDnd>
  );
}

/** Lets a test send single-job deltas, as the hub would. */
function useDeltas(
  change: (id: string, patch: Partial<Job>) => void,
  setJobs: (update: (before: Job[]) => Job[]) => void,
) {
  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined;
    let turn = 0;
    window.gallery = {
      deltas: (perSecond) => {
        clearInterval(timer);
        if (perSecond <= 0) return;
        timer = setInterval(() => {
          turn += 1;
          change(`job${(turn * 37) % 300}`, { worked: turn });
        }, 1000 / perSecond);
      },
      touch: (id) => change(id, { plate: '京Z·99999' }),
      remove: (id) => setJobs((before) => before.filter((job) => job.id !== id)),
    };
    return () => clearInterval(timer);
  }, [change, setJobs]);
}
