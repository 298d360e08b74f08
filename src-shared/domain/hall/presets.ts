import { KIND_TERMS } from '../meeting/kinds'
import { QUORUM_RULES } from '../voting/rule'
import type { AgendaItemDraft, ItemKind, MeetingKind, MeetingPlan } from '../meeting/setup'
import type { MeetingDefaults } from './templates'

type Item = readonly [title: string, plannedMinutes: number, kind?: ItemKind]

/** A kind of meeting as it is usually run: what the hall's own templates begin from. */
export interface MeetingPreset {
  readonly id: string
  readonly name: string
  /** What it is for, in a line. */
  readonly about: string
  readonly kind: MeetingKind
  /** Limits that differ from the hall's own; null: speech is not limited. */
  readonly turnSeconds?: number | null
  readonly warnSeconds?: number
  readonly agenda: readonly AgendaItemDraft[]
}

/** What is put to the vote is written by the hall: a preset never brings a motion along. */
const items = (...list: readonly Item[]): readonly AgendaItemDraft[] =>
  list.map(([title, plannedMinutes, kind]) => ({
    title,
    ...(kind ? { kind } : {}),
    plannedMinutes,
    facts: [],
    motion: null,
  }))

export const MEETING_PRESETS: readonly MeetingPreset[] = [
  {
    id: 'deliberation',
    name: '议事会常规',
    about: '通报、商议、表决、签字，一个半小时',
    kind: 'deliberationMeeting',
    agenda: items(
      ['宣读议事规则，推选监票人、计票人', 5],
      ['上次议定事项办得怎么样', 10],
      ['议题：情况介绍', 10],
      ['议题：讨论和表决', 50],
      ['责任分工，宣布结果，签字', 15],
    ),
  },
  {
    id: 'building',
    name: '楼门议事会',
    about: '一个楼门的邻居商量一件事，四十分钟',
    kind: 'buildingMeeting',
    agenda: items(['说明规则', 3], ['这件事现在怎么样', 7], ['大家商量', 25], ['定下来，谁去办', 5]),
  },
  {
    id: 'talk',
    name: '恳谈会',
    about: '听意见，不表决，发言不限时',
    kind: 'talk',
    turnSeconds: null,
    agenda: items(['说明规则', 5], ['情况通报', 15], ['大家谈', 50], ['归纳意见，回应', 20]),
  },
  {
    id: 'questions',
    name: '京华议事厅问答',
    about: '居民提问，部门当场答复，承诺当场记下',
    kind: 'talk',
    turnSeconds: 120,
    warnSeconds: 20,
    agenda: items(
      ['说明规则和今天的问法', 5],
      ['第一组问答', 30, 'questions'],
      ['第二组问答', 30, 'questions'],
      ['承诺清单核对', 15],
    ),
  },
  {
    id: 'representatives',
    name: '居民代表会议',
    about: '清点代表，报告、审议、表决',
    kind: 'residentRepsMeeting',
    agenda: items(
      ['清点代表人数，宣读规则，推选监票人、计票人', 10],
      ['报告上次会议决定的执行情况', 15],
      ['议案：说明', 10],
      ['议案：讨论和表决', 45],
      ['宣布结果，签字', 10],
    ),
  },
  {
    id: 'owners',
    name: '业主大会',
    about: '说明事项，安排书面表决，人数和面积都计',
    kind: 'ownersAssembly',
    agenda: items(
      ['说明表决事项、规则和监督办法', 10],
      ['公共收益、维修资金情况', 15],
      ['听取业主意见', 40],
      ['业主书面表决', 30],
      ['公布结果', 10],
    ),
  },
  {
    id: 'hearing',
    name: '听证会',
    about: '当事各方陈述，听证人员提问，形成意见',
    kind: 'hearing',
    agenda: items(
      ['宣布听证事项和纪律', 5],
      ['事项说明', 10],
      ['各方陈述', 40],
      ['提问和答复', 20, 'questions'],
      ['归纳听证意见，签字', 15],
    ),
  },
  {
    id: 'mediation',
    name: '协调会',
    about: '有矛盾的几家坐下来，说事实，找办法',
    kind: 'mediationMeeting',
    agenda: items(
      ['说明规则', 5],
      ['各家说说情况', 25],
      ['一起想办法', 30],
      ['说定的事，谁来办，什么时候看结果', 10],
    ),
  },
]

/** The plan of a new meeting as the hall is used to, still without a name; `startsAt` ms since 1970. */
export function plainPlan(defaults: MeetingDefaults, startsAt: number): MeetingPlan {
  return {
    title: '',
    ...defaults,
    startsAt,
    scrutineers: '',
    tellers: '',
    quorum: quorumOf(defaults.kind),
  }
}

export function planOfPreset(
  { kind, turnSeconds, warnSeconds }: MeetingPreset,
  defaults: MeetingDefaults,
  startsAt: number,
): MeetingPlan {
  const own = {
    ...(turnSeconds === undefined ? {} : { turnSeconds }),
    ...(warnSeconds === undefined ? {} : { warnSeconds }),
  }
  return plainPlan({ ...defaults, ...own, kind }, startsAt)
}

function quorumOf(kind: MeetingKind): MeetingPlan['quorum'] {
  const first = KIND_TERMS[kind].quorums[0]
  return first === undefined ? null : QUORUM_RULES[first]
}
