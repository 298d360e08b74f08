import { describe, expect, it } from 'vitest'
import { recordOf } from '#shared/domain/meeting/record'
import { ballotTally } from '#shared/domain/meeting/vote/paper/ballots'
import { countsShown } from '#shared/domain/meeting/vote/shown'
import type { Meeting } from '#shared/domain/meeting/state'
import { VoteHall } from '#shared/testing/vote-hall'
import { changeFor, snapshotFor } from './view'

function wall(hall: VoteHall): Meeting {
  const seen = recordOf(snapshotFor(hall.world, 'projector').meeting?.events ?? [])?.meeting
  if (!seen) throw new Error('the wall was sent no meeting')
  return seen
}

function changeOf(hall: VoteHall, act: () => void) {
  const before = hall.world
  const from = hall.events.length
  act()
  return changeFor(before, hall.world, hall.events.slice(from), 'projector')
}

describe('a vote whose figures are hidden', () => {
  it('tells the wall that hands were counted, not how many', () => {
    const hall = new VoteHall('showOfHands', { hidden: true }).count('yes', 3)
    const [round] = wall(hall).votes
    expect(round && countsShown(round)).toBe(false)
    expect(round?.counts).toEqual({ yes: 0, no: null, abstain: null, silent: null })
    const change = changeOf(hall, () => hall.count('no', 2))
    expect(change.kind === 'change' && change.events[0]?.data).toMatchObject({ option: 'no', count: 0 })
    hall.undo()
    expect(JSON.stringify(snapshotFor(hall.world, 'projector').meeting)).not.toMatch(/反对 2|"count":[1-9]/)
  })

  it('tells the wall how many ballots were called, not what they say', () => {
    const hall = new VoteHall('secretBallot', { hidden: true })
      .ask({ type: 'issueBallots', count: 5 })
      .ask({ type: 'collectBallots', count: 4 })
      .ask({ type: 'callBallot', choice: 'yes' })
      .ask({ type: 'callBallot', choice: 'doubtful' })
      .ask({ type: 'ruleBallot', n: 2, choice: 'no', reason: '意思清楚' })
    const [round] = wall(hall).votes
    expect(round?.method === 'secretBallot' && ballotTally(round)).toMatchObject({
      collected: 4,
      called: 2,
      left: 2,
    })
    expect(JSON.stringify(round)).not.toMatch(/"yes":[1-9]|意思清楚|doubtful":[1-9]/)
  })

  it('brings everything with the result, and takes it back with an undo', () => {
    const hall = new VoteHall('showOfHands', { hidden: true })
      .count('yes', 3)
      .count('no', 2)
      .count('abstain', 0)
    expect(changeOf(hall, () => hall.ask({ type: 'announceVote' }))).toEqual({ kind: 'resync' })
    expect(wall(hall).votes).toEqual(hall.meeting.votes)
    expect(changeOf(hall, () => hall.undo())).toEqual({ kind: 'resync' })
    expect(wall(hall).votes[0]?.counts.yes).toBe(0)
  })

  it('can be revealed before the result, and hidden in the middle', () => {
    const hall = new VoteHall('showOfHands').count('yes', 3)
    expect(wall(hall).votes[0]?.counts.yes).toBe(3)
    expect(changeOf(hall, () => hall.ask({ type: 'hideCounts' }))).toEqual({ kind: 'resync' })
    expect(wall(hall).votes[0]?.counts.yes).toBe(0)
    expect(hall.refusal({ type: 'hideCounts' })).toContain('已经不显示')
    expect(changeOf(hall, () => hall.ask({ type: 'revealCounts' }))).toEqual({ kind: 'resync' })
    expect(wall(hall).votes[0]?.counts.yes).toBe(3)
    expect(hall.refusal({ type: 'revealCounts' })).toContain('已经在显示')
  })

  it('stays hidden where it is cancelled, and where it is counted again', () => {
    const hall = new VoteHall('showOfHands', { hidden: true })
      .count('yes', 3)
      .count('no', 2)
      .count('abstain', 0)
    hall.ask({ type: 'announceVote' }).ask({ type: 'recountVote', reason: '张某某有异议' })
    const text = JSON.stringify(wall(hall).votes)
    expect(text).not.toContain('张某某')
    expect(wall(hall).votes[0]?.earlierCounts[0]?.round.counts.yes).toBe(0)
    hall.ask({ type: 'cancelVote', reason: '' })
    expect(wall(hall).votes[0]?.counts.yes).toBeNull()
  })

  it('says in the minutes that the room did not see the figures', () => {
    const hall = new VoteHall('showOfHands', { hidden: true })
      .count('yes', 3)
      .count('no', 2)
      .count('abstain', 0)
    hall.ask({ type: 'announceVote' })
    expect(hall.minutes).toContain('计票期间大屏不显示票数。')
  })
})
