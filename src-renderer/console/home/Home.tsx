import { Button, Modal, Tabs } from 'antd'
import { useState } from 'react'
import type { MeetingSummary } from '#shared/domain/hall/state'
import { useHall } from '../../shared/client/react'
import { Banners } from '../../shared/staff/Banners'
import { RefusalNotice, useCommand } from '../../shared/staff/commands'
import { HallBar } from '../../shared/staff/MeetingBar'
import { RulesEditor } from '../rules/RulesEditor'
import { NoticeReminders } from '../notices/NoticeReminders'
import { FollowUpList } from '../follow-up/FollowUpList'
import { useWindows } from '../use-windows'
import { HallSettingsForm } from './HallSettingsForm'
import { MeetingList, nextMeeting } from './MeetingList'
import { NewMeeting } from './NewMeeting'
import { SampleList } from './SampleList'
import { NextMeetingCard } from './NextMeetingCard'

/** No meeting is open: the hall's meetings, a new one, the samples, the settings. */
export function Home() {
  const { hall, meetings, status } = useHall()
  const command = useCommand()
  const windows = useWindows()
  const [creating, setCreating] = useState(false)
  const [configuring, setConfiguring] = useState(false)
  const [later, setLater] = useState(false)
  if (!hall.configured && !later && meetings.length === 0)
    return <FirstStart onLater={() => setLater(true)} />

  const next = nextMeeting(meetings)
  const open = (meeting: MeetingSummary) => void command({ type: 'selectMeeting', meetingId: meeting.id })
  return (
    <div className="frame">
      <HallBar title={hall.settings.hallName}>
        <Button onClick={() => setConfiguring(true)}>议事厅设置</Button>
        {next && (
          <Button color="default" variant="solid" onClick={() => setCreating(true)}>
            新建会议
          </Button>
        )}
      </HallBar>
      <Banners />
      {!hall.configured && (
        <p className="home__unnamed" role="status">
          大屏和文件上还写着“{hall.settings.hallName}”。
          <Button onClick={() => setConfiguring(true)}>填写本厅名称</Button>
        </p>
      )}
      <main className="home">
        <div className="home__main">
          {next ? (
            <NextMeetingCard meeting={next} onOpen={() => open(next)} />
          ) : (
            <section className="next-card is-empty" aria-label="新建会议">
              <div>
                <h2>{meetings.length === 0 ? '还没有会议' : '没有等着开的会议'}</h2>
                <p>先写会议名称和主持人，再排议程、导入名单；写下的随时保存。</p>
              </div>
              <Button type="primary" size="large" onClick={() => setCreating(true)}>
                新建会议
              </Button>
            </section>
          )}
          <NoticeReminders />
          <FollowUpList />
          <MeetingList meetings={meetings} onOpen={open} />
        </div>
        <aside className="home__side" aria-label="窗口和示例">
          <section className="panel">
            <h2>窗口</h2>
            <div className="panel__buttons">
              <Button onClick={() => windows.open('projector')}>打开大屏</Button>
              <Button onClick={() => windows.open('desk')}>打开记录台</Button>
            </div>
            <p className="caption">
              {windows.projectorOpen
                ? `大屏已打开${status?.projector.display ? `，在“${status.projector.display}”` : ''}。`
                : '大屏还没有打开。'}
            </p>
          </section>
          <SampleList />
          {status && status.dataFolder !== '' && (
            <p className="caption home__folder">记录存在本机：{status.dataFolder}</p>
          )}
        </aside>
      </main>
      <NewMeeting open={creating} onClose={() => setCreating(false)} />
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
        <Tabs
          items={[
            {
              key: 'names',
              label: '名称和联系方式',
              children: (
                <HallSettingsForm
                  settings={hall.settings}
                  submit="保存设置"
                  onSaved={() => setConfiguring(false)}
                />
              ),
            },
            {
              key: 'rules',
              label: `议事规则（第 ${hall.rules.version} 版）`,
              children: <RulesEditor rules={hall.rules} onSaved={() => setConfiguring(false)} />,
            },
          ]}
        />
      </Modal>
    </div>
  )
}

/** The first start asks who the hall is; it can wait, and everything can be changed later. */
function FirstStart({ onLater }: { readonly onLater: () => void }) {
  const { hall } = useHall()
  return (
    <div className="frame">
      <HallBar title="议事厅" />
      <Banners />
      <main className="first-start">
        <section className="sheet" aria-labelledby="first-start-title">
          <h2 id="first-start-title">先认识一下这个议事厅</h2>
          <p>这些名称会写在大屏、会议记录和公示上。以后随时可以在“议事厅设置”里改。</p>
          <HallSettingsForm settings={hall.settings} fresh submit="保存，开始使用" onSaved={onLater}>
            <Button size="large" onClick={onLater}>
              以后再填，先看看
            </Button>
          </HallSettingsForm>
        </section>
      </main>
    </div>
  )
}
