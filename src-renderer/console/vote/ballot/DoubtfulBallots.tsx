import { Radio } from 'antd'
import { useState } from 'react'
import { BALLOT_CHOICE_NAMES, ballotRulingSchema, type BallotRuling } from '#shared/domain/meeting/facts'
import type { PaperRound } from '#shared/domain/meeting/state'
import { doubtfulPlaces } from '#shared/domain/meeting/vote/paper/ballots'
import { ChoiceTag } from '../../../shared/ChoiceTag'
import { ReasonDialog } from '../ReasonDialog'
import { DoubtfulList, RULING_REASONS } from './DoubtfulList'

interface DoubtfulBallotsProps {
  readonly round: PaperRound
  /** True once the ruling is in the record. */
  readonly onRule: (n: number, choice: BallotRuling, reason: string) => Promise<boolean>
}

const REASONS = [...RULING_REASONS, '勾了两项', '看不清写的是什么', '空白']

/** 疑问票: each is put before all by the scrutineer and ruled on, with the reason; a ruling can be changed. */
export function DoubtfulBallots({ round, onRule }: DoubtfulBallotsProps) {
  const [ruling, setRuling] = useState<number | null>(null)
  const [choice, setChoice] = useState<BallotRuling | null>(null)
  const begin = (n: number) => {
    setChoice(null)
    setRuling(n)
  }
  return (
    <>
      <DoubtfulList
        open={doubtfulPlaces(round)}
        ruled={round.rulings.map(({ n, choice: found, reason }) => ({
          n,
          reason,
          found: <ChoiceTag choice={found} />,
        }))}
        onRule={begin}
      />
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
    </>
  )
}
