import { activeInterjection } from '#shared/domain/meeting/interjection/interjection'
import { activeRecess, recessLeftMs } from '#shared/domain/meeting/recess/recess'
import { activeTurn, activeVote } from '#shared/domain/meeting/selectors'
import { limitMs, remainingMs, type Clocked } from '#shared/domain/meeting/floor/timer'
import type { Meeting } from '#shared/domain/meeting/state'
import type { Sound } from '../../shared/sound/sounds'

/** A meeting as it stood at `now`, hall clock, ms. */
export interface Moment {
  readonly meeting: Meeting
  readonly now: number
}

const MINUTE = 60_000
/** ms. A sound that would come later than this no longer says anything: after a sleep of the machine, say. */
const TOO_LATE = 3000

/**
 * What is to be heard between two moments: one tap when a speech comes near its end, one bell at its end and with
 * every minute beyond, a bell when a recess is over, two taps when a vote is closed. Nothing while ballots are called
 * out. Of what lies between the two moments only the last is heard.
 */
export function soundsDue(before: Moment, after: Moment): readonly Sound[] {
  if (before.meeting.id !== after.meeting.id || callsBallots(after.meeting)) return []
  const { warnSeconds } = after.meeting.plan
  const clocks = runningClocks(after.meeting).flatMap(({ id, clock }) => {
    const earlier = runningClocks(before.meeting).find((one) => one.id === id)
    const was = earlier ? remainingMs(earlier.clock, before.now) : null
    const is = remainingMs(clock, after.now)
    if (was === null || is === null) return []
    return crossed(was, is, warnedAt(clock, warnSeconds))
  })
  return [...clocks, ...recessOver(before, after), ...voteClosed(before.meeting, after.meeting)]
}

/** Ballots are called out one by one: nobody is to be startled, and every stroke is heard. */
function callsBallots(meeting: Meeting): boolean {
  const method = activeVote(meeting)?.method
  return method === 'secretBallot' || method === 'contestBallot'
}

interface RunningClock {
  readonly id: string
  readonly clock: Clocked
}

function runningClocks(meeting: Meeting): readonly RunningClock[] {
  return [activeTurn(meeting), activeInterjection(meeting)].flatMap((one) =>
    one ? [{ id: one.id, clock: one }] : [],
  )
}

/** How much is left when the tap comes, ms; null where the whole of it is no longer than that. */
function warnedAt(clock: Clocked, warnSeconds: number): number | null {
  const warn = warnSeconds * 1000
  return warn > 0 && (limitMs(clock) ?? 0) > warn ? warn : null
}

/** What is heard on the way of a clock from `was` to `is`, ms left. */
function crossed(was: number, is: number, warn: number | null): readonly Sound[] {
  const heard = (boundary: number) => was > boundary && is <= boundary && boundary - is <= TOO_LATE
  if (is <= 0) return heard(Math.ceil(is / MINUTE) * MINUTE) ? ['bell'] : []
  return warn !== null && heard(warn) ? ['tap'] : []
}

function recessOver(before: Moment, after: Moment): readonly Sound[] {
  const was = activeRecess(before.meeting)
  const is = activeRecess(after.meeting)
  if (!was || was.id !== is?.id) return []
  const left = recessLeftMs(is, after.now)
  return recessLeftMs(was, before.now) > 0 && left <= 0 && left >= -TOO_LATE ? ['bell'] : []
}

function voteClosed(before: Meeting, after: Meeting): readonly Sound[] {
  const closed = before.activeVoteId
  if (closed === null || after.activeVoteId === closed) return []
  return after.votes.some(({ id, state }) => id === closed && state === 'announced') ? ['twoTaps'] : []
}
