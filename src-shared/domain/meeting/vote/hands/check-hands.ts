import { VOTE_OPTION_NAMES } from '../../facts'
import type { HandsRound } from '../../state'
import { done, notDone, when, type VoteCheck } from '../check'
import { askedOf, differencesText, sumOf, sumText, unheardText } from './hands'

/** A show of hands: every answer counted, by both tellers alike, and all together as many as are here. */
export function handsChecks(round: HandsRound): readonly VoteCheck[] {
  return [heardCheck(round), ...when(round.tellers !== null, () => tellersCheck(round)), sumCheck(round)]
}

function heardCheck(round: HandsRound): VoteCheck {
  const asked = askedOf(round)
  const all = asked.map((option) => VOTE_OPTION_NAMES[option]).join('、')
  if (round.tellers !== null) {
    const unheard = unheardText(round)
    return unheard.length === 0
      ? done('heard', `甲、乙都报了${all}`)
      : notDone('heard', unheard.join('；'), '甲、乙都报数后才能宣布结果', {
          code: 'count.missing',
          message: `${unheard.join('；')}。请两人都点完再宣布。`,
        })
  }
  const missing = asked.filter((option) => round.counts[option] === null)
  const names = missing.map((option) => VOTE_OPTION_NAMES[option]).join('、')
  return missing.length === 0
    ? done('heard', `${all}都报了数`)
    : notDone('heard', `等${names}报数`, `${names}报数后才能宣布结果`, {
        code: 'count.missing',
        message: `${names}还没有报数。请点完再宣布。`,
      })
}

function tellersCheck(round: HandsRound): VoteCheck {
  const differences = differencesText(round)
  if (differences.length === 0 && unheardText(round).length > 0) {
    return notDone('tellers', '两人的数还没有对', '甲、乙都报数后才能宣布结果', {
      code: 'count.missing',
      message: `${unheardText(round).join('；')}。请两人都点完再宣布。`,
    })
  }
  return differences.length === 0
    ? done('tellers', '甲、乙的数一致')
    : notDone('tellers', differences.join('；'), '甲、乙的数一致后才能宣布结果', {
        code: 'count.differ',
        message: `${differences.join('；')}。请其中一人重新点数，或由主持人当众复点后定下来，再宣布。`,
      })
}

function sumCheck(round: HandsRound): VoteCheck {
  const { counts, present } = round
  const total = sumOf(counts)
  const heard = askedOf(round).every((option) => counts[option] !== null)
  if (heard && total === present) return done('sum', `合计等于实到 ${present} 人`)
  const short = present - total
  return notDone(
    'sum',
    heard ? `合计 ${total} 人，实到 ${present} 人，少 ${short} 人` : `合计要等于实到 ${present} 人`,
    '数目吻合后才能宣布结果',
    {
      code: 'count.short',
      message: `${sumText(counts)}，比实到 ${present} 人少 ${short} 人。请重新点数，或记为“未表态 ${short} 人”。`,
    },
  )
}
