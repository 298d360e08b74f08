import { rulesInForce } from '#shared/domain/meeting/floor/rules-text'
import { chineseNumber } from '#shared/domain/text/chinese-number'
import type { SceneProps } from '../view'
import './rules.css'

/** 议事规则十三条 */
export function Rules({ meeting }: SceneProps) {
  const rules = rulesInForce(meeting)
  return (
    <section className="rules">
      <h1 className="head">
        议事规则{chineseNumber(rules.length)}条<span>有话好好说，说完再举手</span>
      </h1>
      <ol>
        {rules.map(({ name, clause }, index) => (
          <li key={name}>
            <i>{chineseNumber(index + 1)}</i>
            <b>{name}</b>
            <span>{clause}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
