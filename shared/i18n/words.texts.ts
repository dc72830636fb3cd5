import type { Excuse, ReasonCode, ReasonOwner } from '../domain/reasons.ts';
import type { WarningOutcome } from '../domain/vocabulary.ontime.ts';
import type {
  BayKind,
  BayNeed,
  CertificateCode,
  DeviceRole,
  InspectionLevel,
  Level,
  LoungeStep,
  OperationState,
  PersonRole,
  PlaceKind,
  PromiseCause,
  PromiseMeans,
  Stage,
  StandardCategory,
  Trade,
  VisitCategory,
} from '../domain/vocabulary.ts';
import { stepsTexts } from './steps.texts.ts';
import { type Catalogue, texts } from './translate.ts';

/** `list.word` for every word of every closed list: a word without a text does not compile. */
export type WordKey =
  | `trade.${Trade}`
  | `level.${Level}`
  | `bayKind.${BayKind}`
  | `bayNeed.${BayNeed}`
  | `certificate.${CertificateCode}`
  | `category.${VisitCategory}`
  | `standardCategory.${StandardCategory}`
  | `inspection.${InspectionLevel}`
  | `role.${PersonRole}`
  | `deviceRole.${DeviceRole}`
  | `operationState.${OperationState}`
  | `stage.${Stage}`
  | `step.${LoungeStep}`
  | `place.${PlaceKind}`
  | `cause.${PromiseCause}`
  | `means.${PromiseMeans}`
  | `reason.${ReasonCode}`
  | `warningOutcome.${WarningOutcome}`
  | `owner.${ReasonOwner}`
  | `excuse.${Excuse}`;

