import type { CSSProperties } from 'react'
import {
  isSecondCall,
  namedTally,
  nextVoter,
  type NamedAnswer,
  type NamedRound,
  type Voter,
} from '#shared/domain/meeting/vote/named/named'
import { ANSWER_NAMES } from '#shared/domain/meeting/vote/named/named'
import { Mark } from '../../shared/marks'
import { Fit } from '../fit'
import { useViewport } from '../viewport'
import { NARROW_WALL, rowsOf, wallPage, WIDE_WALL } from './roll-call'
import './roll-call.css'

interface RollCallSceneProps {
  readonly round: NamedRound
  /** Hall clock, ms. */
  readonly now: number
}

const FIGURES = ['yes', 'no', 'abstain', 'silent'] as const

/** 记名唱名: who is called, and what each has answered. It says nothing of the result until that is announced. */
export function RollCallScene({ round, now }: RollCallSceneProps) {
  const wall = useViewport().wide ? WIDE_WALL : NARROW_WALL
  const { voters, page, pages } = wallPage(round, wall, now)
  const called = nextVoter(round)
  const tally = namedTally(round)
  const rows: CSSProperties = { gridTemplateRows: `repeat(${rowsOf(voters.length, wall.columns)}, 1fr)` }
  return (
    <section className="roll-call">
      <div className="roll-call__head">
        <Called round={round} voter={called} />
        {pages > 1 && (
          <span className="roll-call__page">
            {page} / {pages} 页
          </span>
        )}
      </div>
      <ul className="roll-call__wall" style={rows}>
        {voters.map((voter) => (
          <Name
            key={voter.id}
            voter={voter}
            answer={round.answers[voter.id] ?? null}
            passed={round.passed.includes(voter.id)}
            called={voter.id === called?.id}
          />
        ))}
      </ul>
      <p className="roll-call__foot">
        {FIGURES.map((option) => (
          <span key={option}>
            <Mark kind={option} /> {ANSWER_NAMES[option]} <b>{round.counts[option] ?? 0}</b>
          </span>
        ))}
        <span className="is-apart">
          还有 <b>{tally.left}</b> 人
        </span>
      </p>
    </section>
  )
}

function Called({ round, voter }: { readonly round: NamedRound; readonly voter: Voter | null }) {
  if (!voter) {
    return (
      <Fit className="roll-call__called is-done" watch="done">
        <h1>点完了，请核对自己的回答，等宣布</h1>
      </Fit>
    )
  }
  const again = isSecondCall(round) || round.passed.includes(voter.id)
  return (
    <>
      <span className="roll-call__now">{again ? '再点一次' : '正在点名'}</span>
      <Fit className="roll-call__called" watch={`${voter.name}${voter.by ?? ''}`}>
        <h1 className="clamp">
          {voter.name}
          {voter.by !== null && <small>（{voter.by}代）</small>}
        </h1>
      </Fit>
    </>
  )
}

interface NameProps {
  readonly voter: Voter
  readonly answer: NamedAnswer | null
  readonly passed: boolean
  readonly called: boolean
}

/** The answer in words, for those who listen. */
function said(answer: NamedAnswer | null, passed: boolean): string {
  if (answer !== null) return ANSWER_NAMES[answer]
  return passed ? '未应答' : '还没有回答'
}

/** A name with its mark; the mark is told from others by its shape, and a word goes with it for those who listen. */
function Name({ voter, answer, passed, called }: NameProps) {
  return (
    <li
      aria-label={`${voter.name} ${said(answer, passed)}`}
      className={`roll-call__name${called ? ' is-called' : ''}${answer === null ? '' : ' is-answered'}`}
    >
      <span className="roll-call__mark">
        {answer === null ? passed ? <Mark kind="question" plain /> : null : <Mark kind={answer} />}
      </span>
      <span className="roll-call__who">{voter.name}</span>
      {voter.by !== null && <span className="roll-call__by">代</span>}
    </li>
  )
}
