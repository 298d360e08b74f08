import { useState } from 'react'
import type { ContestBallot } from '#shared/domain/meeting/vote/contest/ballot'
import type { ContestBallotRound } from '#shared/domain/meeting/vote/contest/round'

export interface CalledBallot {
  /** Names marked so far, by number. */
  readonly marked: ReadonlySet<number>
  /** The ballot that is being corrected, from 1; null: the next one out of the box. */
  readonly correcting: number | null
  readonly toggle: (number: number) => void
  readonly clear: () => void
  readonly correct: (n: number) => void
  /** Null where nothing is marked. */
  readonly next: (() => void) | null
  readonly put: (ballot: ContestBallot) => void
}

const NOTHING: ReadonlySet<number> = new Set()

/**
 * The ballot that is being read out, until it goes to the record. A ballot with more names than seats goes there as
 * what it is: 废票. `send` is true once it is in the record; what is refused comes back, to be mended.
 */
export function useCalledBallot(
  round: ContestBallotRound,
  send: (ballot: ContestBallot, correcting: number | null) => Promise<boolean>,
): CalledBallot {
  const [marked, setMarked] = useState(NOTHING)
  const [correcting, setCorrecting] = useState<number | null>(null)
  const clear = () => {
    setMarked(NOTHING)
    setCorrecting(null)
  }
  const put = (ballot: ContestBallot) => {
    const before = { marked, correcting }
    // At once: the first name of the next ballot may be pressed before this one is in the record.
    clear()
    void send(ballot, correcting).then((taken) => {
      if (taken) return
      setMarked(before.marked)
      setCorrecting(before.correcting)
    })
  }
  const numbers = round.contenders.map(({ number }) => number).filter((number) => marked.has(number))
  const next = () =>
    put(numbers.length > round.seats ? { kind: 'invalid', why: 'tooMany' } : { kind: 'marked', numbers })
  return {
    marked,
    correcting,
    clear,
    put,
    next: numbers.length === 0 ? null : next,
    toggle: (number) => {
      const changed = new Set(marked)
      if (!changed.delete(number)) changed.add(number)
      setMarked(changed)
    },
    correct: (n) => {
      const ballot = round.ballots[n - 1]
      setCorrecting(n)
      setMarked(ballot?.kind === 'marked' ? new Set(ballot.numbers) : NOTHING)
    },
  }
}
