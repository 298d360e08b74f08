import type { HallSettings } from '#shared/domain/hall/state'
import { NEW_HALL } from '#shared/domain/hall/state'
import type { AgendaItemDraft, MeetingSetup, RoomMethod } from '#shared/domain/meeting/setup'
import { OWNERS_RULES, type OwnersRule } from '#shared/domain/voting/owners-rule'
import { DECISION_RULES, QUORUM_RULES, type DecisionRule } from '#shared/domain/voting/rule'
import { hostilePerson, people, person, text } from './people'

export const HALL: HallSettings = {
  ...NEW_HALL.settings,
  hallName: '小南庄社区议事厅',
  community: '小南庄社区',
  committee: '小南庄社区居民委员会',
  numberPrefix: '小南庄社议',
  noticePrefix: '',
}

export const HOSTILE_HALL: HallSettings = {
  ...HALL,
  hallName: text('北京市海淀区海淀街道小南庄社区居民委员会党群服务中心二层大会议室议事协商厅', 40),
}

type Method = RoomMethod

function item(title: string, motion: string | null = null, rule?: DecisionRule): AgendaItemDraft {
  return {
    title,
    plannedMinutes: 15,
    facts: [],
    motion:
      motion === null
        ? null
        : { text: motion, rule: rule ?? DECISION_RULES.presentMajority, method: 'showOfHands' },
  }
}

const PARKING: AgendaItemDraft = {
  ...item('新增的128个车位，怎么分？', '按“一户一车、购房优先”分配，空出的车位收回后重新分配。'),
  plannedMinutes: 30,
  facts: [
    { label: '住户（户）', value: '829' },
    { label: '车辆（台）', value: '500余' },
    { label: '原有车位', value: '230' },
    { label: '施划＋共享＋路侧', value: '33＋50＋45' },
  ],
}

const STARTS_AT = Date.parse('2026-11-21T14:00:00+08:00')

/** 小南庄停车: the agenda's fourth item (index 3) is put to the vote by the rule given. */
export function parking(
  rule: DecisionRule = DECISION_RULES.presentMajority,
  method: Method = 'showOfHands',
): MeetingSetup {
  return {
    plan: {
      title: '居民代表会议 停车管理专题',
      kind: 'residentRepsMeeting',
      place: '社区党群服务中心二层',
      startsAt: STARTS_AT,
      facilitator: '周明远',
      recorder: '吴晓燕',
      scrutineers: '何素芬',
      tellers: '丁建平、吴晓燕',
      turnSeconds: 180,
      maxTurns: null,
      warnSeconds: 30,
      quorum: QUORUM_RULES.twoThirds,
    },
    agenda: [
      item('宣读规则，推选监票人'),
      item('停车现状通报'),
      item('议题一 车位重新施划', '按最小宽度重新施划地面车位，清走僵尸车。'),
      { ...PARKING, motion: { text: PARKING.motion?.text ?? '', rule, method } },
      item('停车自管会章程', '通过《小南庄社区停车自治管理委员会章程》。'),
      item('宣布结果，签字'),
    ],
    participants: people(48),
  }
}

export function withPeople(setup: MeetingSetup, count: number): MeetingSetup {
  return { ...setup, participants: people(count) }
}

/** A meeting of a building, without a quorum: nothing but the rule that a tie fails. */
export function stairwell(): MeetingSetup {
  const { plan } = parking()
  return {
    plan: { ...plan, title: '3号楼楼门议事会', kind: 'buildingMeeting', place: '3号楼门厅', quorum: null },
    agenda: [item('楼道堆物清理方案', '3号楼楼道堆物清理方案。', DECISION_RULES.simple)],
    participants: people(20),
  }
}

/** A vote of the owners of one building. */
export function elevator(rule: OwnersRule = OWNERS_RULES.ownersSpecial): MeetingSetup {
  const { plan } = stairwell()
  const sentence = '同意5号楼按公示的实施方案加装电梯。'
  return {
    plan: { ...plan, title: '5号楼业主会议' },
    agenda: [
      { ...item('5号楼加装电梯实施方案'), motion: { text: sentence, rule, method: 'ownersRegister' } },
    ],
    participants: people(20),
  }
}

const MOTION =
  '同意由停车自治管理委员会按照“一户一车、购房优先”的办法分配新增车位，固定车位、轮转车位和临时车位分级收费，空出的车位由社区收回后重新公开分配，收益存入专户，每季度公示一次，用于补贴楼道照明和绿化养护；'

/** Everything as long as the forms let it be. */
export function hostile(
  participants: number,
  rule: DecisionRule = DECISION_RULES.presentTwoThirds,
  method: Method = 'showOfHands',
): MeetingSetup {
  const { plan } = parking()
  const longItem: AgendaItemDraft = {
    title: text('关于小南庄社区地面车位重新施划之后新增一百二十八个车位如何分配使用的议题，', 80),
    plannedMinutes: 600,
    facts: [0, 1, 2, 3].map((index) => ({
      label: text('全部住户按套内面积折算的户数', 20),
      value: index % 2 === 0 ? text('33＋50＋45', 20) : text('五百三十余台', 20),
    })),
    motion: { text: text(MOTION, 300), rule, method },
  }
  return {
    plan: {
      ...plan,
      title: text('小南庄社区二〇二六年第四季度居民代表会议暨停车自治管理专题议事协商会，', 80),
      place: text('海淀街道小南庄社区党群服务中心二层东侧多功能厅（电梯右转）', 80),
      facilitator: hostilePerson(0).name,
      scrutineers: text('何素芬、古丽娜孜·阿不都热合曼、', 80),
      tellers: text('丁建平、吴晓燕、买买提·吐尔逊、', 80),
      turnSeconds: 3595,
      maxTurns: 20,
    },
    agenda: Array.from({ length: 200 }, () => longItem),
    participants: [
      ...Array.from({ length: Math.min(10, participants) }, (_, index) => hostilePerson(index)),
      ...Array.from({ length: Math.max(0, participants - 10) }, (_, index) => person(index + 10)),
    ],
  }
}
