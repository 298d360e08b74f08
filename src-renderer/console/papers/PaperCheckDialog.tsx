import { Button, Modal } from 'antd'
import type { FactPlace, MissingFact } from '#shared/domain/forms/form'
import type { PaperCheck } from '#shared/domain/forms/papers'
import type { LeavingWay } from '../../shared/staff/paper/PaperPreview'
import type { FactJumps } from './PaperList'

interface PaperCheckDialogProps {
  readonly name: string
  readonly check: PaperCheck
  /** What is about to be done with it. */
  readonly way: LeavingWay
  readonly jumps: FactJumps
  readonly onClose: () => void
  readonly onExport: () => void
}

const PLACE_NAMES: Readonly<Record<FactPlace, string>> = {
  hall: '议事厅设置',
  plan: '会议信息',
  agenda: '议程',
  roster: '名单',
  owners: '业主名册',
  desk: '记录台',
  survey: '满意度调查',
}

/** What a paper lacks, with the way to each, and what was hidden on it, before it is written. */
export function PaperCheckDialog({ name, check, way, jumps, onClose, onExport }: PaperCheckDialogProps) {
  const { missing, masked } = check
  const grave = missing.some((fact) => fact.grave)
  return (
    <Modal
      open
      title={missing.length > 0 ? `${way}${name}，还有几处要看一眼` : `${way}${name}，个人信息已隐去`}
      centered
      onCancel={onClose}
      transitionName=""
      maskTransitionName=""
      footer={
        <>
          <Button onClick={onClose}>先不{way}</Button>
          <Button type="primary" onClick={onExport}>
            {grave ? `先${way}草稿` : missing.length > 0 ? `照样${way}` : way}
          </Button>
        </>
      }
    >
      <div className="paper-check">
        {missing.length > 0 && (
          <ul className="paper-check__missing" aria-label="还缺什么">
            {byPlace(missing).map(([place, facts]) => (
              <Missing
                key={place ?? ''}
                place={place}
                facts={facts}
                jump={place && jumps[place]}
                onJump={onClose}
              />
            ))}
          </ul>
        )}
        {grave && <p className="caption">缺了打“!”的内容，{way}的是草稿，每页印有“草稿”。</p>}
        {masked.length > 0 && (
          <section aria-label="隐去了什么">
            <h3>
              隐去了 {masked.length} 处<small>没有列出的名字认不出来，请再看一遍全文</small>
            </h3>
            <ul className="paper-check__masked">
              {masked.map(({ kind, raw, masked: shown }) => (
                <li key={`${kind} ${raw}`}>
                  {raw} → {shown}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Modal>
  )
}

/** What is entered in one place stands together, the gravest first. */
function byPlace(
  missing: readonly MissingFact[],
): readonly (readonly [FactPlace | null, readonly MissingFact[]])[] {
  const places = new Map<FactPlace | null, MissingFact[]>()
  for (const fact of missing.toSorted((a, b) => Number(b.grave) - Number(a.grave)))
    places.set(fact.place, [...(places.get(fact.place) ?? []), fact])
  return [...places]
}

interface MissingProps {
  readonly place: FactPlace | null
  readonly facts: readonly MissingFact[]
  readonly jump: (() => void) | null | undefined
  readonly onJump: () => void
}

function Missing({ place, facts, jump, onJump }: MissingProps) {
  return (
    <li>
      <div>
        {facts.map(({ sentence, grave }) => (
          <p key={sentence} className={grave ? 'is-grave' : ''}>
            {sentence}
          </p>
        ))}
      </div>
      {place && jump && (
        <Button
          onClick={() => {
            onJump()
            jump()
          }}
        >
          去{PLACE_NAMES[place]}
        </Button>
      )}
    </li>
  )
}
