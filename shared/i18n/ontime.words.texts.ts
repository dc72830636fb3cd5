import type { CallState, SatisfactionItem } from '../domain/calls.ts';
import type { SpotMark } from '../domain/spotCheck.ts';
import type { ExcuseState } from '../domain/verdict/verdict.types.ts';
import type {
  AdditionState,
  ComebackRuling,
  ComebackWindow,
  FindCode,
  Result,
  ShareOwner,
  SheetKind,
  Stamp,
} from '../domain/vocabulary.ontime.ts';
import type { CheckPoint } from '../domain/vocabulary.ts';
import { type Catalogue, texts } from './translate.ts';

/** `list.word` for the word lists of `vocabulary.ontime.ts`: a word without a text does not compile. */
export type OntimeWordKey =
  | `sheetKind.${SheetKind}`
  | `excuseState.${ExcuseState}`
  | `spotMark.${SpotMark}`
  | `find.${FindCode}`
  | `additionState.${AdditionState}`
  | `result.${Result}`
  | `share.${ShareOwner}`
  | `callState.${CallState}`
  | `satisfaction.${SatisfactionItem}`
  | `ruling.${ComebackRuling}`
  | `window.${ComebackWindow}`
  | `point.${CheckPoint}`
  | `stamp.${Stamp}`;

