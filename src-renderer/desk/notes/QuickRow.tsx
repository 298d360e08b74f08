import { Button } from 'antd'
import { STANCE_NAMES, stanceSchema, type Stance } from '#shared/domain/meeting/facts'
import { activeTurn } from '#shared/domain/meeting/selectors'
import type { Meeting } from '#shared/domain/meeting/state'
import { Mark, STANCE_MARKS } from '../../shared/marks'
import { Keycap } from '../../shared/staff/Keycap'
import { useHall } from '../../shared/client/react'

/** F1 to F4: the key of each stance. */
export const STANCE_KEYS: Readonly<Record<Stance, string>> = {
  for: 'F1',
  against: 'F2',
  question: 'F3',
  procedure: 'F4',
}

/** The first of the list stand as buttons; the others are a code or a search away. */
const AT_HAND = 3

/** `理由是` fits on a button, a whole name does not. */
function brief(text: string): string {
  const characters = [...text.replace(/[：:，,]$/u, '')]
  return characters.length > 5 ? `${characters.slice(0, 4).join('')}…` : characters.join('')
}

interface QuickRowProps {
  readonly meeting: Meeting
  readonly onStance: (stance: Stance) => void
  readonly onPhrase: (words: string) => void
  /** Opens the whole list. */
  readonly onPhrases: () => void
}

/** What is wanted while writing, without taking the caret out of the line. */
export function QuickRow({ meeting, onStance, onPhrase, onPhrases }: QuickRowProps) {
  const { phrases } = useHall().hall
  const turn = activeTurn(meeting)
  return (
    <div className="quick-row" onPointerDown={keepCaret}>
      {turn && turn.stance !== 'answer' && meeting.activeInterjectionId === null && (
        <div role="group" aria-label="立场" className="quick-row__group">
          {stanceSchema.options.map((stance) => (
            <Button
              key={stance}
              className={`stance is-${stance}`}
              aria-pressed={turn.stance === stance}
              aria-keyshortcuts={STANCE_KEYS[stance]}
              onClick={() => onStance(stance)}
            >
              <Mark kind={STANCE_MARKS[stance]} />
              {STANCE_NAMES[stance]}
              <Keycap>{STANCE_KEYS[stance]}</Keycap>
            </Button>
          ))}
        </div>
      )}
      <div role="group" aria-label="插入常用词" className="quick-row__group is-phrases">
        {phrases.slice(0, AT_HAND).map(({ code, text }) => (
          <Button
            key={code}
            className="quick-row__phrase"
            aria-label={`插入常用词：${text}`}
            title={`插入“${text}”；打字时输入 ;${code} 也行`}
            onClick={() => onPhrase(text)}
          >
            {brief(text)}
          </Button>
        ))}
        <Button aria-keyshortcuts="Control+K" title="查找、修改常用词（Ctrl+K）" onClick={onPhrases}>
          常用词 <Keycap>Ctrl K</Keycap>
        </Button>
      </div>
    </div>
  )
}

/** Buttons beside the sheet are pressed in the middle of a sentence: the caret stays in it. */
export function keepCaret(event: { preventDefault: () => void }): void {
  event.preventDefault()
}
