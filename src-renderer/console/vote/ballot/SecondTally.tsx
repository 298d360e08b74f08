import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { BALLOT_CHOICE_NAMES, ballotRulingSchema, type BallotRuling } from '#shared/domain/meeting/facts'
import type { Meeting, PaperRound } from '#shared/domain/meeting/state'
import type { BallotFigures } from '#shared/domain/meeting/vote/paper/ballots'
import { secondDifferences } from '#shared/domain/meeting/vote/paper/check-ballots'
import { tellerTitle } from '#shared/domain/meeting/vote/counting'
import { Mark } from '../../../shared/marks'
import { RefusalNotice } from '../../../shared/staff/commands'
import { parseCount } from '../parse-count'

interface SecondTallyProps {
  readonly meeting: Meeting
  readonly round: PaperRound
  /** Null until all ballots are called and ruled on. */
  readonly onReport: ((figures: BallotFigures) => Promise<boolean>) | null
}

const NOTHING: Readonly<Record<BallotRuling, string>> = { yes: '', no: '', abstain: '', invalid: '' }

/** The second teller's figures, written down where the first's cannot be seen, and held against them. */
export function SecondTally({ meeting, round, onReport }: SecondTallyProps) {
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState(NOTHING)
  const second = tellerTitle('second', meeting.plan.tellers)
  const differences = secondDifferences(round)
  const counts = ballotRulingSchema.options.map((choice) => parseCount(typed[choice]))
  const [yes, no, abstain, invalid] = counts
  const whole = yes != null && no != null && abstain != null && invalid != null
  return (
    <section className="card second-tally" aria-label="第二名计票人">
      <p>
        <b>{second}</b>：
        {round.second === null
          ? onReport === null
            ? '唱完、认定完以后报数'
            : '还没有报数'
          : differences.length === 0
            ? '与唱票的数一致'
            : '与唱票的数不一致'}
      </p>
      {differences.length > 0 && (
        <ul role="alert">
          {differences.map((line) => (
            <li key={line}>
              <Mark kind="alert" plain /> {line}
            </li>
          ))}
        </ul>
      )}
      {onReport && (
        <Button onClick={() => setOpen(true)}>{round.second === null ? '写下乙的数' : '乙重新报数'}</Button>
      )}
      <Modal
        open={open}
        centered
        title={`${second}自己点的数`}
        okText="报数"
        cancelText="返回"
        okButtonProps={{ disabled: !whole }}
        destroyOnHidden
        onCancel={() => setOpen(false)}
        afterClose={() => setTyped(NOTHING)}
        onOk={() => {
          if (whole) void onReport?.({ yes, no, abstain, invalid }).then((done) => done && setOpen(false))
        }}
      >
        <RefusalNotice />
        <p>请照乙自己的计票单填写，不看唱票的数。四个数合起来要等于收回的 {round.collected ?? 0} 张。</p>
        <div className="second-tally__fields">
          {ballotRulingSchema.options.map((choice) => (
            <label key={choice}>
              {BALLOT_CHOICE_NAMES[choice]}
              <Input
                size="large"
                inputMode="numeric"
                aria-label={`乙 ${BALLOT_CHOICE_NAMES[choice]}`}
                value={typed[choice]}
                onChange={({ target }) => setTyped((before) => ({ ...before, [choice]: target.value }))}
              />
            </label>
          ))}
        </div>
      </Modal>
    </section>
  )
}
