import { scenarioSchema, type Scenario } from './scenario'

type Input = Record<string, unknown>

/** A small meeting to play tests in: three who vote, one who may speak, one who may only listen. */
export function scenarioWith(steps: readonly Input[], changes: Input = {}): Scenario {
  return scenarioSchema.parse({ ...smallScenario(steps), ...changes })
}

export function smallScenario(steps: readonly Input[]): Input {
  return {
    format: 1,
    title: '试用',
    note: '人名均为虚构。',
    clock: '2026-11-21T13:40',
    hall: { hallName: '甲厅', community: '甲社区', committee: '甲社区居民委员会', numberPrefix: '甲社议' },
    setup: {
      plan: {
        title: '小会',
        kind: 'deliberationMeeting',
        facilitator: '周明远',
        recorder: '林晓燕',
        quorum: 'majority',
      },
      agenda: [
        { title: '停车怎么分', motion: { text: '一户一车。', rule: 'presentMajority' } },
        { title: '停车怎么管' },
      ],
      participants: [
        { name: '孙秀英', door: '3号楼101' },
        { name: '张伟', door: '1号楼' },
        { name: '张伟', door: '9号楼' },
        { name: '罗永辉', attendance: 'observing', org: '宏安物业' },
        { name: '贺小磊', attendance: 'audience' },
      ],
    },
    steps,
  }
}
