import { Button, Drawer } from 'antd'
import { useCallback, useState } from 'react'
import { activeTurn, activeVote } from '#shared/domain/meeting/selectors'
import type { Meeting } from '#shared/domain/meeting/state'
import { Banners } from '../../shared/staff/Banners'
import { KeyHelp, useKeyHelp } from '../../shared/staff/KeyHelp'
import { useKeys } from '../../shared/staff/keys'
import { useCommand } from '../../shared/staff/commands'
import { MeetingBar } from '../../shared/staff/MeetingBar'
import { useUndo } from '../../shared/staff/UndoButton'
import { ChartsDrawer } from '../charts/ChartsDrawer'
import { PracticeStrip } from '../PracticeStrip'
import { openMotionItem, type MotionDialogKind } from '../motion/motion-actions'
import { MotionDialog } from '../motion/MotionDialog'
import { useRemote } from '../remote/RemoteControl'
import { VotePage } from '../vote/VotePage'
import { AgendaColumn, AgendaStrip } from './AgendaColumn'
import { ArrangeDrawer } from './ArrangeDrawer'
import { AttendanceDrawer } from './AttendanceDrawer'
import { pressInterject } from './InterjectButton'
import { RecessDialog } from './RecessDialog'
import { QueuePane } from './QueuePane'
import { focusRegister } from './RegisterSpeaker'
import { goTo } from './press'
import { sessionKeys, type SessionPanel } from './session-keys'
import { Stage } from './Stage'
import { useSceneActions } from './use-scene-actions'
import { useSessionActions } from './use-session-actions'

/** The meeting in session: agenda, stage and queue; while a vote is open, the vote. */
export function SessionPage({ meeting }: { readonly meeting: Meeting }) {
  const [motion, setMotion] = useState<MotionDialogKind | null>(null)
  const askSecond = useCallback(() => setMotion('second'), [])
  const scenes = useSceneActions(meeting)
  const command = useCommand()
  const undo = useUndo({ meeting, role: 'console' })
  const remote = useRemote()
  const [panel, setPanel] = useState<SessionPanel | null>(null)
  const askRecess = useCallback(() => setPanel('recess'), [])
  const actions = useSessionActions(meeting, askSecond, askRecess)
  const help = useKeyHelp()
  const round = activeVote(meeting)
  const turn = activeTurn(meeting)
  useKeys(
    sessionKeys({
      meeting,
      actions,
      scenes,
      undo,
      register: round ? null : focusRegister,
      interject: actions.interject === null ? null : pressInterject,
      changeStance:
        turn && turn.stance !== 'answer' && actions.interject !== null
          ? () => goTo('changeStance', 'press')
          : null,
      motionMenu: !round && openMotionItem(meeting) ? () => goTo('motionMenu', 'press') : null,
      readRules:
        meeting.currentItemId === null && meeting.rulesReadAt === null
          ? () => void command({ type: 'readRules', meetingId: meeting.id })
          : null,
      queue: !round && meeting.queue.length > 0 ? () => goTo('firstInQueue', 'only focus') : null,
      open: setPanel,
      help: help.show,
      remote,
    }),
  )

  const close = () => setPanel(null)
  return (
    <div className="frame">
      <MeetingBar meeting={meeting} role="console" onAttendance={() => setPanel('attendance')}>
        <Button aria-label="快捷键" title="快捷键" onClick={help.show}>
          ?
        </Button>
      </MeetingBar>
      <Banners />
      <PracticeStrip />
      {round ? (
        <VotePage meeting={meeting} round={round} scenes={scenes} />
      ) : (
        <div className="session">
          <AgendaColumn meeting={meeting} actions={actions} onOpen={setPanel} />
          <main className="session__stage">
            <AgendaStrip meeting={meeting} actions={actions} onOpen={() => setPanel('agenda')} />
            <Stage meeting={meeting} actions={actions} scenes={scenes} onMotion={setMotion} />
          </main>
          <QueuePane meeting={meeting} actions={actions} />
        </div>
      )}
      <MotionDialog
        meeting={meeting}
        item={openMotionItem(meeting)}
        kind={motion}
        onClose={() => setMotion(null)}
      />
      <RecessDialog meetingId={meeting.id} open={panel === 'recess'} onClose={close} />
      <ArrangeDrawer meeting={meeting} open={panel === 'arrange'} onClose={close} />
      <AttendanceDrawer meeting={meeting} open={panel === 'attendance'} onClose={close} />
      <Drawer
        open={panel === 'agenda'}
        onClose={close}
        placement="left"
        size={420}
        title="议程"
        destroyOnHidden
        className="agenda-drawer"
      >
        <AgendaColumn meeting={meeting} actions={actions} onOpen={setPanel} onChosen={close} />
      </Drawer>
      <ChartsDrawer open={panel === 'charts'} onClose={close} />
      <KeyHelp keys={help.keys} onClose={help.hide} />
    </div>
  )
}
