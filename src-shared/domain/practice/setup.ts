import { DECISION_RULES, QUORUM_RULES } from '../voting/rule'
import type { AttendanceClass, MeetingSetup } from '../meeting/setup'

type Invented = readonly [name: string, door: string, attendance?: AttendanceClass, identity?: string]

/** Nobody of these lives anywhere: names, doors and the matter itself are made up. */
const PEOPLE: readonly Invented[] = [
  ['赵练习', '1号楼1单元101'],
  ['钱试用', '1号楼2单元202'],
  ['孙演示', '2号楼1单元303'],
  ['李假设', '2号楼2单元404'],
  ['周虚构', '3号楼1单元501'],
  ['吴样例', '3号楼2单元102'],
  ['郑模拟', '4号楼1单元203'],
  ['王示范', '4号楼2单元304'],
  ['欧阳练手', '5号楼1单元401'],
  ['阿依古丽·示例', '5号楼2单元502'],
  ['曾预演', '6号楼1单元103'],
  ['单试讲', '6号楼2单元204'],
  ['何物业', '', 'observing', '物业经理'],
]

/**
 * A meeting to try everything on, small enough for a quarter of an hour: twelve invented people with a vote and one
 * who is asked, three items of the agenda. `startsAt` ms since 1970.
 */
export function practiceSetup(startsAt: number): MeetingSetup {
  return {
    plan: {
      title: '练习会：楼道堆物怎么清',
      kind: 'deliberationMeeting',
      place: '练习，不用到场',
      startsAt,
      facilitator: '练习主持人',
      recorder: '练习记录员',
      scrutineers: '吴样例',
      tellers: '郑模拟、王示范',
      turnSeconds: 60,
      warnSeconds: 15,
      maxTurns: null,
      quorum: QUORUM_RULES.twoThirds,
    },
    agenda: [
      { title: '宣读规则，推选监票人', plannedMinutes: 2, facts: [], motion: null },
      {
        title: '楼道堆物怎么清',
        plannedMinutes: 10,
        facts: [
          { label: '有堆物的楼道', value: '9个' },
          { label: '居民反映', value: '23次' },
        ],
        motion: {
          text: '同意每月最后一个星期六统一清理楼道，提前七天贴出通知。',
          rule: DECISION_RULES.presentMajority,
          method: 'showOfHands',
        },
      },
      {
        title: '问物业：楼道灯什么时候修好',
        kind: 'questions',
        plannedMinutes: 3,
        facts: [],
        motion: null,
      },
    ],
    participants: PEOPLE.map(([name, door, attendance = 'attending', identity = '居民代表']) => ({
      name,
      attendance,
      identity,
      door,
      org: identity === '物业经理' ? '练习物业' : '',
      phone: '',
    })),
  }
}
