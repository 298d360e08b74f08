import { ballotTally } from '../meeting/vote/paper/ballots'
import { VOTE_METHOD_NAMES, VOTE_OPTION_NAMES, type VoteOption } from '../meeting/facts'
import { deliveredCount, ownersTally } from '../meeting/vote/owners/owners'
import { isNamed, namedTally, unitOf } from '../meeting/vote/named/named'
import type { BallotRound, OwnersRound, PaperRound, RoomRound, SentenceRound } from '../meeting/state'
import { householdWords } from '../voting/household-words'
import { roomTally } from '../meeting/vote/room-tally'
import { areaText } from '../voting/area'
import { decidingLines, turnsOnAnswers } from '../voting/decide-vote'
import type { OwnersAmount } from '../voting/decide-owners'
import { byProxyText } from '../meeting/proxy/text'
import { BLANK_TEXTS } from '../voting/rule-text'
import { baseFigure, UNIT_WORDS } from '../voting/tally'
import { SILENCE_SENTENCE, SILENCE_WARNING } from '../voting/silence'
import { isContest } from '../meeting/vote/contest/round'
import { namedBaseText, namedCountsText } from './named-text'
import { chineseTime } from '../text/chinese-date'
import {
  contestBoxText,
  contestCountsText,
  contestParagraph,
  contestVerdictParagraph,
  contestVerdictText,
} from './contest-text'
import { countingSentences } from './counting-text'
import { asSentence, onPaper, sentences } from './sentences'

export { asSentence, onPaper }

const OPTIONS: readonly VoteOption[] = ['yes', 'no', 'abstain', 'silent']

/** 同意31人、反对9人、弃权5人、未表态0人, or of ballots 同意24票…: what was counted; empty where nothing was. */
export function countsText(round: BallotRound): string {
  if (isContest(round)) return contestCountsText(round)
  if (round.method === 'ownersRegister') return ownersText(round)
  if (isNamed(round)) return namedCountsText(round)
  const unit = round.method === 'showOfHands' ? UNIT_WORDS[round.unit] : '票'
  return OPTIONS.flatMap((option) => {
    const count = round.counts[option]
    return count === null ? [] : [`${VOTE_OPTION_NAMES[option]}${count}${unit}`]
  }).join('、')
}

/** 同意45人、面积2391.20平方米，反对…，未参与5人、面积282.80平方米 */
function ownersText(round: OwnersRound): string {
  const { all, yes, no, abstain, silent } = ownersTally(round)
  const follows = round.rule.silence !== undefined && silent !== undefined
  const counted = [yes, no, abstain, ...(follows ? [silent] : [])]
  const out = {
    heads: counted.reduce((left, { heads }) => left - heads, all.heads),
    area: counted.reduce((left, { area }) => left - area, all.area),
  }
  const answers: readonly (readonly [string, OwnersAmount])[] = [
    ['同意', yes],
    ['反对', no],
    ['弃权', abstain],
    ...(follows ? [['送达未表态', silent] as const] : []),
    [follows ? '未送达' : '未参与', out],
  ]
  return answers
    .map(
      ([name, { heads, area }]) => `${name}${heads}人${heads === 0 ? '' : `、面积${areaText(area)}平方米`}`,
    )
    .join('，')
}

/** 发出45张，收回44张，其中有效42张、无效2张; as far as it has come, and empty for a show of hands. */
export function ballotsText(round: BallotRound): string {
  if (isContest(round)) return contestBoxText(round)
  if (round.method === 'namedBallot') {
    const { valid, invalid } = namedTally(round)
    return paperText(round, valid + invalid > 0 ? `其中有效${valid}张、无效${invalid}张` : '')
  }
  if (round.method !== 'secretBallot') return ''
  const { valid, invalid, phase } = ballotTally(round)
  return paperText(
    round,
    phase === 'calling' || phase === 'called' ? `其中有效${valid}张、无效${invalid}张` : '',
  )
}

function paperText({ issued, collected }: Pick<PaperRound, 'issued' | 'collected'>, read: string): string {
  if (issued === null) return ''
  const box = collected === null ? '' : `收回${collected}张`
  return [`发出${issued}张`, box, read].filter((part) => part !== '').join('，')
}

/** What a count came to: 发出45张，收回44张；同意31票…；结果：通过 */
export function countText(round: BallotRound): string {
  const told = [ballotsText(round), countsText(round), `结果：${verdictText(round)}`]
  return told.filter((part) => part !== '').join('；')
}

/** What the share is taken of, with its figure. */
export function baseText(round: RoomRound): string {
  const { test } = round.rule
  if (test.kind === 'moreYesThanNo') {
    const aside = { 人: '弃权和未表态不计', 票: '弃权和无效票不计', 户: '弃权和未签字的不计' }[unitOf(round)]
    return `同意与反对相比，${aside}`
  }
  const figure = baseFigure(test.base, roomTally(round))
  const base = `以${onPaper(round.method === 'households' ? householdWords(figure) : figure)}为基数`
  return round.method === 'secretBallot' ? `${base}，${BLANK_TEXTS[round.rule.blank ?? 'abstain']}` : base
}

