import type { CSSProperties } from 'react'
import { quorumNeed } from '#shared/domain/voting/quorum'
import { ballotWords } from '#shared/domain/meeting/vote/contest/ballot'
import type { Contender } from '#shared/domain/meeting/vote/contest/contenders'
import type { ContestBallotRound, ContestRound } from '#shared/domain/meeting/vote/contest/round'
import { contestBox } from '#shared/domain/meeting/vote/contest/tally'
import { countsShown } from '#shared/domain/meeting/vote/shown'
import type { Meeting } from '#shared/domain/meeting/state'
import { CONTEST_STAGE_NAMES } from '#shared/domain/voting/contest/result'
import { Mark } from '../../shared/marks'
import { Tally } from '../../shared/tally/Tally'
import { Fit } from '../fit'
import { Phrases } from '../phrases'
import './contest.css'

interface ContestSceneProps {
  readonly meeting: Meeting
  readonly round: ContestRound
}

/** 推选 or 多方案比选 under way: who stands, and then what each has, ballot by ballot. Nothing is said of the result. */
export function ContestScene({ meeting, round }: ContestSceneProps) {
  if (round.method === 'contestBallot') {
    const { phase } = contestBox(round)
    if (phase !== 'calling' && phase !== 'called') return <BeforeCalling round={round} phase={phase} />
  }
  return <Counting meeting={meeting} round={round} />
}

/** Strokes have room for at most so many names; beyond it figures alone are shown. */
const WITH_STROKES = 12
const ONE_COLUMN = 6

type Columns = 'one' | 'two' | 'three'

function columnsFor(count: number): Columns {
  if (count <= ONE_COLUMN) return 'one'
  return count <= WITH_STROKES ? 'two' : 'three'
}

function rowsStyle(count: number, columns: Columns): CSSProperties & Record<'--rows', number> {
  return { '--rows': Math.ceil(count / { one: 1, two: 2, three: 3 }[columns]) }
}

/** The strokes of a row: as many as its column has room for. */
const MOST_STROKES = { one: 16, two: 12, three: 0 } as const

function Counting({ meeting, round }: ContestSceneProps) {
  const item = meeting.agenda.find(({ id }) => id === round.itemId)
  const title = stageTitle(round, item?.title ?? round.motion)
  const columns = columnsFor(round.contenders.length)
  const shown = countsShown(round)
  const strokes = shown && columns !== 'three' && round.method === 'contestBallot'
  const last = round.method === 'contestBallot' ? round.ballots.at(-1) : undefined
  const fresh = last?.kind === 'marked' ? last.numbers : []
  const asked =
    round.method === 'contestHands'
      ? round.contenders.find(({ number }) => round.votes[number] === null)?.number
      : undefined
  return (
    <section className="contest">
      <div className="contest__head">
        <Fit className="contest__title" watch={title}>
          <h1 className="clamp">
            <Phrases text={title} />
          </h1>
        </Fit>
        <p className="contest__just">{justNow(round, shown)}</p>
      </div>
      <ol
        className={`contest__rows${strokes ? '' : ' is-plain'}`}
        data-columns={columns}
        style={rowsStyle(round.contenders.length, columns)}
      >
        {round.contenders.map((contender) => {
          const votes = round.votes[contender.number] ?? null
          const now = contender.number === asked || (shown && fresh.includes(contender.number))
          return (
            <li key={contender.number} className={now ? 'is-now' : ''}>
              <ContenderName contender={contender} />
              {strokes && (
                <Tally
                  count={votes ?? 0}
                  fresh={fresh.includes(contender.number)}
                  most={MOST_STROKES[columns]}
                />
              )}
              <b className="contest__votes">{shown ? (votes ?? '—') : ''}</b>
            </li>
          )
        })}
      </ol>
      <Foot meeting={meeting} round={round} shown={shown} />
    </section>
  )
}

function ContenderName({ contender: { number, name, note } }: { readonly contender: Contender }) {
  return (
    <span className="contest__name">
      <i>{number}</i>
      <Fit className="contest__words" watch={`${name} ${note}`}>
        <span className="clamp">{name}</span>
      </Fit>
    </span>
  )
}

/** 再次投票 · 推选停车自管会委员: a further vote says which it is. */
export function stageTitle({ stage }: ContestRound, title: string): string {
  return stage === 'first' ? title : `${CONTEST_STAGE_NAMES[stage]}　${title}`
}

/** More numbers than these would leave no room for the title; the rows themselves are marked. */
const MOST_NUMBERS = 5

