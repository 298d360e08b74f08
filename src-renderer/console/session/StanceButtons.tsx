import { Button } from 'antd'
import type { KeyboardEvent } from 'react'
import { STANCE_NAMES, stanceSchema, type Stance } from '#shared/domain/meeting/facts'
import { Mark, STANCE_MARKS } from '../../shared/marks'
import { Keycap } from '../../shared/staff/Keycap'

interface StanceButtonsProps {
  readonly label: string
  readonly chosen?: Stance
  readonly onChoose: (stance: Stance) => void
  readonly onCancel?: () => void
  readonly autoFocus?: boolean
}

/** ○ 赞成 · × 反对 · ？ 提问 · 规程问题, also by 1 to 4 while the focus is here. */
export function StanceButtons({ label, chosen, onChoose, onCancel, autoFocus = false }: StanceButtonsProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && onCancel) onCancel()
    else {
      const stance = /^[1234]$/.test(event.key) ? stanceSchema.options[Number(event.key) - 1] : undefined
      if (!stance) return
      onChoose(stance)
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="stance-buttons" role="group" aria-label={label}>
      {stanceSchema.options.map((stance, index) => (
        <Button
          key={stance}
          autoFocus={autoFocus && index === 0}
          disabled={stance === chosen}
          aria-label={STANCE_NAMES[stance]}
          onClick={() => onChoose(stance)}
          onKeyDown={onKeyDown}
        >
          <Mark kind={STANCE_MARKS[stance]} /> {STANCE_NAMES[stance]} <Keycap>{String(index + 1)}</Keycap>
        </Button>
      ))}
    </div>
  )
}
