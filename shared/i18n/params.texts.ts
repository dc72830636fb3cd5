import { texts } from './translate.ts';

/** What stands for a parameter that the hub did not give: the sentence stays one. */
export const paramsTexts = texts({
  plate: ['这台车', 'this car'],
  other: ['另一项目', 'another job'],
  otherPlate: ['另一台车', 'another car'],
  bay: ['该工位', 'this bay'],
  person: ['这位员工', 'this person'],
  people: ['相关人员', 'the crew'],
  team: ['该班组', 'this team'],
  operation: ['这个项目', 'this job'],
  certificate: ['所需证书', 'the certificate it needs'],
  level: ['所需级别', 'the level it needs'],
  trade: ['所需工种', 'the trade it needs'],
  need: ['合适的工位', 'a suitable bay'],
  kind: ['其他工位', 'another kind of bay'],
  state: ['其他状态', 'another state'],
  reason: ['未注明原因', 'no reason given'],
  place: ['别处', 'elsewhere'],
  check: ['检验', 'inspection'],
  at: ['所选时间', 'the chosen time'],
  name: ['这个名称', 'this name'],
  what: ['上一步', 'the last step'],
  pickup: ['未给', 'not given'],
});
