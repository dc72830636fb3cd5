import type { VisitCategory } from '../../shared/domain/vocabulary.ts';
import { type Drive, type SampleCar, vinOf } from './cars.sample.ts';
import type { Random } from './random.ts';

/** Why cars come: the work, what it counts as, and what the customer says. */
export type SampleJob = {
  readonly category: VisitCategory;
  /** Codes of the time table, in the order in which the work is done. */
  readonly codes: readonly string[];
  readonly requests: readonly string[];
  /** How likely the customer waits in the lounge. */
  readonly waits: number;
  readonly drive: Drive | null;
};

type Line = readonly [weight: number, codes: string, waits: number, requests: readonly string[], drive?: Drive];

/** The mix of a dealership's day (about half of it maintenance); weights are cars in a hundred. */
const LINES: Readonly<Record<VisitCategory, readonly Line[]>> = {
  'first-service': [[8, 'M01', 0.8, ['首保，顺便看看胎压', '第一次保养，在这儿等', '首保，提车三个月了']]],
  maintenance: [
    [13, 'M02', 0.8, ['常规保养，换机油', '到五千公里了，做个小保养', '保养，客户赶时间']],
    [10, 'M03', 0.7, ['小保养，三滤一起换', '空调滤芯有味道，一起换了', '一年没换滤芯了']],
    [4, 'M03 M12', 0.6, ['保养加轮胎换位', '方向有点抖，做动平衡']],
    [4, 'M04', 0.2, ['四万公里保养', '该做大保养了，下午来取']],
    [2, 'M05', 0.1, ['六万公里大保养，火花塞也换']],
    [5, 'M09', 0.5, ['空调有霉味', '空调出风有异味，要清洗']],
    [2, 'M06', 0.6, ['刹车油三年没换了']],
    [7, 'M13', 0.6, ['新能源保养，检查三电', '电车保养，续航掉得快'], 'electric'],
  ],
  repair: [
    [5, 'R01', 0.6, ['刹车有尖叫声', '刹车片报警灯亮了']],
    [3, 'R02', 0.4, ['刹车抖动，方向盘跟着抖']],
    [3, 'R08', 0.8, ['早上打不着火', '电瓶没电，搭电来的']],
    [5, 'R20', 0.9, ['右后胎扎了钉子', '轮胎老是报胎压低', '左前胎鼓包，换一条']],
    [2, 'R07 R05', 0.2, ['过坎底盘咯噔响', '跑偏，轮胎吃胎']],
    [3, 'R05', 0.5, ['方向盘不正', '刚换完胎，做个四轮定位']],
    [3, 'R14', 0.5, ['怠速抖，故障灯亮']],
    [2, 'R15', 0.3, ['空调不凉']],
    [3, 'G01', 0.2, ['仪表报电子系统故障', '停一晚上就没电']],
    [1, 'R12', 0.1, ['发动机有机油渗漏']],
    [1, 'R10', 0.1, ['到换正时皮带的公里数了']],
  ],
  warranty: [
    [4, 'W02', 0.6, ['收到召回通知，来升级', '车机老是黑屏，说要升级']],
    [1, 'W03 W01', 0.1, ['天窗异响，还在质保期']],
  ],
  accident: [
    [3, 'B02', 0.2, ['前保险杠松了，重新装一下', '保险杠卡扣断了']],
    [2, 'B03', 0, ['翼子板换新，漆件自带']],
    [4, 'P05', 0, ['后保险杠蹭了一块漆', '前保险杠被剐了']],
    [3, 'B01 P01 P02 P03 P04', 0, ['右后门被撞了个坑', '左前叶子板凹了']],
  ],
  pdi: [[2, 'N01', 0, ['新车到店，交车前检查']]],
  internal: [[1, 'N02', 0, ['试驾车加装记录仪']]],
};

const JOBS = (Object.keys(LINES) as VisitCategory[]).flatMap((category) =>
  LINES[category].map(([weight, codes, waits, requests, drive = null]) => {
    const job: SampleJob = { category, codes: codes.split(' '), requests, waits, drive };
    return [job, weight] as const;
  }),
);

export function anyJob(random: Random): SampleJob {
  return random.weighted(JOBS);
}

/** What the car of a job runs on: petrol work is not done on electric cars. */
function driveOf(job: SampleJob, random: Random): Drive {
  if (job.drive !== null) return job.drive;
  const engineless = job.codes.every((code) => ENGINELESS.includes(code));
  return random.weighted<Drive>([
    ['petrol', 75],
    ['hybrid', 15],
    ['electric', engineless ? 20 : 0],
  ]);
}

/** PDI and the shop's own cars have no customer, and a new car has no plate. */
export function carOf(job: SampleJob, random: Random, makeCar: (drive: Drive) => SampleCar): SampleCar {
  const car = makeCar(driveOf(job, random));
  if (job.category === 'internal') return { ...car, customer: { name: '本店', phone: '' } };
  if (job.category !== 'pdi') return car;
  return {
    ...car,
    plate: '',
    vin: vinOf(random),
    mileage: random.int(3, 40),
    customer: { name: '本店新车', phone: '' },
  };
}

const ENGINELESS = ['M12', 'R05', 'R20', 'W02', 'P05', 'B01', 'P01', 'P02', 'P03', 'P04', 'N01', 'N02'];

/** Minutes of flashing off and of cooling before a step may begin (J3). */
const LAGS: Readonly<Record<string, number>> = { P03: 10, P04: 15 };

/** How long an operation waits after the one before it; null when the order does not matter: body work is a chain (E1). */
export function lagAfterPrevious(category: VisitCategory, code: string): number | null {
  return category === 'accident' || code === 'R05' ? (LAGS[code] ?? 0) : null;
}

/** How many cars arrive in each hour of the day, from 08:00: the peak is before eleven, the afternoon is quiet. */
const ARRIVALS_BY_HOUR: readonly number[] = [6, 8, 7, 4, 1, 4, 4, 3, 1, 0];
const FIRST_HOUR = 8;

/** When cars arrive on a day, in minutes since midnight, in order. */
export function arrivalMinutes(random: Random): number[] {
  return ARRIVALS_BY_HOUR.flatMap((cars, i) =>
    Array.from({ length: cars }, () => (FIRST_HOUR + i) * 60 + random.int(i === 0 ? 2 : 0, 59)),
  ).sort((a, b) => a - b);
}
