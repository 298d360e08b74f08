import { Button } from 'antd'
import { useState } from 'react'
import type { BallotRound } from '#shared/domain/meeting/state'
import { useCommand } from '../../shared/staff/commands'
import { ReasonDialog } from './ReasonDialog'

interface RecountVoteProps {
  readonly meetingId: string
  readonly round: BallotRound
  /** Beside the other large buttons of a vote under way, or within a card. */
  readonly size?: 'large' | 'middle'
}

const REASONS = ['合计与实到不符', '监票人对点数有异议', '有人当场提出异议', '有人没有听清']

/** 重新计票, with the reason that stands in the minutes. What was counted so far is kept beside the new count. */
export function RecountVote({ meetingId, round, size = 'large' }: RecountVoteProps) {
  const command = useCommand()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size={size} onClick={() => setOpen(true)}>
        重新计票
      </Button>
      <ReasonDialog
        open={open}
        title="重新计票吗？"
        detail="这一次的数留作“前次计票”，连同原因写进会议记录；接着从头再点，以新的结果为准。"
        field="重新计票的原因"
        reasons={REASONS}
        confirm="重新计票"
        onClose={() => setOpen(false)}
        onConfirm={async (reason) => command({ type: 'recountVote', meetingId, voteId: round.id, reason })}
      />
    </>
  )
}
