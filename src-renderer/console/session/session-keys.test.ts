import { describe, expect, it } from 'vitest'
import { sceneOf } from '#shared/domain/meeting/selectors'
import type { Meeting } from '#shared/domain/meeting/state'
import { inSession, request, turn } from '#shared/testing/floor'
import { ContestHall } from '#shared/testing/contest-hall'
import { acclamationKeys } from '../vote/acclamation/acclamation-keys'
import { ballotKeys } from '../vote/ballot/ballot-keys'
import { contestBallotKeys, contestHandsKeys } from '../vote/contest/contest-keys'
import { handsKeys } from '../vote/hands/hands-keys'
import { namedKeys } from '../vote/named/named-keys'
import { ownersKeys } from '../vote/owners/owners-keys'
import { nextStep } from './next-step'
import { sceneChoices } from './scenes'
import { sessionKeys } from './session-keys'

const act = () => {}

/** The keys with everything to be done that can be done. */
function keysOf(meeting: Meeting) {
  const speaking = meeting.activeTurnId !== null
  return sessionKeys({
    meeting,
    actions: {
      step: nextStep(meeting),
      take: act,
      enterItem: act,
      openVote: speaking ? null : act,
      callUp: act,
      advance: act,
      remind: speaking ? act : null,
      togglePause: speaking ? act : null,
      interject: speaking ? act : null,
      endTurn: speaking ? act : null,
      extendItem: act,
      extend: speaking ? act : null,
      close: act,
      beginRecess: act,
    },
    scenes: {
      shown: sceneOf(meeting),
      // Where there is a notice, its key is there too.
      choices: sceneChoices(meeting, true).map((choice) => ({ ...choice, shown: false, press: act })),
      follow: act,
    },
    undo: act,
    register: meeting.activeVoteId === null ? act : null,
    interject: speaking ? act : null,
    changeStance: speaking ? act : null,
    motionMenu: meeting.activeVoteId === null ? act : null,
    readRules: null,
    queue: meeting.activeVoteId === null && meeting.queue.length > 0 ? act : null,
    open: act,
    help: act,
    remote: { press: act, admits: () => true },
  })
}

const live = (meeting: Meeting) => keysOf(meeting).flatMap(({ key, run }) => (run === null ? [] : [key]))

const SPEAKING = inSession({ turns: [turn(1, 'for', 0, null)], activeTurnId: 't1' })
const WAITING = inSession({ queue: [request(1, 'for')] })
const RESTING = inSession({
  recesses: [
    {
      id: 'r1',
      startedAt: 0,
      plannedMs: 60_000,
      extendedMs: 0,
      reason: '',
      turnWasPaused: false,
      endedAt: null,
    },
  ],
})
const VOTING = inSession({ activeVoteId: 'v1' })
const CONTEST = ContestHall.with({ names: Array.from({ length: 30 }, (_, index) => `候选${index + 1}`) })
CONTEST.openVote()

describe('the keys of a session', () => {
  it.each([
    ['somebody speaks', SPEAKING],
    ['people wait', WAITING],
    ['the meeting rests', RESTING],
    ['a vote is open', VOTING],
  ])('each do one thing: %s', (_case, meeting) => {
    const keys = keysOf(meeting).map(({ key }) => key)
    expect(keys).toEqual([...new Set(keys)])
  })

  it('leave nothing of the stage to the mouse alone', () => {
    expect(live(SPEAKING)).toEqual(expect.arrayContaining(['ArrowRight', 'j', 'i', ' ', '+', 'l', '1', '4']))
    expect(live(WAITING)).toEqual(expect.arrayContaining(['ArrowRight', '/', 'p', 'v', 'd']))
    for (const meeting of [SPEAKING, WAITING]) {
      expect(live(meeting)).toEqual(
        expect.arrayContaining(['y', 'q', 't', 'g', 's', 'z', 'f', 'F2', 'F10', 'b', '?']),
      )
    }
  })

  it('stand back during a vote: nothing but what the vote itself leaves free', () => {
    const votes = [
      handsKeys(act, act),
      ballotKeys(act, act),
      namedKeys('rollCall', { enter: act, announce: act, search: act }),
      namedKeys('households', { enter: act, announce: act, search: act }),
      ownersKeys(act, act),
      acclamationKeys(act),
      contestHandsKeys(act),
    ]
    const session = live(VOTING)
    expect(session).not.toContain('ArrowRight')
    for (const vote of votes) {
      expect(vote.filter(({ key }) => session.includes(key))).toEqual([])
      expect(new Set(vote.map(({ key }) => key)).size).toBe(vote.length)
    }
  })

  it('leave the letters to the names on the ballots of a contest', () => {
    const names = contestBallotKeys(
      {
        numbers: Array.from({ length: 30 }, (_, index) => index + 1),
        toggle: act,
        next: act,
        blank: act,
        unreadable: act,
        doubtful: act,
        clear: act,
      },
      null,
    )
    const session = live(CONTEST.meeting)
    expect(session).toEqual(expect.arrayContaining(['z', 'b', '?']))
    expect(names.filter(({ key }) => session.includes(key))).toEqual([])
  })
})
