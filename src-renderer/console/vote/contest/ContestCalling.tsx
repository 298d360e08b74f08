import { Button } from 'antd'
import type { ReactNode } from 'react'
import { firstMissing } from '#shared/domain/meeting/vote/checks'
import {
  ballotWords,
  type ContestBallot,
  type ContestBallotRuling,
} from '#shared/domain/meeting/vote/contest/ballot'
import type { Contender } from '#shared/domain/meeting/vote/contest/contenders'
import type { ContestBallotRound } from '#shared/domain/meeting/vote/contest/round'
import type { ContestBox } from '#shared/domain/meeting/vote/contest/tally'
import { Mark } from '../../../shared/marks'
import { Keycap } from '../../../shared/staff/Keycap'
import { Tally } from '../../../shared/tally/Tally'
import { CancelVote } from '../CancelVote'
import { ContestDoubtful } from './ContestDoubtful'
import { contenderKey } from './contest-keys'
import type { CalledBallot } from './use-called-ballot'

interface ContestCallingProps {
  readonly round: ContestBallotRound
  readonly box: ContestBox
  readonly called: CalledBallot
  /** A ballot can be marked: one is left in the box, or one is being corrected. */
  readonly reading: boolean
  /** True once the ruling on a 疑问票 is in the record. */
  readonly onRule: (n: number, ballot: ContestBallotRuling, reason: string) => Promise<boolean>
  /** Null until everything is in order. */
  readonly onAnnounce: (() => void) | null
  readonly recount: ReactNode
  /** The second teller, where there is one. */
  readonly second: ReactNode
  readonly onCancel: (reason: string) => Promise<boolean>
}

/** Beyond so many names they stand in two columns. */
const ONE_COLUMN = 8
/** And beyond so many in three, without strokes. */
const TWO_COLUMNS = 16

/** 唱票: the names on a ballot are pressed, and Enter takes the next. */
export function ContestCalling(props: ContestCallingProps) {
  const { round, box, called, reading, onRule, onAnnounce, onCancel } = props
  const last = round.ballots.at(-1)
  const fresh = last?.kind === 'marked' ? last.numbers : []
  const count = round.contenders.length
  const columns = count <= ONE_COLUMN ? 'one' : count <= TWO_COLUMNS ? 'two' : 'three'
  return (
    <main className="vote__counts contest-calling">
      <div className="vote__head">
        <h2>唱票</h2>
        <span>按票上的名字，回车到下一张</span>
        {last && (
          <p className="ballot-calling__just" role="status">
            第 {box.called} 张：{ballotWords(last, round.contenders)}
          </p>
        )}
      </div>
      <div className="card contest-rows" data-columns={columns} role="group" aria-label="票上的名字">
        {round.contenders.map((contender) => (
          <ContenderRow
            key={contender.number}
            contender={contender}
            votes={round.votes[contender.number] ?? 0}
            fresh={fresh.includes(contender.number)}
            mostStrokes={MOST_STROKES[columns]}
            marked={called.marked.has(contender.number)}
            onToggle={reading ? () => called.toggle(contender.number) : null}
          />
        ))}
      </div>
      <ThisBallot round={round} box={box} called={called} reading={reading} />
      <ContestDoubtful round={round} onRule={onRule} />
      {props.second}
      <Recent round={round} called={called} />
      <div className="vote__end primary-bar">
        {props.recount}
        <CancelVote onCancel={onCancel} />
        {reading ? (
          <Button type="primary" size="large" disabled={called.next === null} onClick={() => called.next?.()}>
            {nextLabel(called, round.seats)} <Keycap>回车</Keycap>
          </Button>
        ) : (
          <Button
            type="primary"
            size="large"
            {...(onAnnounce ? { onClick: onAnnounce } : { disabled: true })}
          >
            {firstMissing(round)?.wait ?? '宣布结果'} <Keycap>回车</Keycap>
          </Button>
        )}
      </div>
    </main>
  )
}

function nextLabel({ marked, correcting }: CalledBallot, seats: number): string {
  const done = correcting === null ? '记下，下一张' : `更正第 ${correcting} 张`
  return marked.size > seats ? `多选，记为废票，${correcting === null ? '下一张' : done}` : done
}

const MOST_STROKES = { one: 16, two: 6, three: null } as const

