import { byProxyText } from '#shared/domain/meeting/proxy/text'
import type { AcclamationRound } from '#shared/domain/meeting/vote/named/acclamation'
import { putWords } from '../motion-words'
import { Fit } from '../fit'
import { Phrases } from '../phrases'
import './acclamation.css'

interface AcclamationProps {
  readonly round: AcclamationRound
}

/** 鼓掌: the question whether anybody is against it. */
export function AcclamationScene({ round }: AcclamationProps) {
  return (
    <section className="acclamation">
      <h1>有没有不同意见？</h1>
      <Motion round={round} />
      <p className="acclamation__how">没有，就鼓掌通过；有人不同意，就举手表决</p>
      <Foot round={round} />
    </section>
  )
}

/** Adopted, or, without a quorum, not. */
export function AcclamationResult({ round }: AcclamationProps) {
  const passed = round.outcome?.verdict === 'passed'
  return (
    <section className={`acclamation ${passed ? 'is-passed' : 'is-failed'}`}>
      <p className="acclamation__plate">{passed ? '无异议通过' : '不足法定人数，未通过'}</p>
      <Motion round={round} />
      <p className="acclamation__how">{passed ? '没有人提出不同意见' : round.outcome?.conclusion}</p>
      <Foot round={round} />
    </section>
  )
}

function Motion({ round }: AcclamationProps) {
  return (
    <Fit className="acclamation__motion" watch={round.motion}>
      <p className="clamp pages">
        <Phrases text={putWords(round)} />
      </p>
    </Fit>
  )
}

function Foot({ round }: AcclamationProps) {
  return (
    <p className="acclamation__foot">
      <span>程序性事项，不点数</span>
      <span>
        应到 {round.expected}　实到 {round.present}
        {byProxyText(round.represented)}
      </span>
    </p>
  )
}
