import { chineseNumber } from '../../text/chinese-number'
import type { TurnLimits } from '../setup'

/** One rule of 议事规则: a name of four characters, and what it asks in a few words. */
export interface DeliberationRule {
  readonly name: string
  /** At most nine characters wide, for a hall to read at a glance. */
  readonly clause: string
}

/** 十三条, with the limits that hold: a rule never names a figure that the meeting does not have. */
export function deliberationRules({ turnSeconds, maxTurns }: TurnLimits): readonly DeliberationRule[] {
  return [
    { name: '主持中立', clause: '不表态，不代人总结' },
    { name: '一事一议', clause: '议完一件再议下件' },
    { name: '举手发言', clause: '请到您了再开口' },
    { name: '面向主持', clause: '话对主持人说' },
    turnSeconds === null
      ? { name: '长话短说', clause: '不限时，拣要紧的说' }
      : { name: '发言限时', clause: `每次不超过${timeText(turnSeconds)}` },
    maxTurns === null
      ? { name: '说过往后', clause: '不限次，让人先说' }
      : { name: '发言限次', clause: `同一件事最多${timesText(maxTurns)}` },
    { name: '先听新声', clause: '没说过的人先说' },
    { name: '正反轮流', clause: '赞成、反对轮着说' },
    { name: '先说立场', clause: '赞成、反对或提问' },
    { name: '不抢不跑', clause: '不打断，不跑题' },
    { name: '对事说理', clause: '不攻击，不猜动机' },
    { name: '议透再决', clause: '话都说完才表决' },
    { name: '多数决定', clause: '票数相同算未通过' },
  ]
}

function timeText(seconds: number): string {
  return seconds % 60 === 0 ? `${seconds / 60}分钟` : `${seconds}秒`
}

function timesText(times: number): string {
  return times === 2 ? '两次' : `${chineseNumber(times)}次`
}
