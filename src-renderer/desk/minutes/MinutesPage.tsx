import { Alert } from 'antd'
import { useMemo, useState } from 'react'
import type { Strokes } from '#shared/domain/meeting/facts'
import type { Meeting } from '#shared/domain/meeting/state'
import { contentHashOf } from '#shared/domain/minutes/content-hash'
import { changesNothing } from '#shared/domain/minutes/correction/told'
import { minutesOf } from '#shared/domain/minutes/draft'
import { useHall } from '../../shared/client/react'
import { Banners } from '../../shared/staff/Banners'
import { SaveState } from '../../shared/staff/SaveState'
import { UndoButton, useUndo } from '../../shared/staff/UndoButton'
import { useAllSaved } from '../saving/books-context'
import { useDeskKeys } from '../session/desk-keys'
import { SigningPanel } from '../signing/SigningPanel'
import { missingSignatures, signerKey, signersOf, type Signer } from '../signing/signers'
import { checkMinutes } from './checks'
import { ChecksPanel } from './ChecksPanel'
import { CorrectionBand } from './CorrectionBand'
import { EditionsPanel } from './EditionsPanel'
import { ExportPanel } from './ExportPanel'
import { MinutesSheet } from './MinutesSheet'
import { SealPanel } from './SealPanel'

const NO_STROKES: Strokes = []

/** After 散会: the minutes are read, put into words, signed and sealed. */
export function MinutesPage({ meeting }: { readonly meeting: Meeting }) {
  const { hall } = useHall()
  const allSaved = useAllSaved()
  const [added, setAdded] = useState<readonly Signer[]>([])
  const [chosenKey, setChosenKey] = useState<string | null>(null)
  const [strokes, setStrokes] = useState<Strokes>(NO_STROKES)
  const undo = useUndo({ meeting, role: 'desk' })
  useDeskKeys((action) => {
    if (action.do === 'undo') undo?.()
  })

  const document = useMemo(() => minutesOf(meeting, hall.settings), [meeting, hall.settings])
  const contentHash = useMemo(() => contentHashOf(document), [document])
  const checks = useMemo(() => checkMinutes(meeting, document), [meeting, document])
  const sealed = meeting.phase === 'sealed'
  const signers = signersOf(meeting, sealed ? [] : added, meeting.seal?.contentHash ?? contentHash)
  const open = signers.filter(({ state }) => state !== 'signed')
  const chosen = sealed ? null : (open.find((signer) => signerKey(signer) === chosenKey) ?? open[0] ?? null)
  const missing = !allSaved
    ? '正在保存改动…'
    : strokes.length > 0
      ? '签字板上还有没确认的签字'
      : changesNothing(meeting, document)
        ? '还没有改动'
        : missingSignatures(signers)

  // Without fields to go to, the sheet itself takes the focus, to be scrolled with the keys.
  const scrolledByKeys = sealed ? { tabIndex: 0 } : {}

  return (
    <div className="desk">
      <header className="meeting-bar">
        <h1>{headingOf(meeting)}</h1>
        <span className="meeting-bar__rule" />
        <span className="meeting-bar__pair minutes-page__which">
          <span>{meeting.number}</span>
          <b title={meeting.plan.title}>{meeting.plan.title}</b>
        </span>
        <span className="meeting-bar__gap" />
        <SaveState seq={meeting.seq} unsaved={!allSaved} />
        {!sealed && <UndoButton meeting={meeting} role="desk" />}
      </header>
      <div>
        <Banners />
        <CorrectionBand meeting={meeting} allSaved={allSaved} />
      </div>
      <main className="minutes-page">
        <section className="minutes-page__desk" aria-label="会议记录" {...scrolledByKeys}>
          <MinutesSheet document={document} signers={signers} chosen={chosen} sealed={sealed} />
        </section>
        <aside className="minutes-page__side" aria-label="签字与封存">
          <div className="minutes-page__scroll">
            {meeting.seal !== null && meeting.seal.contentHash !== contentHash && (
              <Alert
                type="warning"
                showIcon
                title="内容与封存时的校验码不一致。请以封存时导出的文件为准，并告诉技术人员。"
              />
            )}
            {!sealed && (
              <SigningPanel
                meeting={meeting}
                signers={signers}
                contentHash={contentHash}
                allSaved={allSaved}
                chosen={chosen}
                strokes={strokes}
                onStrokes={setStrokes}
                onChoose={(signer) => setChosenKey(signer ? signerKey(signer) : null)}
                onAdd={(signer) => {
                  setAdded([...added, signer])
                  setChosenKey(signerKey(signer))
                }}
              />
            )}
            <ChecksPanel meeting={meeting} checks={checks} />
            <ExportPanel meeting={meeting} allSaved={allSaved} />
            <EditionsPanel meeting={meeting} />
          </div>
          <SealPanel
            meeting={meeting}
            contentHash={meeting.seal?.contentHash ?? contentHash}
            missing={missing}
            unsigned={open}
          />
        </aside>
      </main>
    </div>
  )
}

function headingOf({ correction, earlierSeals, phase }: Meeting): string {
  if (correction) return '会议记录更正与签字'
  if (phase !== 'sealed') return '会议记录核对与签字'
  return earlierSeals.length === 0 ? '会议记录（已封存）' : `会议记录（更正${earlierSeals.length}，已封存）`
}
