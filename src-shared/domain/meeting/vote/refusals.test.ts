import { describe, expect, it } from 'vitest'
import { VoteHall, type VoteAsk } from '#shared/testing/vote-hall'

type Asks = readonly VoteAsk[]

const count = (option: 'yes' | 'no' | 'abstain' | 'silent', count: number): VoteAsk => ({
  type: 'reportCount',
  option,
  count,
})
const by = (teller: 'first' | 'second', option: 'yes' | 'no' | 'abstain', count: number): VoteAsk => ({
  type: 'reportCount',
  option,
  count,
  teller,
})
const call = (...choices: readonly ('yes' | 'no' | 'abstain' | 'invalid' | 'doubtful')[]): Asks =>
  choices.map((choice) => ({ type: 'callBallot', choice }))
const box = (issued: number, collected: number): Asks => [
  { type: 'issueBallots', count: issued },
  { type: 'collectBallots', count: collected },
]
const ANNOUNCE: VoteAsk = { type: 'announceVote' }

/** Five people are here. What was done, what is asked then, and the sentence it is refused with. */
const HANDS: readonly (readonly [string, Asks, VoteAsk, string])[] = [
  ['more than are here', [], count('yes', 6), '同意 6 = 6，比实到 5 人多 1 人。'],
  [
    'more than are here together',
    [count('yes', 3)],
    count('no', 3),
    '同意 3 + 反对 3 = 6，比实到 5 人多 1 人。',
  ],
  ['less than nobody', [], count('yes', -1), '同意的人数不能是负数（-1）。'],
  ['half a person', [], count('no', 1.5), '反对的人数要写整数，不能是 1.5。'],
  [
    'somebody who left counted among those who said nothing',
    [count('yes', 3), count('no', 1), count('abstain', 1)],
    count('silent', 1),
    '同意 3 + 反对 1 + 弃权 1 + 未表态 1 = 6，比实到 5 人多 1 人。',
  ],
  ['a result without all counts', [count('yes', 3)], ANNOUNCE, '反对、弃权还没有报数。'],
  [
    'a result that does not add up',
    [count('yes', 3), count('no', 1), count('abstain', 0)],
    ANNOUNCE,
    '同意 3 + 反对 1 + 弃权 0 = 4，比实到 5 人少 1 人。',
  ],
  [
    'taking back what was not counted',
    [],
    { type: 'clearCount', option: 'no' },
    '反对还没有报数，不用重新点。',
  ],
  ['a second teller where there is one', [], by('second', 'yes', 3), '只有一名计票人'],
  [
    'settling where one counts',
    [count('yes', 3)],
    { type: 'settleCount', option: 'yes', count: 3, reason: '复点' },
    '没有要裁定的',
  ],
  ['ballots', [], { type: 'issueBallots', count: 5 }, '这次是举手表决'],
  ['counting again what was not counted', [], { type: 'recountVote', reason: '有异议' }, '还没有点数'],
  ['counting again without a reason', [count('yes', 3)], { type: 'recountVote', reason: '' }, '请写明为什么'],
]

const TELLERS: readonly (readonly [string, Asks, VoteAsk, string])[] = [
  [
    'one teller counting more than are here',
    [by('first', 'yes', 3)],
    by('first', 'no', 3),
    '甲报的 同意 3 + 反对 3 = 6，比实到 5 人多 1 人。',
  ],
  [
    'the other beyond what was taken',
    [by('first', 'yes', 4), by('second', 'yes', 4)],
    by('second', 'no', 2),
    '乙报的 同意 4 + 反对 2 = 6，比实到 5 人多 1 人。',
  ],
  [
    'a result while one has not counted',
    [by('first', 'yes', 3), by('first', 'no', 2), by('first', 'abstain', 0), by('second', 'yes', 3)],
    ANNOUNCE,
    '乙还没有报反对、弃权。',
  ],
  [
    'a result while they differ',
    [
      by('first', 'yes', 3),
      by('second', 'yes', 1),
      by('first', 'no', 2),
      by('second', 'no', 2),
      by('first', 'abstain', 0),
      by('second', 'abstain', 0),
    ],
    ANNOUNCE,
    '同意：甲 3，乙 1，相差 2。',
  ],
  [
    'settling where they agree',
    [by('first', 'yes', 3), by('second', 'yes', 3)],
    { type: 'settleCount', option: 'yes', count: 2, reason: '复点' },
    '同意没有两个不同的数',
  ],
  [
    'settling on more than are here',
    [by('first', 'yes', 3), by('second', 'yes', 4)],
    { type: 'settleCount', option: 'yes', count: 6, reason: '复点' },
    '同意 6 = 6，比实到 5 人多 1 人。',
  ],
]

