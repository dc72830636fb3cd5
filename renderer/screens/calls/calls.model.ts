import { type CallState, SATISFACTION_ITEMS } from '../../../shared/domain/calls.ts';
import type { FollowUpCall, Policy } from '../../../shared/domain/model.ontime.ts';
import type { VisitFile } from '../../../shared/domain/model.ts';
import { type Judgement, judge } from '../../../shared/domain/verdict/verdict.ts';
import type { PayloadInput } from '../../../shared/protocol/commands.ts';
import type { CallLine, CallList, ComplaintList } from '../../../shared/views/followUp.lists.ts';
import type { VisibleState } from '../../ui/StateMark.tsx';

export const CALL_MARKS = {
  early: 'waiting',
  due: 'waiting',
  overdue: 'at-risk',
  done: 'ready',
  'given-up': 'done',
} as const satisfies Record<CallState, VisibleState>;

/** What was heard on the phone, as far as it is filled in. `onTime` undefined: nothing chosen yet; null: not asked. */
export type CallDraft = {
  readonly onTime: boolean | null | undefined;
  /** One per satisfaction item; 0: not answered. */
  readonly scores: readonly number[];
  readonly remark: string;
  readonly complains: boolean;
  readonly complaint: string;
};

export const EMPTY_CALL: CallDraft = {
  onTime: undefined,
  scores: SATISFACTION_ITEMS.map(() => 0),
  remark: '',
  complains: false,
  complaint: '',
};

/** The customer was asked, and a complaint is in words. */
export function isComplete({ onTime, complains, complaint }: CallDraft): boolean {
  return onTime !== undefined && (!complains || complaint.trim() !== '');
}

export function callPayload(visitId: string, draft: CallDraft): PayloadInput<'call.record'> {
  const { onTime = null, scores, remark, complains, complaint } = draft;
  return { visitId, reached: true, onTime, scores: [...scores], remark, complaint: complains ? complaint : null };
}

/** Mean of what was answered, to one decimal; null: nothing was. */
export function meanScore(scores: readonly number[]): string | null {
  const given = scores.filter((score) => score > 0);
  return given.length === 0 ? null : (given.reduce((sum, score) => sum + score, 0) / given.length).toFixed(1);
}

/** The verdict as it stands, and as it would with this word of the customer (V5). */
export function effectOf(file: VisitFile, policy: Policy, onTime: boolean, now: number): [Judgement, Judgement] {
  // a screen's clock counts in whole minutes: what is said now comes after every call so far
  const at = Math.max(now, ...file.calls.map((call) => call.at));
  const said: FollowUpCall = {
    ...{ id: '\uffff', visitId: file.visit.id, at, by: null, reached: true, onTime },
    ...{ scores: [], remark: '', complaintId: null },
  };
  return [judge(file, policy, now), judge({ ...file, calls: [...file.calls, said] }, policy, now)];
}

/** The line that is shown: the chosen one as long as it is listed, else the first. */
export function shownLine(list: CallList | null, finished: boolean, chosen: string | null): CallLine | null {
  const lines = (finished ? list?.finished : list?.lines) ?? [];
  return lines.find(({ visitId }) => visitId === chosen) ?? lines[0] ?? null;
}

/** Complaints that are still to be answered, those included that the list has no room for. */
export function openComplaints({ lines, more }: ComplaintList): number {
  return lines.filter(({ complaint }) => complaint.closedAt === null).length + more;
}

/** Changes whenever something does that the lists of the follow-up desk are made of. */
export function followUpSeen(files: readonly VisitFile[]): string {
  return files
    .map(({ visit, calls, comebacks }) =>
      [
        visit.deliveredAt,
        visit.cancelledAt,
        calls.length,
        ...comebacks.map(({ id, ruling }) => `${id}${ruling}`),
      ].join(),
    )
    .join('/');
}
