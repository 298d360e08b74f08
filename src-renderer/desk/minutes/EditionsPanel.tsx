import { Button } from 'antd'
import { useState } from 'react'
import { editionName, editionsOf } from '#shared/domain/meeting/papers/correction/editions'
import type { Meeting } from '#shared/domain/meeting/state'
import { verificationCode } from '#shared/domain/minutes/content-hash'
import { chineseDateTime } from '#shared/domain/text/chinese-date'
import { Mark } from '../../shared/marks'
import { useAsk } from '../../shared/staff/commands'
import { installedFonts } from '../../shared/staff/paper/installed-fonts'

/** Every edition that was sealed, each to be had again; nothing while there is only one and nothing changes it. */
export function EditionsPanel({ meeting }: { readonly meeting: Meeting }) {
  const ask = useAsk()
  const [busy, setBusy] = useState<number | null>(null)
  const [saved, setSaved] = useState<{ readonly edition: number; readonly fileName: string } | null>(null)
  if (meeting.earlierSeals.length === 0) return null
  const save = async (edition: number) => {
    setBusy(edition)
    const installed = await installedFonts()
    const answer = await ask({
      ask: 'exportDocument',
      document: 'minutes',
      meetingId: meeting.id,
      edition,
      installed,
    })
    setBusy(null)
    if (answer?.to === 'exportDocument') setSaved({ edition, fileName: answer.fileName })
  }
  return (
    <section className="editions" aria-label="封存过的各版">
      <h3>封存过的各版</h3>
      <ul>
        {editionsOf(meeting)
          .toReversed()
          .map(({ edition, at, contentHash, reason, signatures }) => {
            const name = editionName('会议记录', edition)
            return (
              <li key={edition}>
                <div>
                  <b>{name}</b>
                  <small>
                    {chineseDateTime(at)}封存，{signatures.length} 人签字
                  </small>
                  <code>{verificationCode(contentHash)}</code>
                  {reason !== '' && <small>原因：{reason}</small>}
                </div>
                <Button
                  aria-label={`导出${name} Word`}
                  loading={busy === edition}
                  disabled={busy !== null && busy !== edition}
                  onClick={() => void save(edition)}
                >
                  导出
                </Button>
              </li>
            )
          })}
      </ul>
      <p role="status">
        {saved && (
          <>
            <Mark kind="check" plain /> 已存为 <b>{saved.fileName}</b>
          </>
        )}
      </p>
    </section>
  )
}
