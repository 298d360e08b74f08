import { Component, type ReactNode } from 'react'
import { HallFront } from './scenes/Quiet'

export interface KeepShowingProps {
  readonly hallName: string
  /** Hall clock, ms. */
  readonly now: number
  /** What is drawn; when it changes after a failure, drawing is tried again. */
  readonly watch: unknown
  readonly children: ReactNode
}

interface State {
  readonly failed: boolean
  readonly watch: unknown
}

/**
 * A hall must never look at an empty wall: should a scene fail to draw, its name and clock stand there. React writes
 * the failure to the console.
 */
export class KeepShowing extends Component<KeepShowingProps, State> {
  override state: State = { failed: false, watch: this.props.watch }

  static getDerivedStateFromError(): Pick<State, 'failed'> {
    return { failed: true }
  }

  static getDerivedStateFromProps({ watch }: KeepShowingProps, state: State): State | null {
    return watch === state.watch ? null : { failed: false, watch }
  }

  override render(): ReactNode {
    const { hallName, now, children } = this.props
    return this.state.failed ? <HallFront hallName={hallName} now={now} trouble="" /> : children
  }
}
