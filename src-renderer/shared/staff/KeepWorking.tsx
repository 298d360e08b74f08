import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import './keep-working.css'

interface KeepWorkingProps {
  /** What the window is called: 主持台. */
  readonly name: string
  /** What is drawn; when it changes after a failure, drawing is tried again. */
  readonly watch: unknown
  readonly children: ReactNode
}

interface State {
  readonly failed: boolean
  readonly watch: unknown
}

/**
 * Should a page fail to draw, its window says so and how to come back: never blank, and the hall goes on without it.
 * What comes from the hall next may be drawn well again, so that it is tried by itself too. React writes the failure
 * to the console.
 */
export class KeepWorking extends Component<KeepWorkingProps, State> {
  override state: State = { failed: false, watch: this.props.watch }

  static getDerivedStateFromError(): Pick<State, 'failed'> {
    return { failed: true }
  }

  static getDerivedStateFromProps({ watch }: KeepWorkingProps, state: State): State | null {
    return watch === state.watch ? null : { failed: false, watch }
  }

  override render(): ReactNode {
    const { name, children } = this.props
    if (!this.state.failed) return children
    return (
      <main className="keep-working">
        <div className="card is-padded" role="alert">
          <h1>{name}这一页没有画出来</h1>
          <p>会议照常进行，大屏不受影响，已经保存的都在。点下面的按钮回到这一页。</p>
          <p className="keep-working__ways">
            <Button type="primary" size="large" autoFocus onClick={() => this.setState({ failed: false })}>
              再画一次
            </Button>
            <Button size="large" onClick={() => location.reload()}>
              重新打开{name}
            </Button>
          </p>
          <p className="caption">如果还是不行，请重新启动议事厅：会议会从中断的地方接着开。</p>
        </div>
      </main>
    )
  }
}
