import type { CSSProperties, ReactNode } from 'react'
import {
  STANCE_NAMES,
  VOTE_OPTION_NAMES,
  type TurnStance,
  type VoteOption,
} from '#shared/domain/meeting/facts'
import { cssColor } from './css-color'
import type { ColorName } from './tokens'

/**
 * ○ 同意/赞成 · × 反对 · △ 弃权 · － 未表态 · ？ 提问 · a speech bubble 答复 · a flag 规程问题 · ⧄ 无效 ·
 * a framed ？ 疑问票 · ✓ · !
 * The shapes follow the marks used on paper ballots; a colour only repeats what the shape and a word say.
 */
export type MarkKind =
  | 'yes'
  | 'no'
  | 'abstain'
  | 'silent'
  | 'question'
  | 'answer'
  | 'procedure'
  | 'invalid'
  | 'doubtful'
  | 'check'
  | 'alert'

const LINE = { fill: 'none', stroke: 'currentColor' } as const

const SHAPES: Readonly<Record<MarkKind, ReactNode>> = {
  yes: <circle cx="50" cy="50" r="38" strokeWidth="16" {...LINE} />,
  no: <path d="M16 16 84 84M84 16 16 84" strokeWidth="17" {...LINE} />,
  abstain: <path d="M50 16 88 84H12Z" strokeWidth="14" strokeLinejoin="round" {...LINE} />,
  silent: <path d="M14 50H86" strokeWidth="16" {...LINE} />,
  question: (
    <>
      <path d="M30 34c2-32 44-30 42-3 0 16-22 17-22 37" strokeWidth="14" {...LINE} />
      <circle cx="50" cy="86" r="9" fill="currentColor" />
    </>
  ),
  answer: <path d="M12 16H88V66H52L30 88V66H12Z" strokeWidth="13" strokeLinejoin="round" {...LINE} />,
  procedure: <path d="M24 94V14H82L66 36 82 58H24" strokeWidth="14" strokeLinejoin="round" {...LINE} />,
  invalid: <path d="M16 16H84V84H16ZM16 84 84 16" strokeWidth="13" {...LINE} />,
  doubtful: (
    <>
      <path d="M12 12H88V88H12Z" strokeWidth="11" {...LINE} />
      <path d="M37 43c1-18 28-17 26-1 0 9-13 9-13 19" strokeWidth="10" {...LINE} />
      <circle cx="50" cy="73" r="6" fill="currentColor" />
    </>
  ),
  check: <path d="M10 54 38 82 92 20" strokeWidth="16" {...LINE} />,
  alert: (
    <>
      <path d="M50 12V62" strokeWidth="18" {...LINE} />
      <circle cx="50" cy="86" r="10" fill="currentColor" />
    </>
  ),
}

const TONES: Readonly<Partial<Record<MarkKind, ColorName>>> = { yes: 'yes', no: 'no', abstain: 'abstain' }

const BOX: CSSProperties = {
  display: 'inline-block',
  width: '1em',
  height: '1em',
  verticalAlign: '-.1em',
  flex: 'none',
}

export interface MarkProps {
  readonly kind: MarkKind
  /** Takes the colour of the text around it instead of its own. */
  readonly plain?: boolean
  readonly className?: string
}

/** A mark as high as the text beside it. It is hidden from screen readers: a word always stands next to it. */
export function Mark({ kind, plain = false, className }: MarkProps) {
  const tone = plain ? undefined : TONES[kind]
  return (
    <svg
      viewBox="0 0 100 100"
      aria-hidden="true"
      className={className}
      style={tone ? { ...BOX, color: cssColor(tone) } : BOX}
    >
      {SHAPES[kind]}
    </svg>
  )
}

export interface MarkGlyphProps {
  readonly kind: MarkKind
  /** Left, top and side of the square it fills, in the units of the drawing. */
  readonly x: number
  readonly y: number
  readonly size: number
}

/** A mark inside another drawing, such as a chart. */
export function MarkGlyph({ kind, x, y, size }: MarkGlyphProps) {
  const tone = TONES[kind]
  return (
    <svg x={x} y={y} width={size} height={size} viewBox="0 0 100 100" color={cssColor(tone ?? 'ink')}>
      {SHAPES[kind]}
    </svg>
  )
}

export const STANCE_MARKS: Readonly<Record<TurnStance, MarkKind>> = {
  for: 'yes',
  against: 'no',
  question: 'question',
  answer: 'answer',
  procedure: 'procedure',
}
export const STANCE_COLORS: Readonly<Record<TurnStance, ColorName>> = {
  for: 'yes',
  against: 'noInk',
  question: 'ink',
  answer: 'ink',
  procedure: 'ink',
}
export const OPTION_COLORS: Readonly<Record<VoteOption, ColorName>> = {
  yes: 'yes',
  no: 'noInk',
  abstain: 'abstainInk',
  silent: 'ink2',
}

const TAG: CSSProperties = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: '.3em',
  fontWeight: 700,
  lineHeight: 1,
  whiteSpace: 'nowrap',
}

export interface TagProps {
  /** In a frame of its own colour, for the place where it must not be missed. */
  readonly framed?: boolean
  readonly className?: string
}

/** ○ 赞成 · × 反对 · ？ 提问 · 答复 with a bubble · 规程问题 with a flag */
export function StanceTag({ stance, ...rest }: TagProps & { readonly stance: TurnStance }) {
  return (
    <Tag mark={STANCE_MARKS[stance]} color={STANCE_COLORS[stance]} {...rest}>
      {STANCE_NAMES[stance]}
    </Tag>
  )
}

/** ○ 同意 · × 反对 · △ 弃权 · － 未表态 */
export function OptionTag({ option, ...rest }: TagProps & { readonly option: VoteOption }) {
  return (
    <Tag mark={option} color={OPTION_COLORS[option]} {...rest}>
      {VOTE_OPTION_NAMES[option]}
    </Tag>
  )
}

interface InnerTagProps extends TagProps {
  readonly mark: MarkKind
  readonly color: ColorName
  readonly children: ReactNode
}

/** A mark and a word of its colour. */
export function Tag({ mark, color, framed = false, className, children }: InnerTagProps) {
  const frame: CSSProperties = framed ? { border: '.07em solid currentColor', padding: '.24em .38em' } : {}
  return (
    <span className={className} style={{ ...TAG, color: cssColor(color), ...frame }}>
      <Mark kind={mark} plain />
      <span>{children}</span>
    </span>
  )
}
