import { Button } from 'antd'
import { useEffect } from 'react'
import { useHall } from '../../shared/client/react'
import { useAsk } from '../../shared/staff/commands'
import { useWindows } from '../use-windows'

/** Has the wall show lines of falling size, so that somebody in the last row can say what can be read there. */
export function ScreenTest({ onDone }: { readonly onDone: () => void }) {
  const { status } = useHall()
  const windows = useWindows()
  const ask = useAsk()
  const shown = status?.testPicture ?? false
  useEffect(
    () => () => {
      void ask({ ask: 'testPicture', shown: false })
    },
    [ask],
  )
  return (
    <div className="screen-test">
      <ol>
        <li>
          <b>把大屏打开，放到投影或电视上</b>
          <p>
            {windows.projectorOpen
              ? `大屏已打开${status?.projector.display ? `，在“${status.projector.display}”` : ''}。`
              : '接好投影，再打开大屏。没有第二块屏幕，也可以先在本机的窗口里看。'}
          </p>
          <Button onClick={() => windows.open('projector')}>打开大屏</Button>
        </li>
        <li>
          <b>请一个人坐到最后一排，念一念测试画面</b>
          <p>四周的框线都看得见，最小的一行也念得出来，就合适。念不出来，把投影拉近或把屏幕换大一号。</p>
          <Button
            aria-pressed={shown}
            disabled={!windows.projectorOpen}
            onClick={() => void ask({ ask: 'testPicture', shown: !shown })}
          >
            {shown ? '收起测试画面' : '放出测试画面'}
          </Button>
        </li>
      </ol>
      <div className="two-columns__end">
        <Button size="large" onClick={onDone}>
          今天没有投影，跳过
        </Button>
        <Button type="primary" size="large" onClick={onDone}>
          看清了，下一步
        </Button>
      </div>
    </div>
  )
}
