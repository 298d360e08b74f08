import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ContestHall } from '#shared/testing/contest-hall'
import { contestMove } from '#shared/testing/random-contest'
import { CONTEST_RULES } from '../../../voting/contest/rule'
import { recordOf } from '../../record'
import { standingOf } from './chain'
import { isContest, type ContestRound } from './round'
import { contestBox, doubtfulContestPlaces, votesCast } from './tally'

const NAMES = ['甲', '乙', '丙', '丁']
const moves = fc.array(fc.tuple(fc.nat(40), fc.nat(30)), { minLength: 5, maxLength: 70 })

function play(list: readonly (readonly [number, number])[], each: (hall: ContestHall) => void): ContestHall {
  const hands = (list[0]?.[0] ?? 0) % 3 === 0
  const hall = ContestHall.with({
    names: NAMES,
    ...(hands
      ? { method: 'contestHands', choosing: 'options', rule: CONTEST_RULES.knockOut }
      : { seats: 2, rule: CONTEST_RULES.validMajority }),
  })
  hall.openVote()
  for (const [pick, amount] of list) {
    const move = contestMove(hall.meeting, pick, amount)
    if (move) hall.attempt({ ...move, meetingId: hall.meetingId })
    each(hall)
  }
  return hall
}

function checkFigures(round: ContestRound): void {
  const each = Object.values(round.votes)
  for (const votes of each) {
    expect(votes ?? 0).toBeGreaterThanOrEqual(0)
    expect(votes ?? 0).toBeLessThanOrEqual(round.present)
  }
  expect(votesCast(round) + (round.seats === 1 ? (round.abstain ?? 0) : 0)).toBeLessThanOrEqual(
    round.present * round.seats,
  )
  if (round.method === 'contestHands') return
  const { called, valid, invalid, doubtful, left, collected, phase } = contestBox(round)
  expect(valid + invalid + doubtful).toBe(called)
  if (collected !== null && phase !== 'void') expect(called + left).toBe(collected)
  // Counted again from the ballots as they were called.
  const blank = round.ballots.filter(({ kind }) => kind === 'blank').length
  if (collected !== null) expect(round.abstain).toBe(blank)
  expect(round.ballots.filter(({ kind }) => kind === 'invalid')).toHaveLength(invalid)
  expect(doubtfulContestPlaces(round)).toHaveLength(doubtful)
  // What was ruled on stands as it was found.
  for (const { n, ballot } of round.rulings) expect(round.ballots[n - 1]).toEqual(ballot)
  if (round.state === 'announced' && phase === 'called') expect(doubtful).toBe(0)
  for (const { number } of round.contenders) {
    const marks = round.ballots.filter(
      (ballot) => ballot.kind === 'marked' && ballot.numbers.includes(number),
    )
    expect(round.votes[number] ?? 0).toBe(marks.length)
  }
}

describe('a contest by chance', () => {
  it('keeps figures that agree, and elects nobody twice', () => {
    fc.assert(
      fc.property(moves, (list) => {
        play(list, (hall) => {
          for (const round of hall.meeting.votes) if (isContest(round)) checkFigures(round)
          const { elected, seats, seatsLeft } = standingOf(hall.meeting, hall.contest)
          expect(new Set(elected.map(({ number }) => number)).size).toBe(elected.length)
          expect(elected.length + seatsLeft).toBe(seats)
        })
      }),
    )
  })

  it('replays to what it was live, from the record alone', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const hall = play(list, () => undefined)
        const events = hall.events.filter(({ stream }) => stream === `meeting:${hall.meetingId}`)
        expect(recordOf(events)?.meeting).toEqual(hall.meeting)
      }),
    )
  })

  it('gets far enough in these runs to mean something', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(moves, (list) => {
        for (const round of play(list, () => undefined).meeting.votes) {
          if (isContest(round))
            seen.add(`${round.method} ${round.stage} ${round.outcome?.verdict ?? round.state}`)
          if (round.method === 'contestBallot' && round.rulings.length > 0) seen.add(`ruled ${round.state}`)
        }
      }),
      { seed: 7 },
    )
    for (const wanted of [
      'ruled announced',
      'contestBallot first passed',
      'contestBallot first failed',
      'contestBallot runoff open',
      'contestHands first passed',
      'contestHands first failed',
      'contestHands knockOut failed',
    ]) {
      expect(seen).toContain(wanted)
    }
  })
})
