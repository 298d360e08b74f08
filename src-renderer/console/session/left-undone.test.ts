import { describe, expect, it } from 'vitest'
import { ContestHall } from '#shared/testing/contest-hall'
import { inSession } from '#shared/testing/floor'
import { handsRound } from '#shared/testing/rounds'
import { leftUndone } from './left-undone'

const decided = handsRound(
  { yes: 3, no: 1, abstain: 0 },
  { itemId: 'i2', motion: '一户一车。', expected: 4, present: 4, state: 'announced', closedAt: 1 },
)

describe('what 散会 would leave open', () => {
  it('is said item by item', () => {
    expect(leftUndone(inSession({ visits: [] }))).toEqual(['还有 2 项议程没有议。'])
    const visits = ['i1', 'i2'].map((itemId) => ({ itemId, enteredAt: 0, leftAt: null }))
    expect(leftUndone(inSession({ visits }))).toEqual(['“车位怎么分”还没有表决。'])
    expect(leftUndone(inSession({ visits, votes: [decided] }))).toEqual([])
  })

  it('is also a further round that the result of a contest calls for', () => {
    const hall = ContestHall.with({ names: ['孙秀英', '李桂兰'] })
    hall.openVote()
    hall.ballots([1], [2])
    expect(leftUndone(hall.meeting)).toEqual(['“推选停车自管会委员”的再次投票还没有投。'])
  })
})
