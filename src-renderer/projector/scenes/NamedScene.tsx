import { byProxyText } from '#shared/domain/meeting/proxy/text'
import type { Meeting } from '#shared/domain/meeting/state'
import { namedPhase, namedTally, type NamedRound } from '#shared/domain/meeting/vote/named/named'
import { silentName } from '#shared/domain/minutes/named-text'
import { ruleText } from '#shared/domain/voting/rule-text'
import { Mark, OptionTag } from '../../shared/marks'
import { putWords } from '../motion-words'
import { Fit } from '../fit'
import { Phrases } from '../phrases'
import './ballot.css'
import './vote.css'

interface NamedSceneProps {
  readonly meeting: Meeting
  readonly round: NamedRound
}

const OPTIONS = ['yes', 'no', 'abstain'] as const

/** 记名票 and 一户一票: the room sees how many, never who. */
export function NamedScene({ meeting, round }: NamedSceneProps) {
  const phase = namedPhase(round)
  return phase === 'entering' ? (
    <Counting meeting={meeting} round={round} />
  ) : (
    <BeforeEntering round={round} phase={phase} />
  )
}

function Counting({ meeting, round }: NamedSceneProps) {
  const title = meeting.agenda.find(({ id }) => id === round.itemId)?.title ?? round.motion
  const { left } = namedTally(round)
  return (
    <section className="vote">
      <div className="vote__call">
        <h1>{left === 0 ? '登记完了，请等宣布' : '正在登记'}</h1>
        <Base round={round} />
      </div>
      <Fit className="vote__motion" watch={`${title}${round.motion}`}>
        <p className="clamp pages">
          <Phrases text={putWords(round)} />
        </p>
      </Fit>
      <div className="vote__columns">
        {OPTIONS.map((option) => {
          const count = round.counts[option] ?? 0
          return (
            <div key={option} className="vote__column">
              <OptionTag option={option} className="vote__option" />
              <div className="vote__count" data-digits={Math.min(4, String(count).length)}>
                {count}
              </div>
            </div>
          )
        })}
      </div>
      <Figures round={round} />
    </section>
  )
}

function Base({ round }: { readonly round: NamedRound }) {
  return (
    <p className="vote__present">
      {round.method === 'households' ? (
        <span>
          共 <b>{round.present}</b> 户，一户一票
        </span>
      ) : (
        <>
          <span>
            实到 <b>{round.present}</b> 人{byProxyText(round.represented)}
          </span>
          <span>应到 {round.expected} 人</span>
        </>
      )}
    </p>
  )
}

function Figures({ round }: { readonly round: NamedRound }) {
  const { valid, invalid, silent, given, left } = namedTally(round)
  const paper: readonly (readonly [string, number])[] =
    round.method === 'namedBallot'
      ? [
          ['发出', round.issued ?? 0],
          ['收回', round.collected ?? 0],
        ]
      : [['已签字', given]]
  const figures: readonly (readonly [string, number])[] = [
    ...paper,
    ['有效', valid],
    ['无效', invalid],
    [silentName(round), silent],
    ['没有登记', left],
  ]
  return (
    <p className="ballot__figures">
      {figures.map(([name, value]) => (
        <span key={name} className={name === '没有登记' ? 'is-apart' : ''}>
          {name} <b>{value}</b>
        </span>
      ))}
    </p>
  )
}

interface BeforeEnteringProps {
  readonly round: NamedRound
  readonly phase: 'issuing' | 'collecting' | 'void'
}

function BeforeEntering({ round, phase }: BeforeEnteringProps) {
  const { issued, collected } = round
  return (
    <section className="ballot is-before">
      <h1 className="ballot__call">
        {phase === 'issuing' ? (
          '发票，一人一张'
        ) : phase === 'void' ? (
          <>
            <Mark kind="alert" /> 收回的票多于发出的票
          </>
        ) : (
          '请写上名字，填好交回'
        )}
      </h1>
      <Fit className="ballot__motion" watch={round.motion}>
        <p className="clamp pages">
          <Phrases text={putWords(round)} />
        </p>
      </Fit>
      {phase === 'void' ? (
        <p className="ballot__void">
          收回 {collected} 张，发出 {issued} 张，请等主持人宣布
        </p>
      ) : (
        <ul className="ballot__how">
          <li>
            <OptionTag option="yes" /> <OptionTag option="no" /> <OptionTag option="abstain" />
            <span>
              只在一个框里打 <Mark kind="check" />
            </span>
          </li>
          <li>写上自己的名字；受托的，写委托人的名字和“代”</li>
          <li>选了两项、看不清的，算无效</li>
        </ul>
      )}
      <p className="ballot__foot">
        <span>规则：{ruleText(round)}</span>
        <span>
          <span>
            实到 <b>{round.present}</b>
          </span>
          {issued !== null && (
            <span>
              发出 <b>{issued}</b>
            </span>
          )}
        </span>
      </p>
    </section>
  )
}
