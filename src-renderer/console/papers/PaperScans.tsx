import { Button } from 'antd'
import { useCallback, useState } from 'react'
import { SCANNED } from '#shared/domain/forms/scans'
import type { Paper } from '#shared/domain/forms/papers'
import type { MaterialDraft } from '#shared/domain/meeting/material/material'
import { editionName } from '#shared/domain/meeting/papers/correction/editions'
import { editionOnPaper, scansOf } from '#shared/domain/meeting/papers/scans/scan'
import type { Meeting } from '#shared/domain/meeting/state'
import { isoDate } from '#shared/domain/text/chinese-date'
import { useCommand, useCommandResult } from '../../shared/staff/commands'
import { FileThumb } from '../materials/FileThumb'
import { TakeFiles } from '../materials/TakeFiles'
import { useTakeFiles } from '../materials/use-take-files'
import { ReasonDialog } from '../vote/ReasonDialog'

interface PaperScansProps {
  readonly meeting: Meeting
  readonly paper: Paper
}

const REASONS = ['附错了文件', '扫得不清楚，重新扫了']

/** 签字扫描件 of one paper: what was signed in ink, handed in beside it. */
export function PaperScans({ meeting, paper }: PaperScansProps) {
  const command = useCommand()
  const send = useCommandResult()
  const [removing, setRemoving] = useState<string | null>(null)
  const { id: meetingId } = meeting
  const edition = editionOnPaper(meeting)
  const attach = useCallback(
    (material: MaterialDraft) =>
      send({ type: 'attachScan', meetingId, paper: paper.id, edition, material, note: '' }),
    [send, meetingId, paper.id, edition],
  )
  const { taking, take, giveUp } = useTakeFiles(attach)
  const scans = scansOf(meeting, paper.id)
  if (!SCANNED.has(paper.id)) return null
  return (
    <div className="paper-scans">
      {scans.length > 0 && (
        <ul aria-label={`${paper.name}的签字扫描件`}>
          {scans.map(({ id, material, edition: of, at }) => {
            const nth = scans.filter((scan) => scan.edition === of).findIndex((scan) => scan.id === id) + 1
            const name = `${editionName(paper.name, of)} 签字扫描件${nth}`
            return (
              <li key={id}>
                <FileThumb file={material} name={name} />
                <span className="caption">
                  {name.slice(paper.name.length).trim()}
                  <br />
                  {material.pages.length} 页 {isoDate(at)}
                </span>
                <Button type="text" aria-label={`去掉${name}`} onClick={() => setRemoving(id)}>
                  去掉
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      <TakeFiles
        label="附签字扫描件"
        about={`附签字扫描件：${paper.name}`}
        taking={taking}
        onFiles={(files) => void take(files)}
        onGiveUp={giveUp}
      />
      <ReasonDialog
        open={removing !== null}
        title="去掉这份扫描件？"
        detail="去掉以后不再归档；记录里仍留有它和去掉的原因。"
        field="去掉的原因"
        reasons={REASONS}
        confirm="去掉"
        onClose={() => setRemoving(null)}
        onConfirm={(reason) => command({ type: 'removeScan', meetingId, scanId: removing ?? '', reason })}
      />
    </div>
  )
}