const BALLOTS: readonly (readonly [string, Asks, VoteAsk, string])[] = [
  ['more ballots than people', [], { type: 'issueBallots', count: 6 }, '发出 6 张，比实到 5 人多 1 张。'],
  ['a box without ballots', [], { type: 'collectBallots', count: 5 }, '还没有记下发出多少张票。'],
  [
    'calling from a void box',
    box(4, 5),
    { type: 'callBallot', choice: 'yes' },
    '收回 5 张，多于发出的 4 张，这次投票无效，不能唱票。',
  ],
  [
    'a ballot beyond the box',
    [...box(5, 1), ...call('yes')],
    { type: 'callBallot', choice: 'no' },
    '收回 1 张，已经唱完。',
  ],
  [
    'a result in mid-calling',
    [...box(5, 4), ...call('yes', 'no')],
    ANNOUNCE,
    '收回 4 张，已唱 2 张，还剩 2 张。',
  ],
  [
    'a result with 疑问票',
    [...box(5, 3), ...call('doubtful', 'yes', 'doubtful')],
    ANNOUNCE,
    '还有 2 张疑问票没有认定（第 1、3 张）。',
  ],
  [
    'another giving out once the box is open',
    box(5, 5),
    { type: 'issueBallots', count: 4 },
    '票已经收回，发出的张数不能再改。',
  ],
  [
    'a second count where one counts',
    [...box(5, 1), ...call('yes')],
    { type: 'reportSecond', figures: { yes: 1, no: 0, abstain: 0, invalid: 0 } },
    '这次只有一组计票',
  ],
]

const SECOND: readonly (readonly [string, Asks, VoteAsk, string])[] = [
  [
    'a second count before all is called',
    [...box(5, 2), ...call('yes')],
    { type: 'reportSecond', figures: { yes: 1, no: 0, abstain: 0, invalid: 0 } },
    '收回 2 张，已唱 1 张，还剩 1 张。',
  ],
  [
    'a second count before 疑问票 are ruled on',
    [...box(5, 1), ...call('doubtful')],
    { type: 'reportSecond', figures: { yes: 1, no: 0, abstain: 0, invalid: 0 } },
    '还有 1 张疑问票没有认定。',
  ],
  [
    'a second count of another number of ballots',
    [...box(5, 2), ...call('yes', 'no')],
    { type: 'reportSecond', figures: { yes: 2, no: 1, abstain: 0, invalid: 0 } },
    '乙报的 同意 2 + 反对 1 + 弃权 0 + 无效 0 = 3，比收回的 2 张多 1 张。',
  ],
  [
    'half a ballot',
    [...box(5, 2), ...call('yes', 'no')],
    { type: 'reportSecond', figures: { yes: 1.5, no: 0.5, abstain: 0, invalid: 0 } },
    '乙报的同意的张数要写整数，不能是 1.5。',
  ],
  [
    'a result without the second count',
    [...box(5, 1), ...call('yes')],
    ANNOUNCE,
    '第二名计票人（乙）还没有报数。',
  ],
]

/** Refused, with the figures, and nothing changed. */
function isRefused(hall: VoteHall, done: Asks, asked: VoteAsk, sentence: string): void {
  for (const ask of done) hall.ask(ask)
  const before = hall.meeting
  expect(hall.refusal(asked)).toContain(sentence)
  expect(hall.meeting).toBe(before)
}

describe('counting refuses, naming the figures', () => {
  it.each(HANDS)('of hands: %s', (_what, done, asked, sentence) => {
    isRefused(new VoteHall('showOfHands'), done, asked, sentence)
  })
  it.each(TELLERS)('of two tellers: %s', (_what, done, asked, sentence) => {
    isRefused(new VoteHall('showOfHands', { twoTellers: true }), done, asked, sentence)
  })
  it.each(BALLOTS)('of ballots: %s', (_what, done, asked, sentence) => {
    isRefused(new VoteHall('secretBallot'), done, asked, sentence)
  })
  it.each(SECOND)('of ballots counted twice: %s', (_what, done, asked, sentence) => {
    isRefused(new VoteHall('secretBallot', { twoTellers: true }), done, asked, sentence)
  })

  it('keeps the base a vote was opened with, whoever comes or goes', () => {
    const hall = new VoteHall('showOfHands')
    hall.do({ type: 'leave', meetingId: hall.meetingId, participantId: hall.idOf('马玉梅') })
    expect(hall.hands.present).toBe(5)
    expect(hall.refusal(count('yes', 6))).toContain('比实到 5 人多 1 人')
  })
})
