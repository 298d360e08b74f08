import { useState } from 'react'
import { outcomeKindSchema } from '#shared/domain/meeting/facts'
import type { Meeting } from '#shared/domain/meeting/state'
import { ScopeToggle, type Scope } from '../ScopeToggle'
import { OutcomeBox } from './OutcomeBox'

interface OutcomePaneProps {
  readonly meeting: Meeting
  readonly initialScope?: Scope
  /** A line that was just begun elsewhere, to be completed here. */
  readonly completing?: string | null
  readonly onCompleted?: () => void
}

/** 协商结果: what came out of it, kept while people still speak. */
export function OutcomePane({
  meeting,
  initialScope = 'item',
  completing = null,
  onCompleted,
}: OutcomePaneProps) {
  const [scope, setScope] = useState<Scope>(initialScope)
  return (
    <section className="pane outcome-pane" aria-label="协商结果">
      <header className="pane__head">
        <h2>协商结果</h2>
        <ScopeToggle label="显示哪些结果" scope={scope} onChange={setScope} />
      </header>
      <div className="pane__scroll">
        {outcomeKindSchema.options.map((kind) => (
          <OutcomeBox
            key={kind}
            kind={kind}
            meeting={meeting}
            scope={scope}
            completing={completing}
            onCompleted={onCompleted ?? null}
          />
        ))}
      </div>
    </section>
  )
}