export const wordsTexts = texts({
  ...stepsTexts,

  'trade.mechanical': ['机电', 'Mechanical'],
  'trade.electrical': ['电器', 'Electrical'],
  'trade.body': ['钣金', 'Body'],
  'trade.paint': ['喷漆', 'Paint'],
  'trade.inspection': ['检验', 'Inspection'],
  'trade.wash': ['洗车', 'Wash'],

  'level.junior': ['学徒', 'Junior'],
  'level.intermediate': ['中工', 'Intermediate'],
  'level.senior': ['大工', 'Senior'],

  'bayKind.express': ['快保工位', 'Express bay'],
  'bayKind.general': ['机电工位', 'General bay'],
  'bayKind.tyre': ['轮胎工位', 'Tyre bay'],
  'bayKind.alignment': ['四轮定位', 'Aligner'],
  'bayKind.new-energy': ['新能源工位', 'New-energy bay'],
  'bayKind.assembly': ['总成工位', 'Assembly bay'],
  'bayKind.body': ['钣金工位', 'Body bay'],
  'bayKind.frame': ['大梁校正', 'Frame bench'],
  'bayKind.paint-prep': ['喷漆准备', 'Paint prep bay'],
  'bayKind.booth': ['烤漆房', 'Spray booth'],
  'bayKind.pdi': ['PDI 工位', 'PDI bay'],
  'bayKind.inspection': ['检验工位', 'Inspection bay'],
  'bayKind.wash': ['洗车位', 'Wash bay'],

  'bayNeed.express': ['快保工位', 'Express bay'],
  'bayNeed.general': ['机电工位', 'General bay'],
  'bayNeed.tyre': ['轮胎工位', 'Tyre bay'],
  'bayNeed.alignment': ['四轮定位', 'Aligner'],
  'bayNeed.new-energy': ['新能源工位', 'New-energy bay'],
  'bayNeed.assembly': ['总成工位', 'Assembly bay'],
  'bayNeed.body': ['钣金工位', 'Body bay'],
  'bayNeed.frame': ['大梁校正', 'Frame bench'],
  'bayNeed.paint-prep': ['喷漆准备', 'Paint prep bay'],
  'bayNeed.booth': ['烤漆房', 'Spray booth'],
  'bayNeed.pdi': ['PDI 工位', 'PDI bay'],
  'bayNeed.inspection': ['检验工位', 'Inspection bay'],
  'bayNeed.wash': ['洗车位', 'Wash bay'],
  'bayNeed.any': ['任意工位', 'Any bay'],
  'bayNeed.road': ['路试', 'Road test'],

  'certificate.high-voltage': ['高压电工证', 'High-voltage certificate'],
  'certificate.refrigerant': ['制冷剂操作证', 'Refrigerant certificate'],

  'category.first-service': ['首保', 'First service'],
  'category.maintenance': ['常规保养', 'Maintenance'],
  'category.repair': ['普通修理', 'General repair'],
  'category.accident': ['事故车', 'Accident'],
  'category.warranty': ['索赔', 'Warranty claim'],
  'category.pdi': ['PDI', 'PDI'],
  'category.internal': ['内部车', 'Internal'],

  'standardCategory.first-service': ['首保', 'First service'],
  'standardCategory.maintenance': ['常规保养', 'Maintenance'],
  'standardCategory.repair': ['普通修理', 'General repair'],
  'standardCategory.accident': ['事故车', 'Accident'],
  'standardCategory.warranty': ['索赔', 'Warranty claim'],
  'standardCategory.pdi': ['PDI', 'PDI'],
  'standardCategory.finish': ['竣工', 'Finishing'],

  'inspection.self': ['自检', 'Self check'],
  'inspection.team': ['互检', 'Team check'],
  'inspection.final': ['终检', 'Final inspection'],

  'role.controller': ['车间调度', 'Workshop controller'],
  'role.technician': ['技师', 'Technician'],
  'role.advisor': ['服务顾问', 'Service advisor'],
  'role.inspector': ['终检员', 'Final inspector'],
  'role.washer': ['洗车员', 'Washer'],
  'role.parts': ['配件员', 'Parts clerk'],
  'role.cashier': ['收银员', 'Cashier'],
  'role.caller': ['电话回访员', 'Follow-up caller'],
  'role.director': ['技术总监', 'Technical director'],
  'role.manager': ['服务经理', 'Service manager'],

  'deviceRole.dispatcher': ['调度台', 'Dispatcher'],
  'deviceRole.advisor': ['服务顾问台', 'Advisor desk'],
  'deviceRole.office': ['办公电脑', 'Office desk'],
  'deviceRole.bay': ['工位屏', 'Bay terminal'],
  'deviceRole.inspector': ['终检屏', 'Inspection'],
  'deviceRole.wash': ['洗车屏', 'Wash'],
  'deviceRole.wall': ['车间大屏', 'Workshop wall'],
  'deviceRole.lounge': ['客户休息区屏', 'Lounge'],

  'operationState.planned': ['待开工', 'Planned'],
  'operationState.working': ['施工中', 'Working'],
  'operationState.held': ['暂停', 'On hold'],
  'operationState.done': ['已完工', 'Done'],
  'operationState.dropped': ['已取消', 'Dropped'],

  'stage.arrived': ['待派工', 'To dispatch'],
  'stage.queued': ['待上工位', 'Queued for a bay'],
  'stage.working': ['维修中', 'In repair'],
  'stage.held': ['暂停', 'On hold'],
  'stage.inspecting': ['待质检', 'For inspection'],
  'stage.washing': ['洗车', 'Wash'],
  'stage.ready': ['待交车', 'Ready'],
  'stage.settled': ['已结算', 'Settled'],
  'stage.delivered': ['已交车', 'Delivered'],
  'stage.cancelled': ['已取消', 'Cancelled'],

  'place.bay': ['工位', 'Bay'],
  'place.parking': ['停车位', 'Parking'],
  'place.wash': ['洗车位', 'Wash'],
  'place.road': ['路试', 'Road test'],
  'place.sublet': ['外加工', 'Sublet'],
  'place.away': ['客户开走', 'With the customer'],

  'cause.first': ['首次承诺', 'First promise'],
  'cause.addition': ['增项', 'Additional work'],
  'cause.customer': ['客户要求', "Customer's wish"],
  'cause.workshop': ['车间延误', 'Workshop delay'],

  'means.in-person': ['当面', 'In person'],
  'means.phone': ['电话', 'Phone'],
  'means.message': ['短信或微信', 'Message'],

  'warningOutcome.promised': ['已约新时间', 'New time agreed'],
  'warningOutcome.holds': ['原时间能保住', 'The time holds'],
  'warningOutcome.unreachable': ['联系不上客户', 'Customer not reached'],

  'reason.D00': ['下班未结束', 'Left open at shift end'],
  'reason.D01': ['待料-拣配', 'Parts: picking'],
  'reason.D02': ['待料-缺件', 'Parts: out of stock'],
  'reason.D03': ['错件/次品', 'Wrong or bad part'],
  'reason.D04': ['待客户确认', "Customer's approval"],
  'reason.D05': ['客户联系不上', 'Customer unreachable'],
  'reason.D06': ['待定损', 'Insurer assessment'],
  'reason.D07': ['待厂家批复', "Maker's approval"],
  'reason.D08': ['外加工', 'Sublet'],
  'reason.D09': ['设备占用', 'Equipment busy'],
  'reason.D10': ['等待工位', 'No bay free'],
  'reason.D11': ['等待派工', 'Not dispatched'],
  'reason.D12': ['人员抽调/缺勤', 'Person away'],
  'reason.D13': ['疑难诊断', 'Hard diagnosis'],
  'reason.D14': ['施工超时', 'Overrun'],
  'reason.D15': ['隐藏损伤', 'Hidden damage'],
  'reason.D16': ['内返', 'Rework'],
  'reason.D17': ['待质检', 'Inspection queue'],
  'reason.D18': ['待洗车', 'Wash queue'],
  'reason.D19': ['天气', 'Weather'],
  'reason.D20': ['停电/设备故障', 'Outage'],
  'reason.D21': ['客户加项', 'Customer adds work'],
  'reason.D22': ['客户未取', 'Not collected'],
  'reason.D23': ['待结算', 'Settlement queue'],

  'owner.parts': ['配件', 'Parts'],
  'owner.customer': ['客户', 'Customer'],
  'owner.insurer': ['保险公司', 'Insurer'],
  'owner.maker': ['厂家', 'Maker'],
  'owner.supplier': ['外协单位', 'Supplier'],
  'owner.shop': ['车间', 'Workshop'],
  'owner.dispatch': ['调度', 'Dispatch'],
  'owner.director': ['技术总监', 'Technical director'],
  'owner.team': ['班组', 'Team'],
  'owner.inspector': ['终检员', 'Final inspector'],
  'owner.wash': ['洗车', 'Wash'],
  'owner.nobody': ['不归责', 'Nobody'],
  'owner.company': ['公司', 'Company'],
  'owner.front-desk': ['前台', 'Front desk'],

  'excuse.no': ['不可免责', 'Not excused'],
  'excuse.signed': ['客户签字可免责', 'Excused when signed'],
  'excuse.policy': ['按规定免责', 'Excused by policy'],
  'excuse.addition': ['须按增项重新承诺', 'Only by a new promise'],
} satisfies Catalogue<WordKey>);