export const ontimeWordsTexts = texts({
  'point.torque': ['螺栓力矩', 'Torques'],
  'point.fluids': ['油液液位', 'Fluid levels'],
  'point.leaks': ['无渗漏', 'No leaks'],
  'point.connectors': ['插头线束', 'Plugs and wiring'],
  'point.fault-codes': ['故障码清除', 'No fault codes'],
  'point.fit': ['安装牢固', 'Firmly fitted'],
  'point.gaps': ['缝隙均匀', 'Even gaps'],
  'point.colour-match': ['颜色一致', 'Colour matches'],
  'point.surface': ['漆面无瑕疵', 'No flaw in the paint'],
  'point.lights': ['灯光仪表', 'Lights and instruments'],
  'point.tools-out': ['工具旧件取出', 'Tools and old parts out'],
  'point.clean': ['清洁', 'Clean'],

  'stamp.arrivedAt': ['进厂时间', 'arrival'],
  'stamp.start': ['开工时间', 'start of work'],
  'stamp.end': ['收工时间', 'end of work'],
  'stamp.doneAt': ['完工时间', 'finish'],
  'stamp.checkedAt': ['检验时间', 'inspection'],
  'stamp.washStartedAt': ['开始洗车时间', 'start of the wash'],
  'stamp.washedAt': ['洗完时间', 'end of the wash'],
  'stamp.readyAt': ['待交车时间', 'ready time'],
  'stamp.settledAt': ['结算时间', 'settlement'],
  'stamp.sheet.deliveryAt': ['结算单交车时间', 'delivery time on the sheet'],
  'stamp.deliveredAt': ['交车时间', 'delivery'],

  'result.on-time': ['准时', 'On time'],
  'result.late': ['迟交', 'Late'],
  'result.left-out': ['不计入', 'Left out'],
  'result.open': ['未结算', 'Not settled'],

  'share.work': ['施工', 'Work'],
  'share.overrun': ['施工超时', 'Over standard'],
  'share.rework': ['内返', 'Rework'],
  'share.dispatch': ['待派工', 'Waiting for dispatch'],
  'share.bay': ['待工位', 'Waiting for a bay'],
  'share.parts': ['待料', 'Waiting for parts'],
  'share.approval': ['待客户确认', 'Waiting for approval'],
  'share.inspection': ['待质检', 'Inspection queue'],
  'share.wash': ['待洗车', 'Wash queue'],
  'share.settlement': ['待结算', 'Settlement queue'],
  'share.customer': ['客户', 'Customer'],
  'share.insurer': ['待定损', 'Insurer'],
  'share.maker': ['待厂家批复', 'Maker'],
  'share.supplier': ['外加工', 'Sublet'],
  'share.shop': ['设备或人员占用', 'Equipment or people busy'],
  'share.director': ['疑难诊断', 'Hard diagnosis'],
  'share.company': ['停电/设备故障', 'Outage'],
  'share.nobody': ['天气等', 'Weather and the like'],
  'share.closed': ['非营业时间', 'Closed hours'],

  'find.brake-pads': ['刹车片', 'Brake pads'],
  'find.brake-discs': ['刹车盘', 'Brake discs'],
  'find.tyres': ['轮胎', 'Tyres'],
  'find.battery': ['蓄电池', 'Battery'],
  'find.wipers': ['雨刮片', 'Wiper blades'],
  'find.filters': ['滤清器', 'Filters'],
  'find.fluids': ['油液', 'Fluids'],
  'find.belts': ['皮带', 'Belts'],
  'find.bulbs': ['灯泡', 'Bulbs'],
  'find.suspension': ['底盘悬挂', 'Suspension'],
  'find.leak': ['渗漏', 'Leak'],
  'find.hidden-damage': ['隐藏损伤', 'Hidden damage'],
  'find.other': ['其他', 'Something else'],

  'additionState.reported': ['待报价', 'To be priced'],
  'additionState.priced': ['待客户答复', 'Waits for the customer'],
  'additionState.approved': ['客户已同意', 'Approved'],
  'additionState.declined': ['客户已拒绝', 'Declined'],
  'additionState.withdrawn': ['已撤回', 'Withdrawn'],

  'callState.early': ['未到回访日', 'Not due yet'],
  'callState.due': ['待回访', 'Due'],
  'callState.overdue': ['回访超期', 'Overdue'],
  'callState.done': ['已回访', 'Done'],
  'callState.given-up': ['三次未接通', 'Three tries, not reached'],

  'satisfaction.booking': ['预约', 'Booking'],
  'satisfaction.reception': ['接待', 'Reception'],
  'satisfaction.advice': ['讲解', 'Explanation'],
  'satisfaction.waiting': ['等待', 'Waiting'],
  'satisfaction.repair': ['维修质量', 'Quality of work'],
  'satisfaction.punctuality': ['准时', 'Punctuality'],
  'satisfaction.price': ['价格', 'Price'],
  'satisfaction.cleanliness': ['车辆整洁', 'Clean car'],
  'satisfaction.handover': ['交车', 'Hand-over'],
  'satisfaction.recommend': ['愿意推荐', 'Would recommend'],

  'ruling.comeback': ['外返成立', 'Comeback'],
  'ruling.other-fault': ['另一故障', 'Another fault'],
  'ruling.misuse': ['使用不当', 'Misuse'],
  'ruling.part-defect': ['配件质量', 'Defective part'],

  'window.overhaul': ['大修：100 天 / 20,000 公里', 'Overhaul: 100 days / 20,000 km'],
  'window.second-level': ['二级维护：30 天 / 5,000 公里', 'Second-level maintenance: 30 days / 5,000 km'],
  'window.other': ['一般：10 天 / 2,000 公里', 'Other work: 10 days / 2,000 km'],

  'sheetKind.labour': ['工时', 'Labour'],
  'sheetKind.parts': ['配件', 'Parts'],
  'sheetKind.other': ['其他', 'Other'],

  'excuseState.excuses': ['免责', 'Excused'],
  'excuseState.unsigned': ['待补签', 'To be signed'],
  'excuseState.rejected': ['不予免责', 'Not excused'],

  'spotMark.advisor-share': ['该顾问本月免责比例偏高', "Advisor's exemptions are unusually many this month"],
  'spotMark.longest': ['免责时间最长', 'Among the longest excused'],
  'spotMark.no-proof': ['没有签字和通话记录', 'Neither signature nor calls'],
  'spotMark.short-note': ['说明过短', 'Very short note'],
  'spotMark.random': ['随机抽中', 'Drawn at random'],
} satisfies Catalogue<OntimeWordKey>);
