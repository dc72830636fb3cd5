import { texts } from './translate.ts';

/** What every printed sheet about a car says. */
export const paperTexts = texts({
  pickup: ['取车号', 'Pickup number'],
  scan: ['扫码查看本单', 'Scan to open this sheet'],
  plate: ['车牌', 'Plate'],
  vin: ['车架号', 'VIN'],
  model: ['车型', 'Model'],
  mileage: ['里程', 'Mileage'],
  km: ['{n} 公里', '{n} km'],
  customer: ['客户', 'Customer'],
  phone: ['电话', 'Phone'],
  advisor: ['服务顾问', 'Advisor'],
  arrived: ['进厂时间', 'Arrived'],
  signature: ['客户签字', "Customer's signature"],
  print: ['打印', 'Print'],
  back: ['返回', 'Back'],
});
