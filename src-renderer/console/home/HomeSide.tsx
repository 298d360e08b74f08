import { Button } from 'antd'
import type { MeetingSummary } from '#shared/domain/hall/state'
import { useHall } from '../../shared/client/react'
import { DisplaysButton } from '../displays/DisplaysButton'
import { VerifyButton } from '../verify/VerifyButton'
import { useWindows } from '../use-windows'
import { PracticePanel } from './PracticePanel'
import { SampleList } from './SampleList'

interface HomeSideProps {
  readonly practice: readonly MeetingSummary[]
  readonly onOpen: (meeting: MeetingSummary) => void
}

/** Beside the meetings: the other windows, practice, and the samples. */
export function HomeSide({ practice, onOpen }: HomeSideProps) {
  const { status } = useHall()
  const windows = useWindows()
  return (
    <aside className="home__side" aria-label="窗口、核验、练习和示例">
      <section className="panel">
        <h2>窗口</h2>
        <div className="panel__buttons">
          <Button onClick={() => windows.open('projector')}>打开大屏</Button>
          <Button onClick={() => windows.open('desk')}>打开记录台</Button>
          <DisplaysButton />
        </div>
        <p className="caption">
          {windows.projectorOpen
            ? `大屏已打开${status?.projector.display ? `，在“${status.projector.display}”` : ''}。`
            : '大屏还没有打开。'}
        </p>
      </section>
      <section className="panel">
        <h2>文件真伪</h2>
        <div className="panel__buttons is-single">
          <VerifyButton />
        </div>
        <p className="caption">看一份文件是不是本厅出的，有没有改过。</p>
      </section>
      <PracticePanel meetings={practice} onOpen={onOpen} />
      <SampleList />
      {status && status.dataFolder !== '' && (
        <p className="caption home__folder">记录存在本机：{status.dataFolder}</p>
      )}
    </aside>
  )
}
