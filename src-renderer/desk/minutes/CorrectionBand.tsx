import { Button } from 'antd'
import { useState } from 'react'
import { correctionName } from '#shared/domain/meeting/papers/correction/editions'
import type { Meeting } from '#shared/domain/meeting/state'
import { Mark } from '../../shared/marks'
import { useCommand } from '../../shared/staff/commands'
import { useConfirm } from '../../shared/staff/confirm'
import { MendDrawer, type MendPlace } from './MendDrawer'

interface CorrectionBandProps {
  readonly meeting: Meeting
  /** What is still on its way would come behind the end of the correction. */
  readonly allSaved: boolean
}

/** 更正第1次 未封存: while it is open nobody may take the sheet for the sealed one. */
export function CorrectionBand({ meeting, allSaved }: CorrectionBandProps) {
  const command = useCommand()
  const confirm = useConfirm()
  const [place, setPlace] = useState<MendPlace | null>(null)
  const { correction } = meeting
  if (!correction) return null
  const name = correctionName(correction.number)
  const drop = async () => {
    const sure = await confirm({
      title: `放弃${name}？`,
      detail: '更正以来改的字和签的名都不要了，回到上一次封存的会议记录。',
      confirm: '放弃更正',
    })
    if (sure) await command({ type: 'dropCorrection', meetingId: meeting.id })
  }
  return (
    <section className="correction-band" aria-label="更正">
      <Mark kind="alert" plain />
      <p>
        <b>{name} 未封存</b>
        <span>原因：{correction.reason}</span>
      </p>
      <Button onClick={() => setPlace('points')}>改发言要点</Button>
      <Button onClick={() => setPlace('assignments')}>改共识和分工</Button>
      <Button disabled={!allSaved} onClick={() => void drop()}>
        放弃更正
      </Button>
      <MendDrawer meeting={meeting} place={place} onClose={() => setPlace(null)} />
    </section>
  )
}
