import { refuse } from '../../../kernel/result'
import type { MeetingDecision } from '../../decide-context'
import { done, notDone, type VoteCheck } from '../check'

/** A ballot that was called, whatever is on it, which is to be corrected or ruled on. */
export interface CalledBallot {
  /** As they were called, from 1. */
  readonly n: number
  /** How many were called. */
  readonly called: number
  /** What it stands as now, in words; undefined: no such ballot was called. */
  readonly words: string | undefined
  /** 疑问票 that nobody has ruled on. */
  readonly doubtful: boolean
  /** The ruling there is; undefined: none. */
  readonly ruling: { readonly reason: string } | undefined
}

/** Refusal where a ballot cannot be corrected to what `words` say, or null. */
export function cannotCorrect(ballot: CalledBallot, words: string): MeetingDecision | null {
  const { n, doubtful, ruling } = ballot
  if (ballot.words === undefined) return notCalledYet(ballot)
  if (ballot.words === words) {
    return refuse('ballot.same', `第 ${n} 张已经记为${words}，不用更正。`)
  }
  // Otherwise a correction would be a ruling without a reason.
  if (doubtful) {
    return refuse('ballot.doubtful', `第 ${n} 张是疑问票，要由监票人提出，认定为哪一种，并写明理由。`)
  }
  return ruling
    ? refuse('ballot.ruled', `第 ${n} 张是疑问票，已经认定为${ballot.words}。要改，请重新认定并写明理由。`)
    : null
}

/**
 * 疑问票: ruled on one by one, on the scrutineer's referral; a ruling can be changed until the result. Refusal where a
 * ballot cannot be found to be what `words` say, or null.
 */
export function cannotRule(ballot: CalledBallot, words: string, reason: string): MeetingDecision | null {
  const { n, doubtful, ruling } = ballot
  if (ballot.words === undefined) return notCalledYet(ballot)
  if (!doubtful && !ruling) {
    return refuse('ballot.plain', `第 ${n} 张唱的是${ballot.words}，不是疑问票。有疑问的，请先更正为疑问票。`)
  }
  if (reason === '') return refuse('ballot.reason', `请写明第 ${n} 张为什么认定为${words}。`)
  return ballot.words === words && ruling?.reason === reason
    ? refuse('ballot.same', `第 ${n} 张已经认定为${words}，不用再认定。`)
    : null
}

function notCalledYet({ called, n }: CalledBallot): MeetingDecision {
  return refuse('ballot.unknown', `只唱了 ${called} 张，没有第 ${n} 张。请看清是哪一张。`)
}

/** In the order of the ballots; a later ruling on the same ballot holds. */
export function withRuling<Ruling extends { readonly n: number }>(
  rulings: readonly Ruling[],
  ruling: Ruling,
): readonly Ruling[] {
  return [...rulings.filter(({ n }) => n !== ruling.n), ruling].toSorted((a, b) => a.n - b.n)
}

/** Nothing is announced while a 疑问票 is not ruled on. `places`: where these lie, from 1; `ruled`: how many are. */
export function doubtfulCheck(places: readonly number[], ruled: number): VoteCheck {
  const doubtful = places.length
  if (doubtful === 0) return done('doubtful', `疑问票 ${ruled} 张都认定了`)
  return notDone('doubtful', `疑问票 ${doubtful} 张没有认定`, `认定 ${doubtful} 张疑问票后才能宣布`, {
    code: 'ballot.doubtful',
    message: `还有 ${doubtful} 张疑问票没有认定（${placesText(places)}）。请监票人提出，逐张认定后再宣布。`,
  })
}

/** 第 3、7 张; of many only the first. */
function placesText(places: readonly number[]): string {
  const most = 8
  const shown = places.slice(0, most).join('、')
  return `第 ${shown} 张${places.length > most ? `等 ${places.length} 张` : ''}`
}
