import { Button, Modal } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { overviewOf } from '#shared/domain/hall/overview'
import type { MeetingSummary } from '#shared/domain/hall/state'
import type { SearchPlace } from '#shared/domain/search/hit'
import { useHall, useHallNow } from '../../shared/client/react'
import { Banners } from '../../shared/staff/Banners'
import { RefusalNotice, useCommand } from '../../shared/staff/commands'
import { Keycap } from '../../shared/staff/Keycap'
import { useKeys, type KeyBinding } from '../../shared/staff/keys'
import { HallBar } from '../../shared/staff/MeetingBar'
import { NoticeReminders } from '../notices/NoticeReminders'
import { FollowUpList } from '../follow-up/FollowUpList'
import { Guide } from '../guide/Guide'
import { GuideCard } from '../guide/GuideCard'
import { HomeSide } from './HomeSide'
import { MeetingCard } from './MeetingCard'
import { MeetingList } from './MeetingList'
import { NewMeeting } from './NewMeeting'
import { OverduePanel } from './OverduePanel'
import type { Start } from './start'

interface HomeProps {
  /** Where a search led that was answered here: 督办 only. */
  readonly place: SearchPlace | null
  readonly onSearch: () => void
}

/** Seldom opened: fetched when somebody looks into the settings. */
const HallSettingsTabs = lazy(async () => ({
  default: (await import('./HallSettingsTabs')).HallSettingsTabs,
}))

const BLANK: Start = { kind: 'blank' }
const MINUTE_MS = 60_000

/** No meeting is open: what is on today, what is overdue, all meetings, and the way to a new one. */
export function Home({ place, onSearch }: HomeProps) {
  const { hall, meetings } = useHall()
  const now = useHallNow(MINUTE_MS)
  const command = useCommand()
  const [start, setStart] = useState<Start>(BLANK)
  const [creating, setCreating] = useState(false)
  const [configuring, setConfiguring] = useState(false)
  const [guiding, setGuiding] = useState(!hall.configured && !hall.guideEnded && meetings.length === 0)
  const create = (from: Start) => {
    setStart(from)
    setCreating(true)
  }
  const bindings: readonly KeyBinding[] = [
    { key: '/', cap: '/', label: '搜索', run: onSearch },
    { key: 'n', cap: 'N', label: '新建会议', run: () => create(BLANK) },
  ]
  useKeys(bindings)
  if (guiding) {
    return (
      <Guide
        onLeave={() => setGuiding(false)}
        onNewMeeting={() => {
          setGuiding(false)
          create(BLANK)
        }}
      />
    )
  }

  const { today, coming, overdue, practice, years, total } = overviewOf(meetings, now)
  const cards = today.length > 0 ? today : coming.slice(0, 1)
  const open = (meeting: MeetingSummary) => void command({ type: 'selectMeeting', meetingId: meeting.id })
  const held = years.flatMap(({ months }) => months.flatMap((month) => month.meetings))
  return (
    <div className="frame">
      <HallBar title={hall.settings.hallName}>
        <button type="button" className="search-button" onClick={onSearch} aria-label="搜索全部会议">
          <span>搜会议、人、发言、文号</span>
          <Keycap>/</Keycap>
        </button>
        <Button onClick={() => setConfiguring(true)}>议事厅设置</Button>
        {cards.length > 0 && (
          <Button color="default" variant="solid" onClick={() => create(BLANK)}>
            新建会议 <Keycap>N</Keycap>
          </Button>
        )}
      </HallBar>
      <Banners />
      <main className="home">
        <div className="home__main">
          {!hall.guideEnded && total === 0 && <GuideCard onResume={() => setGuiding(true)} />}
          {cards.map((meeting, index) => (
            <MeetingCard
              key={meeting.id}
              meeting={meeting}
              now={now}
              first={index === 0}
              onOpen={() => open(meeting)}
            />
          ))}
          {cards.length === 0 && (
            <section className="next-card is-empty" aria-label="新建会议">
              <div>
                <h2>{total === 0 ? '还没有会议' : '没有等着开的会议'}</h2>
                <p>可以从模板、上一次会议或空白开始；写下的随时保存。</p>
              </div>
              <Button type="primary" size="large" onClick={() => create(BLANK)}>
                新建会议
              </Button>
            </section>
          )}
          <NoticeReminders />
          <OverduePanel overdue={overdue} onOpen={open} />
          <FollowUpList key={place?.targetId ?? ''} first={place?.targetId ?? null} />
          <MeetingList
            years={years}
            total={total}
            onOpen={open}
            onLike={(meeting) => create({ kind: 'like', meetingId: meeting.id })}
          />
        </div>
        <HomeSide practice={practice} onOpen={open} />
      </main>
      <NewMeeting open={creating} start={start} meetings={held} onClose={() => setCreating(false)} />
      <Modal
        open={configuring}
        title="议事厅设置"
        footer={null}
        width={820}
        centered
        onCancel={() => setConfiguring(false)}
        destroyOnHidden
      >
        <RefusalNotice />
        <Suspense fallback={<p role="status">正在打开…</p>}>
          <HallSettingsTabs onSaved={() => setConfiguring(false)} />
        </Suspense>
      </Modal>
    </div>
  )
}
