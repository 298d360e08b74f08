import type { CSSProperties } from 'react'
import { rulesInForce } from '#shared/domain/meeting/floor/rules-text'
import { chineseNumber } from '#shared/domain/text/chinese-number'
import { Fit } from '../fit'
import type { SceneProps } from '../view'
import './rules.css'

/**
 * 议事规则 of the meeting: each rule in one line while there is room, in two columns or one, else its words below
 * its name; the names alone where there are too many words for a wall.
 */
export function Rules({ meeting }: SceneProps) {
  const rules = rulesInForce(meeting)
  const half: CSSProperties & Record<'--rows', number> = { '--rows': Math.ceil(rules.length / 2) }
  return (
    <section className="rules">
      <h1 className="head">
        议事规则{chineseNumber(rules.length)}条<span>有话好好说，说完再举手</span>
      </h1>
      <Fit className="rules__list" watch={JSON.stringify(rules)} levels={4}>
        <ol style={half}>
          {rules.map(({ name, clause }, index) => (
            <li key={name} className="within">
              <i>{chineseNumber(index + 1)}</i>
              <p>
                <b className="clamp">{name}</b>
                {clause !== '' && <span>{clause}</span>}
              </p>
            </li>
          ))}
        </ol>
      </Fit>
    </section>
  )
}
