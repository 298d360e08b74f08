import { Button, Drawer, Switch } from 'antd'
import { NO_SCREENS, type Screen, type ScreenAct, type Screens } from '#shared/protocol/screens'
import { useHall } from '../../shared/client/react'
import { RefusalNotice, useAsk } from '../../shared/staff/commands'
import { useWindows } from '../use-windows'
import { DisplayMap } from './DisplayMap'
import { chooseLabel, projectorSentence, screenSentence } from './display-words'
import './displays.css'

interface DisplaysDrawerProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** What is plugged in and which window is where; with 认屏, and the projector on whichever display is wanted. */
export function DisplaysDrawer({ open, onClose }: DisplaysDrawerProps) {
  const { status } = useHall()
  const screens = status?.screens ?? NO_SCREENS
  return (
    <Drawer open={open} onClose={onClose} size={560} title="屏幕和翻页笔" destroyOnHidden>
      <RefusalNotice />
      <div className="displays">
        {screens.displays.length === 0 ? <InBrowser /> : <Displays screens={screens} />}
        <section aria-label="翻页笔">
          <h3>翻页笔</h3>
          <p>
            下翻（PgDn、→）是下一步，上翻（PgUp、←）让大屏回到上一个画面，黑屏键（B、.）是静场。键盘在大屏或主持台上都行；要报数、要确认的，请在主持台做。
          </p>
          {screens.remoteEverywhere !== null && <RemoteEverywhere on={screens.remoteEverywhere} />}
        </section>
      </div>
    </Drawer>
  )
}

function useAct(): (act: ScreenAct) => void {
  const ask = useAsk()
  return (act) => void ask({ ask: 'screens', act })
}

function Displays({ screens }: { readonly screens: Screens }) {
  const act = useAct()
  const { displays, projector } = screens
  const fills = projector === 'fullScreen'
  return (
    <>
      <DisplayMap displays={displays} />
      <p role="status">{projectorSentence(screens)}</p>
      <div className="displays__acts">
        <Button onClick={() => act({ do: 'identify' })}>认屏：每块屏显示号码</Button>
        <Button onClick={() => act({ do: 'fill', on: !fills })}>
          {fills ? '大屏退出全屏' : '大屏全屏（F5）'}
        </Button>
      </div>
      <ul className="displays__list">
        {displays.map((display) => (
          <DisplayRow key={display.id} display={display} screens={screens} />
        ))}
      </ul>
    </>
  )
}

function DisplayRow({ display, screens }: { readonly display: Screen; readonly screens: Screens }) {
  const act = useAct()
  const label = chooseLabel(display, screens)
  return (
    <li>
      <b>{display.number} 号屏</b>
      <span>{screenSentence(display)}</span>
      {label !== null && (
        <Button onClick={() => act({ do: 'choose', displayId: display.id })}>{label}</Button>
      )}
    </li>
  )
}

function RemoteEverywhere({ on }: { readonly on: boolean }) {
  const act = useAct()
  return (
    <div className="displays__switch">
      <Switch
        checked={on}
        aria-label="在别的程序里也听翻页笔"
        onChange={(checked) => act({ do: 'remoteEverywhere', on: checked })}
      />
      <span>
        <b>在别的程序里也听翻页笔</b>
        开会时，键盘在 Word 等程序上，PgDn、PgUp 也归议事厅；那个程序就翻不了页了。平时不要打开。
      </span>
    </div>
  )
}

/** A browser places its windows itself: what a person can do. */
function InBrowser() {
  const windows = useWindows()
  return (
    <section aria-label="大屏">
      <p role="status">{windows.projectorOpen ? '大屏已经打开。' : '大屏还没有打开。'}</p>
      <ol>
        <li>打开大屏，把它的窗口拖到投影的那块屏幕上。</li>
        <li>点一下大屏，按 F5（或 F11）全屏；按 Esc（或 F11）退出。</li>
      </ol>
      <Button onClick={() => windows.open('projector')}>打开大屏</Button>
    </section>
  )
}
