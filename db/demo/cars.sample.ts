import { plateKind } from '../../shared/domain/plate.ts';
import { checkVin } from '../../shared/domain/vin.ts';
import type { Random } from './random.ts';

export type Drive = 'petrol' | 'hybrid' | 'electric';

/** A car with the person who brings it. Names are forms of address, phones a block nobody has: all of it is made up. */
export type SampleCar = {
  readonly plate: string;
  readonly vin: string | null;
  readonly model: string;
  readonly colour: string;
  readonly mileage: number;
  readonly customer: { readonly name: string; readonly phone: string };
};

const MODELS: Readonly<Record<Drive, readonly string[]>> = {
  petrol: [
    '大众 朗逸',
    '大众 迈腾',
    '丰田 卡罗拉',
    '丰田 凯美瑞',
    '本田 雅阁',
    '本田 CR-V',
    '日产 轩逸',
    '别克 GL8',
    '奥迪 A4L',
    '长安 CS75',
    '哈弗 H6',
    '吉利 星越L',
    '奇瑞 瑞虎8',
    '红旗 HS5',
    '马自达 CX-5',
  ],
  hybrid: ['比亚迪 宋PLUS DM-i', '比亚迪 秦PLUS DM-i', '理想 L7', '问界 M7', '吉利 银河L7', '丰田 荣放 双擎'],
  electric: ['比亚迪 汉EV', '比亚迪 海豚', '埃安 AION S', '小鹏 P7', '蔚来 ES6', '大众 ID.4', '极氪 001', '五菱 缤果'],
};

const COLOURS = ['白色', '白色', '黑色', '黑色', '银灰', '深灰', '珍珠白', '红色', '深蓝', '金色', '墨绿'] as const;
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余'];

/** Where the plates of a shop in Beijing come from. */
const OFFICES = [
  ['京', 'ACEFGHJKLMNPQ', 70],
  ['冀', 'ABFRHG', 14],
  ['津', 'ABCDE', 6],
  ['晋', 'AB', 2],
  ['鲁', 'AB', 2],
  ['豫', 'A', 2],
  ['沪', 'ABC', 1],
  ['苏', 'AE', 1],
  ['粤', 'AB', 1],
  ['蒙', 'A', 1],
] as const;

const SERIAL_LETTERS = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'];
/** Letters of new-energy plates: the first five on pure electric cars, the others on the rest (GA 36-2018). */
const ENERGY_LETTERS = { hybrid: [...'FGH'], electric: [...'DABC'] } as const;

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.int(0, 9)).join('');
}

function plateOf(random: Random, drive: Drive): string {
  const [province, authorities] = random.weighted(OFFICES.map((office) => [office, office[2]] as const));
  const office = province + random.pick([...authorities]);
  if (drive !== 'petrol') {
    const second = random.chance(0.5) ? random.pick(SERIAL_LETTERS) : digits(random, 1);
    return office + random.pick(ENERGY_LETTERS[drive]) + second + digits(random, 4);
  }
  const letters = random.int(1, 2);
  const serial = [...digits(random, 5)].map((digit, i) => (i < letters ? random.pick(SERIAL_LETTERS) : digit));
  return office + (random.chance(0.5) ? serial : serial.reverse()).join('');
}

/** Makes cars that nobody else drives: a plate is given out once. */
export function createCarMaker(random: Random): (drive: Drive) => SampleCar {
  const given = new Set<string>();
  return (drive) => {
    let plate = plateOf(random, drive);
    while (given.has(plate) || plateKind(plate) === 'free') plate = plateOf(random, drive);
    given.add(plate);
    return {
      plate,
      vin: random.chance(0.6) ? vinOf(random) : null,
      model: random.pick(MODELS[drive]),
      colour: random.pick(COLOURS),
      mileage: random.int(40, 1400) * 100 + random.int(0, 99),
      customer: customerOf(random),
    };
  };
}

/** A VIN with the right check digit. */
export function vinOf(random: Random): string {
  const front =
    random.pick(['LSV', 'LFV', 'LVG', 'LGX', 'LB3']) + random.pick(SERIAL_LETTERS.slice(0, 8)) + digits(random, 4);
  const back = random.pick(['P', 'R', 'S', 'T']) + random.pick(['A', 'B', 'C']) + digits(random, 6);
  const right = [...'0123456789X'].find((digit) => checkVin(front + digit + back).problem === null);
  return front + right + back;
}

function customerOf(random: Random): SampleCar['customer'] {
  const name = random.pick(SURNAMES) + random.pick(['先生', '女士']);
  return { name, phone: `138-0000-${digits(random, 4)}` };
}
