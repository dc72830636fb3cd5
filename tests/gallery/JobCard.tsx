import { memo, useEffect } from 'react';
import { StateMark, stateClass } from '../../renderer/ui/StateMark.tsx';
import type { Job } from './fixture.ts';

/** A card as the dispatcher's board has them; shows less as it gets narrower, the plate last. Counts its renders. */
export const JobCard = memo(function JobCard({ job, width }: { job: Job; width: number }) {
  useEffect(() => {
    window.galleryRenders = (window.galleryRenders ?? 0) + 1;
  });
  return (
    <div className={`job state-edge ${job.state === 'held' ? 'state-tint ' : ''}${stateClass(job.state)}`}>
      <span className="job-top tl-slide">
        <StateMark state={job.state} shapeOnly />
        <strong className="figure">{width > 84 ? job.plate : job.plate.slice(3)}</strong>
        {width > 150 && <span>{job.model}</span>}
        {width > 210 && <span className="job-promise figure">{job.promise}</span>}
      </span>
      <span className="job-foot tl-slide">
        {width > 60 && <span>{job.operation}</span>}
        {width > 130 && <span className="job-promise">{`${job.worked} / ${job.standard}`}</span>}
      </span>
    </div>
  );
});

declare global {
  interface Window {
    galleryRenders?: number;
    gallery?: { deltas: (perSecond: number) => void; touch: (id: string) => void; remove: (id: string) => void };
  }
}
