import { shareName } from '../fraction'
import { CONTEST_BASE_NAMES, type ContestRule, type ContestThreshold } from './rule'

/** 得票超过参加投票人数的一半 */
function thresholdSentence({ share, comparison, base }: ContestThreshold): string {
  const of = `${CONTEST_BASE_NAMES[base]}的${shareName(share)}`
  return comparison === 'moreThan' ? `得票超过${of}` : `得票达到${of}以上`
}

/** The rule in words: 参加投票的超过应到人数的一半，选举有效；得票超过参加投票人数的一半，且得票多的当选 */
export function contestRuleSentence(rule: ContestRule): string {
  const { validity, threshold, next, runoff } = rule
  const gate = validity
    ? `参加投票的${
        validity.comparison === 'moreThan'
          ? `超过应到人数的${shareName(validity.share)}`
          : `达到应到人数的${shareName(validity.share)}以上`
      }，选举有效；`
    : ''
  if (next === 'knockOut') {
    const enough = threshold ? `${thresholdSentence(threshold)}的方案选定` : '得票最多的方案选定'
    return `${gate}${enough}，都没有达到时淘汰得票最少的方案，再投一轮`
  }
  const win = threshold ? `${thresholdSentence(threshold)}，且得票多的当选` : '得票多的当选'
  const again = runoff ? `；名额不足的另行选举，得票多的当选，但${thresholdSentence(runoff)}` : ''
  return `${gate}${win}；最后名额票数相同的，对票数相同的人再次投票${again}`
}