/** What the room has just heard, or is asked for. */
function justNow(round: ContestRound, shown: boolean): string {
  if (round.method === 'contestHands') {
    const asked = round.contenders.find(({ number }) => round.votes[number] === null)
    if (asked) return `同意${asked.number}号的请举手`
    return round.seats === 1 && round.abstain === null ? '弃权的请举手' : '点完了，请等宣布'
  }
  const box = contestBox(round)
  if (box.phase === 'called' && box.doubtful > 0) return '正在认定疑问票'
  if (box.phase === 'called') return '唱完了，请等宣布'
  const last = round.ballots.at(-1)
  if (last === undefined) return '开始唱票'
  if (!shown) return '正在唱票，结果宣布前不显示'
  if (last.kind === 'marked' && last.numbers.length > MOST_NUMBERS) {
    return `刚唱 ${last.numbers.length} 个，已标出`
  }
  return last.kind === 'marked'
    ? `刚唱 ${last.numbers.map((number) => `${number}号`).join(' ')}`
    : `刚唱 ${ballotWords(last, round.contenders)}`
}

function Foot({ meeting, round, shown }: ContestSceneProps & { readonly shown: boolean }) {
  if (round.method === 'contestBallot') return <BoxFigures round={round} shown={shown} />
  const need = round.quorum === null ? null : quorumNeed(round.quorum, round.expected)
  return (
    <p className="contest__figures">
      <span>
        实到 <b>{round.present}</b>
      </span>
      {need !== null && !round.quorumMet && (
        <b className="trouble">
          <Mark kind="alert" /> 不足法定 {need} 人
        </b>
      )}
      {round.seats > 1 && <span>每人最多举 {round.seats} 次</span>}
      {round.seats === 1 && shown && (
        <span>
          弃权 <b>{round.abstain ?? '—'}</b>
        </span>
      )}
      <span className="is-apart">{meeting.plan.tellers === '' ? '' : `计票 ${meeting.plan.tellers}`}</span>
    </p>
  )
}

function BoxFigures({ round, shown }: { readonly round: ContestBallotRound; readonly shown: boolean }) {
  const { issued, collected, valid, invalid, doubtful, called, left } = contestBox(round)
  const figures: readonly (readonly [string, number])[] = [
    ['发出', issued ?? 0],
    ['收回', collected ?? 0],
    ...(shown
      ? ([
          ['有效', valid],
          ['弃权', round.abstain ?? 0],
          ['无效', invalid],
          ...(doubtful > 0 ? [['疑问', doubtful] as const] : []),
        ] as const)
      : []),
    ['已唱', called],
    ['还剩', left],
  ]
  return (
    <p className="contest__figures" data-many={doubtful > 0 ? 'yes' : undefined}>
      {figures.map(([name, value]) => (
        <span key={name} className={name === '已唱' ? 'is-apart' : ''}>
          {name} <b>{value}</b>
        </span>
      ))}
    </p>
  )
}

function BeforeCalling({
  round,
  phase,
}: {
  readonly round: ContestBallotRound
  readonly phase: ReturnType<typeof contestBox>['phase']
}) {
  const { seats, choosing, contenders, issued, collected } = round
  const columns = columnsFor(contenders.length)
  const listed = columns === 'one' ? 'two' : columns
  return (
    <section className="contest is-before">
      <h1 className="contest__call">
        {phase === 'issuing' ? (
          '发票，一人一张'
        ) : phase === 'void' ? (
          <>
            <Mark kind="alert" /> 收回的票多于发出的票
          </>
        ) : (
          '请写票，折好投进票箱'
        )}
      </h1>
      <Fit className="contest__motion" watch={round.motion}>
        <p className="clamp">
          <Phrases text={stageTitle(round, round.motion)} />
        </p>
      </Fit>
      {phase === 'void' ? (
        <p className="contest__void">
          收回 {collected} 张，发出 {issued} 张，请等主持人宣布
        </p>
      ) : (
        <ol
          className="contest__rows is-list"
          data-columns={listed}
          style={rowsStyle(contenders.length, listed)}
        >
          {contenders.map((contender) => (
            <li key={contender.number}>
              <ContenderName contender={contender} />
            </li>
          ))}
        </ol>
      )}
      <p className="contest__foot">
        <span>
          {choosing === 'people' ? `最多选 ${seats} 名，多选的无效` : '只选一个，多选的无效'}；空白的算弃权
        </span>
        <span>
          <span>
            实到 <b>{round.present}</b>
          </span>
          {issued !== null && (
            <span>
              发出 <b>{issued}</b>
            </span>
          )}
        </span>
      </p>
    </section>
  )
}
