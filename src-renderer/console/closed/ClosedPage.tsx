import { Button, Card } from 'antd'
import { attendanceLists } from '#shared/domain/minutes/people'
import { correctionName } from '#shared/domain/meeting/papers/correction/editions'
import type { Meeting } from '#shared/domain/meeting/state'
import type { SearchPlace } from '#shared/domain/search/hit'
import { chineseSpan } from '#shared/domain/text/chinese-date'
import { verificationCode } from '#shared/domain/minutes/content-hash'
import { useState } from 'react'
import { Banners } from '../../shared/staff/Banners'
import { KeyHelp, useKeyHelp } from '../../shared/staff/KeyHelp'
import { useKeys } from '../../shared/staff/keys'
import { Keycap } from '../../shared/staff/Keycap'
import { MeetingBar } from '../../shared/staff/MeetingBar'
import { useUndo } from '../../shared/staff/UndoButton'
import { ChartsDrawer } from '../charts/ChartsDrawer'
import { HomeButton } from '../HomeButton'
import { PracticeStrip } from '../PracticeStrip'
import { useWindows } from '../use-windows'
import { SaveTemplate } from '../home/SaveTemplate'
import { FoundPlace } from '../search/FoundPlace'
import { MeetingNotices } from '../notices/MeetingNotices'
import { ClosedPapers } from '../papers/LaterPapers'
import { SurveyCard } from '../survey/SurveyCard'
import { SurveyDialog } from '../survey/SurveyDialog'
import { ItemSummary } from './ItemSummary'

/** Without fields to go to, the page itself takes the focus, to be scrolled with the keys. */
const SCROLLED_BY_KEYS = { tabIndex: 0 }

interface ClosedPageProps {
  readonly meeting: Meeting
  /** Where a search led. */
  readonly place?: SearchPlace | null
}

/** After 散会: what came of the meeting, and the way to minutes and signatures. */
export function ClosedPage({ meeting, place = null }: ClosedPageProps) {
  const windows = useWindows()
  const undo = useUndo({ meeting, role: 'console' })
  const help = useKeyHelp()
  const [charts, setCharts] = useState(false)
  const [surveying, setSurveying] = useState(false)
  useKeys([
    { key: 'z', cap: 'Z', label: '撤销上一步', run: undo },
    { key: 't', cap: 'T', label: '图表', run: () => setCharts(true) },
    { key: '?', cap: '?', label: '打开这张表', run: help.show },
  ])
  const sealed = meeting.phase === 'sealed'
  const people = attendanceLists(meeting)
  return (
    <div className="frame">
      <MeetingBar meeting={meeting} role="console" lead={<HomeButton />}>
        <Button onClick={() => setCharts(true)}>
          图表 <Keycap>T</Keycap>
        </Button>
      </MeetingBar>
      <Banners />
      <PracticeStrip />
      <main className="closed">
        <section className="closed__main" aria-label="会议经过" {...SCROLLED_BY_KEYS}>
          {place && <FoundPlace meeting={meeting} place={place} />}
          <section className="card is-padded closed__head" aria-label="会议概况">
            <div>
              <p className="caption">{meeting.number}</p>
              <h2>{headingOf(meeting)}</h2>
              {meeting.openedAt !== null && meeting.closedAt !== null && (
                <p>
                  {chineseSpan(meeting.openedAt, meeting.closedAt)}
                  {meeting.plan.place === '' ? '' : `，${meeting.plan.place}`}
                </p>
              )}
            </div>
            <dl className="figures">
              <Figure name="应到" value={people.expected.length} />
              <Figure name="实到" value={people.present.length + people.represented.length} />
              {people.represented.length > 0 && <Figure name="其中委托" value={people.represented.length} />}
              <Figure name="请假" value={people.excused.length} />
              <Figure name="列席" value={people.observing.length} />
              <Figure name="发言" value={meeting.turns.length} unit="人次" />
              <Figure name="签字" value={meeting.signatures.length} />
            </dl>
          </section>
          {meeting.agenda.map((item, index) => (
            <ItemSummary key={item.id} meeting={meeting} item={item} index={index} />
          ))}
        </section>
        <aside className="closed__side" aria-label="接下来">
          {sealed ? (
            <Card title="封存">
              <p>会议记录已经签字封存，不能再改。发现有错，请在记录台另作更正。</p>
              {meeting.seal && (
                <p>
                  校验码
                  <br />
                  <b className="closed__code">{verificationCode(meeting.seal.contentHash)}</b>
                </p>
              )}
              <Button onClick={() => windows.open('desk')}>在记录台查看</Button>
            </Card>
          ) : meeting.correction ? (
            <Card title={`${correctionName(meeting.correction.number)}，还没有封存`}>
              <p>
                原因：{meeting.correction.reason}
                。写着会议结果的文件现在都是草稿，改完重新签字、封存后再导出。
              </p>
              <Button type="primary" size="large" block onClick={() => windows.open('desk')}>
                打开记录台
              </Button>
            </Card>
          ) : (
            <Card title="接下来：整理记录，签字">
              <p>会议记录已按会上的经过起草好。请记录员在记录台核对、补充，再请主持人、记录人和代表签字。</p>
              <Button type="primary" size="large" block onClick={() => windows.open('desk')}>
                打开记录台
              </Button>
            </Card>
          )}
          <MeetingNotices meeting={meeting} stage="after" />
          <ClosedPapers meeting={meeting} onSurvey={() => setSurveying(true)} />
          <SurveyCard meeting={meeting} onCount={() => setSurveying(true)} />
          {!meeting.practice && <SaveTemplate meeting={meeting} block />}
        </aside>
      </main>
      {surveying && <SurveyDialog meeting={meeting} onClose={() => setSurveying(false)} />}
      <ChartsDrawer open={charts} onClose={() => setCharts(false)} />
      <KeyHelp keys={help.keys} onClose={help.hide} />
    </div>
  )
}

function Figure({
  name,
  value,
  unit = '人',
}: {
  readonly name: string
  readonly value: number
  readonly unit?: string
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value} <small>{unit}</small>
      </dd>
    </div>
  )
}

function headingOf({ correction, earlierSeals, phase }: Meeting): string {
  if (correction) return '会议记录正在更正'
  if (phase !== 'sealed') return '已散会'
  return earlierSeals.length === 0 ? '会议记录已封存' : `会议记录已封存（更正${earlierSeals.length}）`
}
