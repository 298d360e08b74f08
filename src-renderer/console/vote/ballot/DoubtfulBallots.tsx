import { Button, Radio } from 'antd'
import { useState } from 'react'
import { BALLOT_CHOICE_NAMES, ballotRulingSchema, type BallotRuling } from '#shared/domain/meeting/facts'
import type { PaperRound } from '#shared/domain/meeting/state'
import { doubtfulPlaces } from '#shared/domain/meeting/vote/paper/ballots'
import { ChoiceTag } from '../../../shared/ChoiceTag'
import { ReasonDialog } from '../ReasonDialog'

interface DoubtfulBallotsProps {
  readonly round: PaperRound
  /** True once the ruling is in the record. */
  readonly onRule: (n: number, choice: BallotRuling, reason: string) => Promise<boolean>
}

const REASONS = ['意思清楚，勾在框外', '涂改过，最后的意思清楚', '勾了两项', '看不清写的是什么', '空白']

/** 疑问票: each is put before all by the scrutineer and ruled on, with the reason; a ruling can be changed. */
export function DoubtfulBallots({ round, onRule }: DoubtfulBallotsProps) {
  const [ruling, setRuling] = useState<number | null>(null)
  const [choice, setChoice] = useState<BallotRuling | null>(null)
  const open = doubtfulPlaces(round)
  if (open.length === 0 && round.rulings.length === 0) return null
  const begin = (n: number) => {
    setChoice(null)
    setRuling(n)
  }
  return (
    <section className="card doubtful" aria-label="疑问票">
      <p className="caption">疑问票：由监票人提出，当众逐张认定，理由写进会议记录</p>
      <ul>
        {open.map((n) => (
          <li key={n}>
            <ChoiceTag choice="doubtful" />
            <span>第 {n} 张，还没有认定</span>
            <Button aria-label={`认定第 ${n} 张`} onClick={() => begin(n)}>
              认定
            </Button>
          </li>
        ))}
        {round.rulings.map(({ n, choice: found, reason }) => (
          <li key={n}>
            <ChoiceTag choice={found} />
            <span>
              第 {n} 张，{reason}
            </span>
            <Button type="text" aria-label={`重新认定第 ${n} 张`} onClick={() => begin(n)}>
              重新认定
            </Button>
          </li>
        ))}
      </ul>
      <ReasonDialog
        open={ruling !== null}
        title={`认定第 ${ruling ?? ''} 张`}
        detail="监票人把这张票给大家看过，认定为："
        field="认定的理由"
        reasons={REASONS}
        confirm="记下认定"
        ready={choice !== null}
        onClose={() => setRuling(null)}
        onConfirm={async (reason) => ruling !== null && choice !== null && onRule(ruling, choice, reason)}
      >
        <Radio.Group
          aria-label="认定为"
          value={choice}
          optionType="button"
          options={ballotRulingSchema.options.map((value) => ({ value, label: BALLOT_CHOICE_NAMES[value] }))}
          onChange={({ target }) => {
            const chosen = ballotRulingSchema.safeParse(target.value)
            if (chosen.success) setChoice(chosen.data)
          }}
        />
      </ReasonDialog>
    </section>
  )
}