/** 通过, 未通过（平局）, 未宣布 … */
export function verdictText(round: BallotRound): string {
  if (isContest(round)) return contestVerdictText(round)
  if (round.state === 'cancelled') return '取消'
  if (!round.outcome) return '未宣布结果'
  if (round.outcome.verdict === 'passed') return round.method === 'acclamation' ? '无异议通过' : '通过'
  if (round.outcome.verdict === 'void') return '无效（收回的票多于发出的票）'
  switch (round.outcome.reason) {
    case 'tie':
      return '未通过（同意与反对相同）'
    case 'short':
      return '未通过（同意未达到规定数）'
    case 'noQuorum':
      return '未通过（到会不足法定人数）'
    case 'lowParticipation':
      return '未通过（参与不足）'
    case 'tooManyBallots':
    case null:
      return '未通过'
  }
}

/**
 * 同意超过实到人数的一半：31×2＝62＞45，同意31人，占实到45人的68.88%，超过一半; empty before the result is announced. The
 * sum of the answers is left out where they decided nothing.
 */
export function sumText(round: BallotRound): string {
  if (!round.outcome) return ''
  const { rule, arithmetic, conclusion } = round.outcome
  const room = round.method !== 'ownersRegister' && !isContest(round)
  const lines = room ? decidingLines(round.outcome).join('；') : conclusion
  const sum = [room && !turnsOnAnswers(round.outcome) ? '' : arithmetic, lines]
    .filter((part) => part !== '')
    .join('，')
  return onPaper([rule, sum].filter((part) => part !== '').join('：'))
}

const BEFORE_CANCEL: Readonly<Record<SentenceRound['method'], string>> = {
  showOfHands: '报数',
  secretBallot: '唱',
  ownersRegister: '登记',
  rollCall: '登记',
  namedBallot: '登记',
  households: '登记',
  acclamation: '登记',
}

/**
 * What was put to the vote, how, before how many, and what was counted; of a cancelled vote also why. The quorum is
 * spoken of where one was asked for.
 */
export function voteParagraph(round: BallotRound): string {
  if (isContest(round)) {
    return contestParagraph(round, round.quorum !== null, countingSentences(round, countText))
  }
  const counts = countsText(round)
  const opened = chineseTime(round.openedAt)
  const method = VOTE_METHOD_NAMES[round.method]
  if (round.state === 'cancelled') {
    const ended = round.closedAt === null ? '后' : `，${chineseTime(round.closedAt)}`
    return sentences([
      round.motion,
      `${opened}开始${method}${ended}取消`,
      round.cancelReason === '' ? '' : `原因：${round.cancelReason}`,
      ...countingSentences(round, countText),
      ballotsText(round),
      counts === '' ? '' : `取消前已${BEFORE_CANCEL[round.method]}：${counts}`,
    ])
  }
  if (round.method === 'ownersRegister') {
    const { all } = ownersTally(round)
    const scope = round.scope === '' ? '' : `表决范围：${round.scope}，`
    return sentences([
      round.motion,
      `${opened}起${method}，${scope}名册${unitsOf(round)}户，业主${all.heads}人，专有部分面积${areaText(all.area)}平方米；${silenceText(round)}`,
      ...countingSentences(round, countText),
      counts,
    ])
  }
  if (isNamed(round)) {
    return sentences([
      round.motion,
      namedBaseText(round),
      ...countingSentences(round, countText),
      ballotsText(round),
      round.outcome?.verdict === 'void' ? '没有登记' : counts,
    ])
  }
  const unit = UNIT_WORDS[round.unit]
  const quorum = round.quorum ? `，${round.quorumMet ? '' : '不'}符合法定人数` : ''
  return sentences([
    round.motion,
    `${opened}${method}${scriptText(round)}，应到${round.expected}${unit}，实到${round.present}${unit}${onPaper(byProxyText(round.represented))}${quorum}`,
    ...countingSentences(round, countText),
    ballotsText(round),
    round.outcome?.verdict === 'void' ? '没有唱票' : counts,
  ])
}

/** Under Robert's rules 弃权 is not asked for: said where the method is named. */
function scriptText(round: BallotRound): string {
  return round.method === 'showOfHands' && round.script === 'robert'
    ? '（只问赞成、反对，不问弃权；两样都没有举手的为未表态）'
    : ''
}

/** What becomes of owners who gave no answer. */
function silenceText(round: OwnersRound): string {
  return round.rule.silence === undefined
    ? '没有签字的不计入参与，不按多数意见计'
    : `表决票送达${deliveredCount(round)}人，${SILENCE_SENTENCE}。${SILENCE_WARNING}`
}

function unitsOf({ heads }: OwnersRound): number {
  return heads.reduce((sum, { doors }) => sum + doors.length, 0)
}

/** By which rule it was decided, with the sum, and how; empty for a cancelled vote. */
export function verdictParagraph(round: BallotRound): string {
  if (isContest(round)) return contestVerdictParagraph(round)
  if (round.state === 'cancelled') return ''
  const { name, source } = round.rule
  if (round.method === 'acclamation') return sentences([`结果：${verdictText(round)}`])
  const base = round.method === 'ownersRegister' ? '' : `，${baseText(round)}`
  return sentences([
    `规则：${name}${base}${source === '' ? '' : `（${source}）`}`,
    sumText(round),
    `结果：${verdictText(round)}`,
  ])
}
