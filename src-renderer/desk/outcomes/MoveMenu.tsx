import { Button, Dropdown } from 'antd'
import { OUTCOME_KIND_NAMES, outcomeKindSchema, type OutcomeKind } from '#shared/domain/meeting/facts'

export interface Moves {
  readonly toBox: (kind: OutcomeKind) => void
  /** Null where it stands first, or last. */
  readonly up: (() => void) | null
  readonly down: (() => void) | null
}

interface MoveMenuProps {
  /** `共识第 2 条` */
  readonly name: string
  readonly kind: OutcomeKind
  readonly moves: Moves
}

/** Another box for an outcome, or another place in its own. */
export function MoveMenu({ name, kind, moves }: MoveMenuProps) {
  const boxes = outcomeKindSchema.options.filter((option) => option !== kind)
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...boxes.map((box) => ({ key: box, label: `移到${OUTCOME_KIND_NAMES[box]}` })),
          { type: 'divider' as const },
          { key: 'up', label: '上移　Alt ↑', disabled: moves.up === null },
          { key: 'down', label: '下移　Alt ↓', disabled: moves.down === null },
        ],
        onClick({ key }) {
          const box = boxes.find((option) => option === key)
          if (box) moves.toBox(box)
          else if (key === 'up') moves.up?.()
          else moves.down?.()
        },
      }}
    >
      <Button
        type="text"
        className="outcome-row__move"
        aria-label={`移动${name}`}
        title="移到别的框，或换位置"
      >
        ⇅
      </Button>
    </Dropdown>
  )
}
