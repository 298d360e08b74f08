import { Button } from 'antd'
import { useState } from 'react'
import { attendanceCount, rosterCount } from '#shared/domain/meeting/electorate'
import { byProxyText } from '#shared/domain/meeting/proxy/text'
import { missingText, quorumStanding } from '#shared/domain/meeting/quorum'
import { UNIT_WORDS } from '#shared/domain/voting/tally'
import type { Meeting } from '#shared/domain/meeting/state'
import type { SearchPlace } from '#shared/domain/search/hit'
import { Banners } from '../../shared/staff/Banners'
import { useCommand } from '../../shared/staff/commands'
import { useConfirm } from '../../shared/staff/confirm'
import { KeyHelp, useKeyHelp } from '../../shared/staff/KeyHelp'
import { useKeys } from '../../shared/staff/keys'
import { MeetingBar } from '../../shared/staff/MeetingBar'
import { useUndo } from '../../shared/staff/UndoButton'
import { dayAndTime } from '../../shared/staff/when'
import { HomeButton } from '../HomeButton'
import { PracticeStrip } from '../PracticeStrip'
import { SignIn } from '../signin/SignIn'
import { useWindows } from '../use-windows'
import { PapersPage } from '../papers/LaterPapers'
import { AgendaEditor } from './AgendaEditor'
import { PlanForm } from './PlanForm'
import { RosterEditor } from './RosterEditor'

type StepName = 'plan' | 'agenda' | 'roster' | 'signIn'
/** The papers belong to no step: they can be had at any time. */
type View = StepName | 'papers'

const STEPS: readonly { readonly name: StepName; readonly title: string }[] = [
  { name: 'plan', title: '会议信息' },
  { name: 'agenda', title: '议程' },
  { name: 'roster', title: '名单' },
  { name: 'signIn', title: '候场签到' },
]

function firstOpenStep(meeting: Meeting): StepName {
  if (meeting.agenda.length === 0) return 'agenda'
  return meeting.participants.length === 0 ? 'roster' : 'signIn'
}

function stepOfPlace(place: SearchPlace | null): StepName | null {
  switch (place?.kind) {
    case 'person':
      return 'roster'
    case 'item':
    case 'motion':
      return 'agenda'
    default:
      return null
  }
}

interface PlannedPageProps {
  readonly meeting: Meeting
  /** Where a search led; null: wherever the preparation stands. */
  readonly place?: SearchPlace | null
}

