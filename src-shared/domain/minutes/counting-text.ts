import type { BallotRound, HandsRound, PaperRound } from '../meeting/state'
import { BALLOT_CHOICE_NAMES, ballotRulingSchema, VOTE_OPTION_NAMES } from '../meeting/facts'
import { ballotWords, type ContestBallotRuling } from '../meeting/vote/contest/ballot'
import { isContest, type ContestBallotRound, type ContestRound } from '../meeting/vote/contest/round'
import { differingLines } from '../meeting/vote/contest/second'
import type { BallotFigures } from '../meeting/vote/paper/ballots'
import { TELLER_NAMES } from '../meeting/vote/counting'
import { chineseNumber } from '../text/chinese-number'

/**
 * How a vote was counted, as the minutes tell it, a sentence each: earlier counts and why they were not left at that,
 * two tellers and where they differed, 疑问票 and how they were ruled on. Empty where it was counted the plain way.
 * `tell`: what a count came to, in words.
 */
export function countingSentences(
  round: BallotRound,
  tell: (round: BallotRound) => string,
): readonly string[] {
  return [
    ...earlierSentences(round, tell),
    ...(round.method === 'showOfHands' ? [tellersOfHands(round)] : []),
    ...(round.method === 'secretBallot' ? [paperRulings(round), tellersOfBallots(round)] : []),
    ...(round.method === 'contestBallot' ? [contestRulings(round)] : []),
    ...(isContest(round) ? [tellersOfContest(round)] : []),
    round.hidden && round.state === 'announced' ? '计票期间大屏不显示票数' : '',
  ].filter((sentence) => sentence !== '')
}

/** 第一次计票：同意31人、反对9人、弃权4人；结果：未宣布结果。因“合计与实到不符”重新计票 */
function earlierSentences(
  { earlierCounts }: BallotRound,
  tell: (round: BallotRound) => string,
): readonly string[] {
  return earlierCounts.map(
    ({ round, reason }, index) =>
      `第${chineseNumber(index + 1)}次计票：${tell(round)}。因“${reason}”重新计票`,
  )
}

function tellersOfHands({ tellers, differences, counts }: HandsRound): string {
  if (tellers === null) return ''
  if (differences.length === 0) return '两名计票人分别计票，数目一致'
  const told = differences.map(({ option, first, second, settled }) => {
    const apart = `${VOTE_OPTION_NAMES[option]}${differ(first, second)}`
    if (settled) return `${apart}，主持人主持当众复点，定为${settled.count}人（${settled.reason}）`
    const count = counts[option]
    return count === null ? `${apart}，没有核对一致` : `${apart}，复核后为${count}人`
  })
  return `两名计票人分别计票，${told.join('；')}`
}

function tellersOfBallots({ twoTellers, differences, second }: PaperRound): string {
  if (!twoTellers || second === null) return ''
  if (differences.length === 0) return '两名计票人分别计票，数目一致'
  const told = differences.map((one) => figuresApart(one.first, one.second).join('、'))
  return `两名计票人分别计票，${told.join('；又')}；核对选票后数目一致`
}

function tellersOfContest(round: ContestRound): string {
  const { twoTellers, differences, second } = round
  if (!twoTellers || second === null) return ''
  if (differences.length === 0) return '两名计票人分别计票，数目一致'
  const told = differences.map((one) =>
    differingLines(round, one.first, one.second)
      .map((line) => `${line.name}${differ(line.first, line.second)}`)
      .join('、'),
  )
  return `两名计票人分别计票，${told.join('；又')}；核对后数目一致`
}

function figuresApart(first: BallotFigures, second: BallotFigures): readonly string[] {
  return ballotRulingSchema.options.flatMap((choice) =>
    first[choice] === second[choice]
      ? []
      : [`${BALLOT_CHOICE_NAMES[choice]}${differ(first[choice], second[choice])}`],
  )
}

const differ = (first: number, second: number) =>
  `${TELLER_NAMES.first}${first}、${TELLER_NAMES.second}${second}，相差${Math.abs(first - second)}`

function paperRulings({ rulings: ruled, doubtful }: PaperRound): string {
  return rulings(
    ruled.map(({ n, choice, reason }) => ({ n, reason, words: BALLOT_CHOICE_NAMES[choice] })),
    doubtful,
  )
}

function contestRulings({ rulings: ruled, doubtful, contenders }: ContestBallotRound): string {
  return rulings(
    ruled.map(({ n, ballot, reason }) => ({ n, reason, words: contestRulingWords(ballot, contenders) })),
    doubtful,
  )
}

/** 有效，选赵国强、孙秀英; 弃权（空白票）; 无效（多选） */
function contestRulingWords(
  ballot: ContestBallotRuling,
  contenders: ContestBallotRound['contenders'],
): string {
  const words = ballotWords(ballot, contenders)
  return ballot.kind === 'marked' ? `有效，选${words}` : words
}

interface Ruled {
  readonly n: number
  /** What the ballot was found to be. */
  readonly words: string
  readonly reason: string
}

/** 疑问票2张，经监票人提出逐张认定：第5张认定为同意（勾在框外，意思清楚）；第12张认定为无效（两项都勾） */
function rulings(ruled: readonly Ruled[], doubtful: number): string {
  if (ruled.length === 0 && doubtful === 0) return ''
  const told = ruled.map(({ n, words, reason }) => `第${n}张认定为${words}（${reason}）`)
  const open = doubtful === 0 ? [] : [`另有${doubtful}张没有认定`]
  return `疑问票${ruled.length + doubtful}张，经监票人提出逐张认定：${[...told, ...open].join('；')}`
}
