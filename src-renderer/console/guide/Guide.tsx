import { Button } from 'antd'
import { useState } from 'react'
import { useHall } from '../../shared/client/react'
import { Banners } from '../../shared/staff/Banners'
import { useCommand } from '../../shared/staff/commands'
import { HallBar } from '../../shared/staff/MeetingBar'
import { HallSettingsForm } from '../home/HallSettingsForm'
import { useStartPractice } from '../home/use-start-practice'
import { DefaultsForm } from './DefaultsForm'
import { ScreenTest } from './ScreenTest'
import './guide.css'

const STEPS = [
  { name: 'names', title: '本厅名称' },
  { name: 'defaults', title: '开会习惯' },
  { name: 'screen', title: '大屏' },
  { name: 'begin', title: '开始' },
] as const
type StepName = (typeof STEPS)[number]['name']

interface GuideProps {
  /** To the home page, to be come back to. */
  readonly onLeave: () => void
  /** To the home page with the dialog of a new meeting. */
  readonly onNewMeeting: () => void
}

/** The first start: four short steps, each with something sensible filled in; it can be left at any of them. */
export function Guide({ onLeave, onNewMeeting }: GuideProps) {
  const { hall } = useHall()
  const command = useCommand()
  const startPractice = useStartPractice()
  const [step, setStep] = useState<StepName>(hall.configured ? 'defaults' : 'names')
  const at = STEPS.findIndex(({ name }) => name === step)
  const end = async () => hall.guideEnded || (await command({ type: 'endGuide' }))
  return (
    <div className="frame">
      <HallBar title={hall.configured ? hall.settings.hallName : '议事厅'}>
        <Button onClick={onLeave}>先到首页看看</Button>
      </HallBar>
      <Banners />
      <main className="guide">
        <nav aria-label="开始使用">
          <ol>
            {STEPS.map(({ name, title }, index) => (
              <li key={name}>
                <button
                  type="button"
                  className={name === step ? 'step is-now' : 'step'}
                  aria-current={name === step ? 'step' : undefined}
                  disabled={!hall.configured && index > 0}
                  onClick={() => setStep(name)}
                >
                  <span>{index < at || (index === 0 && hall.configured) ? '✓' : index + 1}</span>
                  <b>{title}</b>
                </button>
              </li>
            ))}
          </ol>
        </nav>
        <section className="sheet" aria-labelledby="guide-title">
          {step === 'names' && (
            <>
              <h2 id="guide-title">先认识一下这个议事厅</h2>
              <p>写上社区名称，别的会跟着填好。这些名称会写在大屏、会议记录和公示上，随时可以改。</p>
              <HallSettingsForm
                settings={hall.settings}
                fresh={!hall.configured}
                short
                submit="保存，下一步"
                onSaved={() => setStep('defaults')}
              />
            </>
          )}
          {step === 'defaults' && (
            <>
              <h2 id="guide-title">平常怎么开会</h2>
              <p>新建会议时会照这里填好，每次都能再改。拿不准就用现在的。</p>
              <DefaultsForm
                defaults={hall.meetingDefaults}
                submit="就用这些，下一步"
                onSaved={() => setStep('screen')}
              />
            </>
          )}
          {step === 'screen' && (
            <>
              <h2 id="guide-title">试试大屏</h2>
              <ScreenTest onDone={() => setStep('begin')} />
            </>
          )}
          {step === 'begin' && (
            <>
              <h2 id="guide-title">可以开始了</h2>
              <p>第一次用，先拿虚构的人和事练一遍，一刻钟：不占文号，练完可以删。</p>
              <div className="guide__begin">
                <Button
                  type="primary"
                  size="large"
                  onClick={() => void end().then((ended) => ended && startPractice())}
                >
                  开一次练习会
                </Button>
                <Button size="large" onClick={() => void end().then((ended) => ended && onNewMeeting())}>
                  建第一次会议
                </Button>
              </div>
            </>
          )}
        </section>
      </main>
    </div>
  )
}