/** 筹备 and 候场: plan, agenda, roster, sign-in, in this order but open at any time; then 宣布开会. */
export function PlannedPage({ meeting, place = null }: PlannedPageProps) {
  const [step, setStep] = useState<View>(() => stepOfPlace(place) ?? firstOpenStep(meeting))
  const help = useKeyHelp()
  const windows = useWindows()
  const undo = useUndo({ meeting, role: 'console' })
  useKeys([
    ...STEPS.map(({ name, title }, at) => ({
      key: String(at + 1),
      cap: String(at + 1),
      label: `去${title}`,
      run: step === name ? null : () => setStep(name),
    })),
    { key: 'z', cap: 'Z', label: '撤销上一步', run: undo },
    { key: '?', cap: '?', label: '打开这张表', run: help.show },
  ])

  const index = STEPS.findIndex(({ name }) => name === step)
  const following = STEPS[index + 1]
  return (
    <div className="frame">
      <MeetingBar meeting={meeting} role="console" lead={<HomeButton />}>
        {!windows.projectorOpen && <Button onClick={() => windows.open('projector')}>打开大屏</Button>}
      </MeetingBar>
      <Banners />
      <PracticeStrip />
      <div className="planned">
        <nav className="pane planned__steps" aria-label="开会前的准备">
          <h2 className="pane__head">开会前</h2>
          <ol>
            {STEPS.map(({ name, title }, at) => (
              <li key={name}>
                <button
                  type="button"
                  className={name === step ? 'step is-now' : 'step'}
                  aria-current={name === step ? 'step' : undefined}
                  onClick={() => setStep(name)}
                >
                  <span>{at + 1}</span>
                  <b>{title}</b>
                  <small>{summaryOf(meeting, name)}</small>
                </button>
              </li>
            ))}
            <li>
              <button
                type="button"
                className={step === 'papers' ? 'step is-now' : 'step'}
                aria-current={step === 'papers' ? 'step' : undefined}
                onClick={() => setStep('papers')}
              >
                <span aria-hidden>▤</span>
                <b>文件</b>
                <small>通知、公示、签到表</small>
              </button>
            </li>
          </ol>
        </nav>
        <main className="planned__work">
          <div className="planned__content">
            {step === 'plan' && <PlanForm meeting={meeting} />}
            {step === 'agenda' && <AgendaEditor meeting={meeting} />}
            {step === 'roster' && <RosterEditor meeting={meeting} />}
            {step === 'signIn' && <SignIn meeting={meeting} />}
            {step === 'papers' && (
              <PapersPage
                meeting={meeting}
                jumps={{
                  plan: () => setStep('plan'),
                  agenda: () => setStep('agenda'),
                  roster: () => setStep('roster'),
                  owners: () => setStep('agenda'),
                }}
              />
            )}
          </div>
          <footer className="primary-bar">
            {step === 'signIn' ? (
              <>
                <Button size="large" onClick={() => setStep('roster')}>
                  改名单
                </Button>
                <OpenMeetingButton meeting={meeting} />
              </>
            ) : (
              <>
                {following?.name === 'signIn' || step === 'papers' ? (
                  <Button size="large" onClick={() => setStep('agenda')}>
                    改议程
                  </Button>
                ) : (
                  <Button size="large" onClick={() => setStep('signIn')}>
                    直接去候场
                  </Button>
                )}
                <Button
                  type="primary"
                  size="large"
                  onClick={() => setStep(step === 'papers' ? 'signIn' : (following?.name ?? 'signIn'))}
                >
                  下一步：{step === 'papers' ? '候场签到' : following?.title}
                </Button>
              </>
            )}
          </footer>
        </main>
      </div>
      <KeyHelp keys={help.keys} onClose={help.hide} />
    </div>
  )
}

function summaryOf(meeting: Meeting, step: StepName): string {
  const { present, represented, unit } = attendanceCount(meeting)
  switch (step) {
    case 'plan':
      return dayAndTime(meeting.plan.startsAt)
    case 'agenda': {
      const minutes = meeting.agenda.reduce((sum, item) => sum + item.plannedMinutes, 0)
      return meeting.agenda.length === 0 ? '还没有议程' : `${meeting.agenda.length} 项，共 ${minutes} 分钟`
    }
    case 'roster':
      return meeting.participants.length === 0
        ? '还没有名单'
        : `${meeting.participants.length} 人，应到 ${rosterCount(meeting).expected} ${UNIT_WORDS[unit]}`
    case 'signIn':
      return `实到 ${present} ${UNIT_WORDS[unit]}${byProxyText(represented)}`
  }
}

function OpenMeetingButton({ meeting }: { readonly meeting: Meeting }) {
  const command = useCommand()
  const confirm = useConfirm()
  const standing = quorumStanding(meeting)
  const { met } = standing
  const missing = missingText(standing)
  if (meeting.agenda.length === 0) {
    return (
      <Button type="primary" size="large" disabled>
        先添加议程，才能宣布开会
      </Button>
    )
  }
  const open = async () => {
    const agreed =
      met ||
      (await confirm({
        title: `${missing}才到法定人数，先开会吗？`,
        detail: '可以先通报、听意见。这时表决，结果会写明“不足法定人数，不能作出决定”。',
        confirm: '不足人数，先开会',
        cancel: '再等等',
      }))
    if (agreed) await command({ type: 'openMeeting', meetingId: meeting.id, withoutQuorum: !met })
  }
  return (
    <Button type="primary" size="large" onClick={() => void open()}>
      {met ? '宣布开会' : `宣布开会（不足法定人数，${missing}）`}
    </Button>
  )
}