interface ContenderRowProps {
  readonly contender: Contender
  readonly votes: number
  /** On the ballot called last. */
  readonly fresh: boolean
  /** Null where there is no room for any. */
  readonly mostStrokes: number | null
  readonly marked: boolean
  readonly onToggle: (() => void) | null
}

function ContenderRow({ contender, votes, fresh, mostStrokes, marked, onToggle }: ContenderRowProps) {
  return (
    <button
      type="button"
      className="contest-rows__row"
      aria-pressed={marked}
      aria-label={`${contender.name}，${votes} 票`}
      disabled={onToggle === null}
      onClick={() => onToggle?.()}
    >
      <Keycap>{contenderKey(contender.number).toUpperCase()}</Keycap>
      <span className="contest-rows__mark">{marked && <Mark kind="check" />}</span>
      <span className="contest-rows__name">
        {contender.name}
        {contender.note !== '' && <small>{contender.note}</small>}
      </span>
      {mostStrokes !== null && <Tally count={votes} fresh={fresh} most={mostStrokes} />}
      <b>{votes}</b>
    </button>
  )
}

function ThisBallot({
  round,
  box,
  called,
  reading,
}: Pick<ContestCallingProps, 'round' | 'box' | 'called' | 'reading'>) {
  const { marked, correcting } = called
  const over = marked.size > round.seats
  if (!reading) {
    return (
      <div className="sum-check">
        <Mark kind="check" plain />
        <span>{box.called} 张都唱了，与票箱相符</span>
        <b className="sum-check__equation">
          有效 {box.valid} ＋ 无效 {box.invalid}
          {box.doubtful > 0 ? ` ＋ 疑问 ${box.doubtful}` : ''} ＝ {box.called}
        </b>
      </div>
    )
  }
  return (
    <div className={`sum-check contest-ballot${over ? ' is-wrong' : ''}`}>
      <Mark kind={over ? 'alert' : 'check'} plain />
      <span>
        {correcting === null ? `第 ${box.called + 1} 张，共 ${box.collected} 张` : `更正第 ${correcting} 张`}
        ：已选 {marked.size} 个，最多 {round.seats} 个{over ? '，是废票' : ''}
      </span>
      <span className="contest-ballot__others">
        <Button onClick={() => called.put({ kind: 'blank' })}>
          空白票 <Keycap>0</Keycap>
        </Button>
        <Button onClick={() => called.put({ kind: 'invalid', why: 'unreadable' })}>
          无法辨认 <Keycap>－</Keycap>
        </Button>
        <Button onClick={() => called.put({ kind: 'doubtful' })}>
          疑问票 <Keycap>＝</Keycap>
        </Button>
        <Button disabled={marked.size === 0 && correcting === null} onClick={called.clear}>
          {correcting === null ? '重记' : '不更正了'} <Keycap>退格</Keycap>
        </Button>
      </span>
    </div>
  )
}

/** 1 3 5, 空白, 无效, 疑问: the names are on the button for those who point at it. */
function shortWords(ballot: ContestBallot): string {
  return ballot.kind === 'marked' ? ballot.numbers.join(' ') : SHORT_WORDS[ballot.kind]
}

const SHORT_WORDS = { blank: '空白', invalid: '无效', doubtful: '疑问' } as const

/** Ballots that can be corrected from here; older ones too, after taking back what came later. */
const RECENT = 6

function Recent({ round, called }: Pick<ContestCallingProps, 'round' | 'called'>) {
  const first = Math.max(0, round.ballots.length - RECENT)
  return (
    <section className="card ballot-recent" aria-label="最近唱的票">
      <p className="caption">最近 {RECENT} 张（点一张可更正，更正会记录）</p>
      <ol className="contest-recent">
        {round.ballots.slice(first).map((ballot, index) => {
          const n = first + index + 1
          const words = ballotWords(ballot, round.contenders)
          const ruled = ballot.kind === 'doubtful' || round.rulings.some((ruling) => ruling.n === n)
          return (
            <li key={n}>
              <Button
                type="text"
                aria-label={`第 ${n} 张：${words}，更正`}
                aria-pressed={called.correcting === n}
                title={words}
                disabled={ruled}
                onClick={() => called.correct(n)}
              >
                <small>{n}</small> {shortWords(ballot)}
              </Button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
