/** One operation, planned at `dispatched`, done in the first slot there is; now and then it waits for parts (D01). */
function work(
  { random, diary, standards }: Parts,
  draft: Draft,
  op: number,
  code: string,
  dispatched: Minute,
): boolean {
  const standard = standards.get(code) as Standard;
  const waits = standard.unattendedMinutes === 0 && random.chance(0.08) ? random.int(8, 20) : 0;
  const minutes = Math.round(standard.minutes * (0.72 + random.next() * 0.4)) + waits;
  const slot = findSlot(diary, standard, minutes, draft.at, END);
  if (!slot) return false;
  const { from, to, bay, crew } = slot;
  if (bay !== null) draft.acts.push({ at: Math.min(dispatched, from - 1), do: 'plan', op, bay, crew });
  draft.acts.push({ at: from, do: 'start', op, bay, crew });
  const pause = from + 6;
  if (waits > 0 && endOfWork(from, waits + 12) === from + waits + 12) {
    const until = pause + waits;
    draft.acts.push({ at: pause, do: 'hold', op, reason: 'D01', note: '', until, carFree: false });
    draft.acts.push({ at: until, do: 'resume', op, bay, crew });
  }
  draft.acts.push({ at: to, do: 'finish', op });
  settleIn(draft, slot, random);
  return true;
}

/** The car leaves the bay for the yard; bay and crew are taken until then. */
function settleIn(draft: Draft, { from, to, bay, crew, attendedTo }: Slot, random: Random): void {
  if (bay !== null) {
    draft.acts.push({ at: to + 1, do: 'move', place: 'parking', bay: null, label: `P${random.int(1, 36)}` });
    draft.taken.push([bay, { from: from - 1, to: to + 2 }]);
  }
  for (const who of crew) draft.taken.push([who, { from, to: attendedTo }]);
  draft.at = to + random.int(3, 9);
}

/** The final inspection; one in thirty goes back for what was forgotten (Q2). */
function inspect(parts: Parts, draft: Draft, job: SampleJob): boolean {
  const { random, diary, standards } = parts;
  const by = random.pick(INSPECTORS);
  const check = (rework: readonly number[], remark: string): boolean => {
    const minutes = random.int(6, 13);
    const from = firstFree(diary, by, draft.at, minutes);
    if (from === null) return false;
    draft.taken.push([by, { from, to: from + minutes }]);
    draft.acts.push({ at: from + minutes, do: 'check', by, rework, remark });
    draft.at = from + minutes + random.int(1, 5);
    return true;
  };
  if (!random.chance(0.033)) return check([], '');
  const op = job.codes.length - 1;
  if (!check([op], random.pick(REMARKS))) return false;
  const slot = findSlot(
    diary,
    { ...(standards.get(job.codes[op] as string) as Standard), unattendedMinutes: 0 },
    18,
    draft.at,
    END,
  );
  if (!slot) return false;
  draft.acts.push(
    { at: slot.from, do: 'resume', op, bay: slot.bay, crew: slot.crew },
    { at: slot.to, do: 'finish', op },
  );
  settleIn(draft, slot, random);
  return check([], '');
}

const REMARKS = ['轮胎螺栓扭矩未复核', '机油液位偏高', '保养灯未复位', '底护板螺丝少一颗', '左前门饰板有油渍'] as const;

function washCar({ random, diary }: Parts, draft: Draft): boolean {
  const minutes = random.int(9, 14);
  const from = firstFree(diary, 'wash', draft.at, minutes);
  if (from === null) return false;
  draft.taken.push(['wash', { from, to: from + minutes }]);
  draft.acts.push({ at: from, do: 'wash' }, { at: from + minutes, do: 'washed' });
  draft.at = from + minutes;
  return true;
}

function firstFree(diary: Diary, who: string, from: Minute, minutes: number): Minute | null {
  for (let start = from; start < END - minutes; start++) {
    const end = endOfWork(start, minutes);
    if (end === start + minutes && diary.isFree(who, { from: start, to: end })) return start;
  }
  return null;
}

/** Ready, settled, delivered; answers when it was settled. Whoever left the car comes for it later. */
function handOver({ random }: Parts, draft: Draft, job: SampleJob): Minute | null {
  const ready = draft.at + random.int(1, 3);
  const comesLater = !random.chance(job.waits);
  const wanted = ready + (comesLater ? random.int(20, 110) : random.int(4, 12));
  const settled = inDeliveryHours(wanted, random);
  const delivered = settled + random.int(2, 9);
  if (inDeliveryHours(ready, random) !== ready || delivered >= END) return null;
  draft.acts.push({ at: ready, do: 'ready' }, { at: settled, do: 'settle' }, { at: delivered, do: 'deliver' });
  return settled;
}

/** After closing time nobody is at the counter: the customer comes next morning. */
function inDeliveryHours(at: Minute, random: Random): Minute {
  const midnight = Math.floor(at / 1440) * 1440;
  return at - midnight <= SAMPLE_DAY.close - 12 ? at : midnight + 1440 + SAMPLE_DAY.open + random.int(5, 50);
}

