import { SAMPLE_DAY } from './masters.ts';
import type { Random } from './random.ts';
import type { Act, Minute, Story } from './story.ts';

type Called = Extract<Act, { do: 'call' }>;

const REMARKS = ['', '', '', '一切都好', '希望洗车再快一点', '讲解很清楚', '下次还来', '价格略贵'] as const;
const LATE_REMARKS = ['说好的时间没拿到车', '等了快一个小时', '没人提前告诉我要晚'] as const;

/** By which of the week's calls somebody complains, and about what; what has a cause is answered already. */
const COMPLAINTS: Readonly<Record<number, readonly [text: string, cause: string, answer: string]>> = {
  9: ['交车前没有把旧件给我看', '', ''],
  40: ['洗车没洗干净，脚垫是湿的', '当天洗车位只有一人', '已致歉，送精洗券一张'],
  90: ['结算金额比接车时说的多', '', ''],
};

/**
 * Q4: the caller's work on the week's deliveries, up to `now` (the sample's minute): most customers are reached a day or
 * two later, some at the third try, some not yet, and those of yesterday are due today.
 */
export function withCalls(past: readonly Story[], random: Random, now: Minute): Story[] {
  let reached = 0;
  return past.map((story) => {
    const delivered = story.acts.find((act) => act.do === 'deliver')?.at;
    if (delivered === undefined || story.category === 'pdi' || story.category === 'internal') return story;
    const isLate = story.acts.some((act) => act.do === 'settle' && act.at > story.promise);
    const acts: Act[] = [];
    for (const at of triesAfter(delivered, random)) {
      if (at >= now) break;
      if (!random.chance(0.8)) {
        acts.push(call(at, random, { reached: false }));
        continue;
      }
      const [complaint = null, cause = '', answer = ''] = COMPLAINTS[reached] ?? [];
      acts.push(call(at, random, { reached: true, isLate, complaint }));
      if (answer !== '' && at + 90 < now) acts.push({ at: at + 90, do: 'answerComplaint', cause, answer });
      reached += 1;
      break;
    }
    return { ...story, acts: [...story.acts, ...acts].sort((a, b) => a.at - b.at) };
  });
}

/** Up to three tries on the days after delivery, in the hours in which people may be rung up; now and then none. */
function triesAfter(delivered: Minute, random: Random): Minute[] {
  if (random.chance(0.06)) return [];
  const midnight = Math.floor(delivered / 1440) * 1440;
  const first = random.chance(0.7) ? 1 : 2;
  return [0, 1, 2].map(
    (day) => midnight + (first + day) * 1440 + random.int(SAMPLE_DAY.open + 60, SAMPLE_DAY.close - 120),
  );
}

type Said = { reached: false } | { reached: true; isLate: boolean; complaint: string | null };

function call(at: Minute, random: Random, said: Said): Called {
  const rest = {
    at,
    do: 'call',
    onTime: null,
    scores: Array<number>(10).fill(0),
    remark: '',
    complaint: null,
  } as const;
  if (!said.reached) return { ...rest, reached: false };
  const onTime = random.chance(said.isLate ? 0.85 : 0.99);
  const least = onTime && said.complaint === null ? 8 : 4;
  const scores = rest.scores.map(() => (random.chance(0.08) ? 0 : random.int(least, 10)));
  const remark = random.pick(onTime ? REMARKS : LATE_REMARKS);
  return { ...rest, reached: true, onTime, scores, remark, complaint: said.complaint };
}

/** Q3, E9: a car of the week comes again with what was worked on then, and somebody has to rule on it. */
export function cameBack(story: Story, past: readonly Story[]): Story {
  const earlier = past.find(
    ({ category, codes, acts }) =>
      category === 'repair' && codes.length === 1 && acts.some((act) => act.do === 'deliver' && act.at < -2 * 1440),
  );
  if (!earlier) return story;
  const car = { ...earlier.car, mileage: earlier.car.mileage + 600 };
  const link: Act = { at: story.arrive + 1, do: 'comesBack', earlier };
  return { ...story, car, acts: [link, ...story.acts] };
}
