import { Input } from 'antd'
import { useState } from 'react'
import { VOTE_OPTION_NAMES } from '#shared/domain/meeting/facts'
import type { AskedOption } from '#shared/domain/meeting/vote/hands/hands'
import { parseCount } from '../parse-count'
import { ReasonDialog } from '../ReasonDialog'

interface SettleDialogProps {
  /** Null while nothing is to be settled. */
  readonly option: AskedOption | null
  readonly onClose: () => void
  readonly onSettle: (option: AskedOption, count: number, reason: string) => Promise<boolean>
}

const REASONS = ['请大家再举一次，甲、乙一起点', '监票人和甲、乙逐排核对']

/** The tellers differ: the chair has the hands raised once more, and this is what came out. */
export function SettleDialog({ option, onClose, onSettle }: SettleDialogProps) {
  const [typed, setTyped] = useState('')
  const count = parseCount(typed)
  const name = option === null ? '' : VOTE_OPTION_NAMES[option]
  const close = () => {
    setTyped('')
    onClose()
  }
  return (
    <ReasonDialog
      open={option !== null}
      title={`${name}的人数，当众复点`}
      detail={`请${name}的再举一次手，当众点清，把数写在这里。甲、乙原来的数也留在会议记录里。`}
      field="怎么复点的"
      reasons={REASONS}
      confirm="记下复点的数"
      ready={count !== null}
      onClose={close}
      onConfirm={async (reason) => option !== null && count !== null && onSettle(option, count, reason)}
    >
      <Input
        size="large"
        inputMode="numeric"
        value={typed}
        placeholder="人数"
        aria-label={`${name}复点的人数`}
        onChange={(event) => setTyped(event.target.value)}
      />
    </ReasonDialog>
  )
}
