import { Button } from 'antd'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { Box, BoxFigures } from '#shared/domain/meeting/vote/paper/box'
import { Mark } from '../../../shared/marks'
import { Keycap } from '../../../shared/staff/Keycap'
import { CancelVote } from '../CancelVote'
import { parseCount } from '../parse-count'

interface BallotBoxProps {
  readonly round: Pick<Box, 'present'>
  readonly tally: BoxFigures
  /** What comes after the counting: 开始唱票. */
  readonly then?: string
  /** True once the number is in the record. */
  readonly onCount: (count: number) => Promise<boolean>
  /** Null but where the vote is void. */
  readonly onAnnounce: (() => void) | null
  readonly onCancel: (reason: string) => Promise<boolean>
}

/** Before the calling: how many ballots were given out, and then how many lay in the box. */
export function BallotBox({
  round,
  tally,
  then = '开始唱票',
  onCount,
  onAnnounce,
  onCancel,
}: BallotBoxProps) {
  const { phase, issued, collected } = tally
  const issuing = phase === 'issuing'
  const [typed, setTyped] = useState(issuing ? String(round.present) : (collected?.toString() ?? ''))
  const field = useRef<HTMLInputElement>(null)
  // The number is all there is to do here.
  useEffect(() => field.current?.focus(), [])
  const count = parseCount(typed)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (count !== null) void onCount(count)
  }
  const name = issuing ? '发出张数' : '收回张数'
  return (
    <main className="vote__counts ballot-box">
      <div className="vote__head">
        <h2>{issuing ? '发票' : '收票'}</h2>
        <span>
          {issuing ? '一人一张，发完把张数写在这里' : '当众开箱，由监票人清点，把张数写在这里；点错了可以改'}
        </span>
      </div>
      <form className="card ballot-box__form" onSubmit={submit}>
        <label htmlFor="ballot-count">{name}</label>
        <input
          id="ballot-count"
          className="count-box__field"
          inputMode="numeric"
          autoComplete="off"
          ref={field}
          value={typed}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setTyped(event.target.value)}
        />
        <p className="caption">
          {issuing ? `实到 ${round.present} 人` : `发出 ${issued} 张`}
          {count === null && typed.trim() !== '' ? '；张数请用数字写，例如 45' : ''}
        </p>
      </form>
      {phase === 'void' && (
        <div className="sum-check is-wrong" role="alert">
          <Mark kind="alert" plain />
          <span>收回的票多于发出的票，本次投票无效；可以重新清点，也可以宣布无效后重新投票</span>
          <b className="sum-check__equation">
            收回 {collected} ＞ 发出 {issued}
          </b>
        </div>
      )}
      <div className="vote__end primary-bar">
        <CancelVote onCancel={onCancel} />
        {onAnnounce && (
          <Button size="large" onClick={onAnnounce}>
            宣布投票无效
          </Button>
        )}
        <Button
          type="primary"
          size="large"
          disabled={count === null}
          onClick={() => {
            if (count !== null) void onCount(count)
          }}
        >
          {issuing ? '发票完毕，开始投票' : `清点完毕，${then}`} <Keycap>回车</Keycap>
        </Button>
      </div>
    </main>
  )
}
