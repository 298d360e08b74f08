import { memo } from 'react'
import { STROKES, tallyShape } from './strokes'
import './tally.css'

export interface TallyProps {
  readonly count: number
  /** The last stroke was the last ballot called: it is drawn in red. */
  readonly fresh: boolean
  /** At most so many characters one by one. */
  readonly most: number
}

/** A count as it is kept on the blackboard: five strokes make a 正. The figure stands beside it, so it is silent. */
export function Tally({ count, fresh, most }: TallyProps) {
  const { folded, drawn } = tallyShape(count, most)
  return (
    <div className="tally" data-size={sizeOf(drawn.length + (folded > 0 ? 3 : 0))} aria-hidden="true">
      {folded > 0 && <span className="tally__folded">正 × {folded}</span>}
      {drawn.map((strokes, index) => (
        <Character key={index} strokes={strokes} fresh={fresh && index === drawn.length - 1} />
      ))}
    </div>
  )
}

/** Where the sizes change, in characters. */
function sizeOf(characters: number): 'large' | 'middle' | 'small' {
  if (characters <= 6) return 'large'
  return characters <= 20 ? 'middle' : 'small'
}

interface CharacterProps {
  readonly strokes: number
  readonly fresh: boolean
}

const Character = memo(function Character({ strokes, fresh }: CharacterProps) {
  const old = fresh ? strokes - 1 : strokes
  return (
    <svg className="tally__character" viewBox="0 0 100 100">
      <path d={STROKES.slice(0, old).join(' ')} />
      {fresh && <path className="is-fresh" d={STROKES[strokes - 1]} />}
    </svg>
  )
})
