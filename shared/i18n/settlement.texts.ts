import { texts } from './translate.ts';

/** The printed settlement sheet (结算单). */
export const settlementTexts = texts({
  title: ['维修结算单', 'Settlement sheet'],
  promised: ['承诺交车', 'Promised for'],
  ready: ['完工可交', 'Ready'],
  settled: ['结算时间', 'Settled'],
  delivery: ['交车时间', 'Delivery'],
  number: ['序号', 'No.'],
  name: ['名称', 'Item'],
  quantity: ['数量', 'Quantity'],
  amount: ['金额', 'Amount'],
  subtotal: ['{kind}小计', '{kind} subtotal'],
  total: ['合计', 'Total'],
  noLines: ['没有收费项目', 'Nothing is charged'],
  cashier: ['收银签字', "Cashier's signature"],
  gone: ['找不到这张结算单', 'This sheet is not here'],
  open: ['结算单', 'Settlement sheet'],
});
