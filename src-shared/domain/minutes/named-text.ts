import type { AcclamationRound } from '../meeting/vote/named/acclamation'
import {
  ANSWER_NAMES,
  namedTally,
  voterName,
  type NamedAnswer,
  type NamedRound,
  type Voter,
} from '../meeting/vote/named/named'
import { byProxyText } from '../meeting/proxy/text'
import { UNIT_WORDS } from '../voting/tally'
import { chineseTime } from '../text/chinese-date'
import type { PeopleNames } from './people'
import { asSentence, onPaper } from './sentences'

const ANSWERS: readonly NamedAnswer[] = ['yes', 'no', 'abstain', 'invalid', 'silent']

/** What 未表态 means where it was not said aloud. */
export function silentName({ method }: Pick<NamedRound, 'method'>): string {
  switch (method) {
    case 'rollCall':
      return ANSWER_NAMES.silent
    case 'namedBallot':
      return '未交票'
    case 'households':
      return '未签字'
  }
}

/** 同意42户、反对6户、弃权1户、未签字11户; 无效 only where there are any. */
export function namedCountsText(round: NamedRound): string {
  const unit = round.method === 'namedBallot' ? '票' : round.method === 'households' ? '户' : '人'
  const { yes, no, abstain } = round.counts
  const { invalid, silent } = namedTally(round)
  const heads = round.method === 'households' ? '户' : '人'
  return [
    `同意${yes ?? 0}${unit}`,
    `反对${no ?? 0}${unit}`,
    `弃权${abstain ?? 0}${unit}`,
    ...(invalid === 0 ? [] : [`无效${invalid}${unit}`]),
    ...(silent === 0 ? [] : [`${silentName(round)}${silent}${heads}`]),
  ].join('、')
}

/** 14时20分记名唱名，应到48人，实到45人（含委托3人），符合法定人数 */
export function namedBaseText(round: NamedRound): string {
  const opened = chineseTime(round.openedAt)
  if (round.method === 'households') {
    return `${opened}起一户一票，按户名册逐户书面签字，共${round.present}户`
  }
  const method = round.method === 'rollCall' ? '记名唱名' : '记名投票'
  const quorum = round.quorum ? `，${round.quorumMet ? '' : '不'}符合法定人数` : ''
  const unit = UNIT_WORDS[round.unit]
  return `${opened}${method}，应到${round.expected}${unit}，实到${round.present}${unit}${onPaper(byProxyText(round.represented))}${quorum}`
}

/**
 * Who voted how, for the record that stays in the house: a paragraph for each answer, and what was put right. What
 * is posted in public never has it.
 */
export function namedLists(round: NamedRound): readonly { readonly id: string; readonly text: string }[] {
  const lists = ANSWERS.flatMap((answer) => {
    const voters = round.voters.filter(({ id }) => round.answers[id] === answer)
    if (voters.length === 0) return []
    const called = answer === 'silent' ? silentName(round) : ANSWER_NAMES[answer]
    const unit = round.method === 'households' ? '户' : '人'
    const names = voters.map((voter) => nameOnPaper(round, voter)).join('、')
    return [{ id: answer, text: `${called}${voters.length}${unit}：${names}。` }]
  })
  const corrected = round.corrections.map(({ voterId, from, to, at }) => {
    const voter = round.voters.find(({ id }) => id === voterId)
    const name = voter ? nameOnPaper(round, voter) : ''
    return `${name}${ANSWER_NAMES[from]}更正为${to === null ? '未登记' : ANSWER_NAMES[to]}（${chineseTime(at)}）`
  })
  return corrected.length === 0
    ? lists
    : [...lists, { id: 'corrections', text: `登记更正：${corrected.join('；')}。` }]
}

/** 张建国, 赵国强（李桂兰代）, 3号楼501王芳; of two people of one name also the door. */
function nameOnPaper(round: NamedRound, voter: Voter): string {
  if (round.method === 'households') return `${voter.door}${voter.name}`
  const alone = round.voters.every((other) => other === voter || other.name !== voter.name)
  const marks = [
    ...(alone || voter.door === '' ? [] : [voter.door]),
    ...(voter.by === null ? [] : [`${voter.by}代`]),
  ]
  const name = voterName(round, voter)
  return marks.length === 0 ? name : `${name}（${marks.join('，')}）`
}

/** 14时05分提请鼓掌通过，应到48人，实到45人，符合法定人数。主持人询问有没有不同意见，没有人提出。 */
export function acclamationText(round: AcclamationRound, people: PeopleNames): string {
  const { openedAt, expected, present, represented, quorumMet, objection, state } = round
  const quorum = round.quorum ? `，${quorumMet ? '' : '不'}符合法定人数` : ''
  const unit = UNIT_WORDS[round.unit]
  const opened = `${chineseTime(openedAt)}提请鼓掌（无异议）通过，应到${expected}${unit}，实到${present}${unit}${onPaper(byProxyText(represented))}${quorum}`
  return `${asSentence(opened)}${asSentence(`主持人询问有没有不同意见，${answerText()}`)}`

  function answerText(): string {
    if (objection) {
      const who = objection.participantId === null ? '有人' : people.speaker(objection.participantId)
      const why = objection.note === '' ? '' : `（${objection.note}）`
      return `${chineseTime(objection.at)}，${who}提出不同意见${why}，改为举手表决`
    }
    return state === 'announced' ? '没有人提出' : '还没有结果'
  }
}
