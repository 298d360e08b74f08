import { Button } from 'antd'
import { useRef, useState } from 'react'
import {
  OUTCOME_KIND_NAMES,
  outcomeKindSchema,
  type OutcomeKind,
  type Stance,
} from '#shared/domain/meeting/facts'
import type { Meeting } from '#shared/domain/meeting/state'
import { useRemoteKeysBesideWork } from '../../shared/client/remote-keys'
import { Banners } from '../../shared/staff/Banners'
import { useCommand } from '../../shared/staff/commands'
import { Keycap } from '../../shared/staff/Keycap'
import { MeetingBar } from '../../shared/staff/MeetingBar'
import { useUndo } from '../../shared/staff/UndoButton'
import { NextSpeaker } from '../notes/NextSpeaker'
import { NoteSheet, type NoteSheetHandle } from '../notes/NoteSheet'
import { keepCaret, QuickRow } from '../notes/QuickRow'
import { SpeakerHead } from '../notes/SpeakerHead'
import { Timeline } from '../notes/Timeline'
import { currentContext } from '../notes/timeline'
import { NO_FIELDS } from '../outcomes/outcome-lines'
import { OutcomePane } from '../outcomes/OutcomePane'
import { PhrasesDialog } from '../phrases/PhrasesDialog'
import { QuestionBox } from '../questions/QuestionBox'
import { useAllSaved, useBooks } from '../saving/books-context'
import { useDeskKeys } from './desk-keys'

/** The desk while the meeting runs: what was said, what is being said, what came out of it. */
export function SessionPage({ meeting }: { readonly meeting: Meeting }) {
  const { points, outcomes } = useBooks()
  const allSaved = useAllSaved()
  const command = useCommand()
  const undo = useUndo({ meeting, role: 'desk' })
  const sheet = useRef<NoteSheetHandle>(null)
  const [completing, setCompleting] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const [listOpen, setListOpen] = useState(false)
  const context = currentContext(meeting)
  useRemoteKeysBesideWork()

  const changeStance = (stance: Stance): void => {
    const turn = meeting.turns.find(({ id }) => id === meeting.activeTurnId)
    if (!turn || turn.stance === stance) return
    void command({ type: 'changeStance', meetingId: meeting.id, turnId: turn.id, stance })
  }
  const transfer = (kind: OutcomeKind): void => {
    const text = sheet.current?.currentText() ?? null
    if (text === null) {
      setSaid('还没有写下的句子，先记一句再转入。')
      return
    }
    // The sentence stands in the record before what was made of it.
    void points.flush()
    const line = outcomes.begin({ itemId: meeting.currentItemId, kind }, { ...NO_FIELDS, text })
    setSaid(`已转入${OUTCOME_KIND_NAMES[kind]}：${text}`)
    if (kind === 'assignment') setCompleting(line.key)
  }
  useDeskKeys((action) => {
    if (action.do === 'stance') changeStance(action.stance)
    else if (action.do === 'transfer') transfer(action.kind)
    else if (action.do === 'phrases') setListOpen(true)
    else undo?.()
  })

  return (
    <div className="desk">
      <MeetingBar meeting={meeting} role="desk" unsaved={!allSaved} />
      <Banners />
      <main className="session">
        <div className="session__side is-left">
          <Timeline meeting={meeting} />
          <NextSpeaker meeting={meeting} />
        </div>
        <section className="session__sheet" aria-label="当前发言">
          <SpeakerHead meeting={meeting} />
          <QuickRow
            meeting={meeting}
            onStance={changeStance}
            onPhrase={(words) => sheet.current?.insert(words)}
            onPhrases={() => setListOpen(true)}
          />
          <QuestionBox meeting={meeting} />
          <NoteSheet meeting={meeting} context={context} ref={sheet} />
          <footer className="session__transfer" onPointerDown={keepCaret}>
            {outcomeKindSchema.options.map((kind, index) => (
              <Button key={kind} aria-keyshortcuts={`Control+${index + 1}`} onClick={() => transfer(kind)}>
                {TRANSFER_NAMES[kind]}
                <Keycap>{`Ctrl ${index + 1}`}</Keycap>
              </Button>
            ))}
            <span className="session__said" role="status">
              {said || '边写边存，不用按保存'}
            </span>
          </footer>
        </section>
        <div className="session__side is-right">
          <OutcomePane meeting={meeting} completing={completing} onCompleted={() => setCompleting(null)} />
        </div>
      </main>
      <PhrasesDialog
        open={listOpen}
        onChoose={(words) => {
          setListOpen(false)
          sheet.current?.insert(words)
        }}
        onClose={() => {
          setListOpen(false)
          sheet.current?.focusLast()
        }}
      />
    </div>
  )
}

const TRANSFER_NAMES: Readonly<Record<OutcomeKind, string>> = {
  consensus: '转入共识',
  dissent: '转入分歧',
  assignment: '转为责任',
}
