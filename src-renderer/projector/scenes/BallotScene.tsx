import { ballotTally, type BallotTally } from '#shared/domain/meeting/vote/paper/ballots'
import type { BallotChoice } from '#shared/domain/meeting/facts'
import type { Meeting, PaperRound } from '#shared/domain/meeting/state'
import { ruleSentence } from '#shared/domain/voting/rule-text'
import { ChoiceTag } from '../../shared/ChoiceTag'
import { Mark, OptionTag } from '../../shared/marks'
import { Tally } from '../../shared/tally/Tally'
import { putWords } from '../motion-words'
import { Fit } from '../fit'
import { Phrases } from '../phrases'
import './ballot.css'

interface BallotSceneProps {
  readonly meeting: Meeting
  readonly round: PaperRound
}

/** 无记名投票: how to mark the ballot, and then 公开唱票, ballot by ballot. Nothing is said of the result. */
export function BallotScene({ meeting, round }: BallotSceneProps) {
  const tally = ballotTally(round)
  return tally.phase === 'calling' || tally.phase === 'called' ? (
    <Calling meeting={meeting} round={round} tally={tally} />
  ) : (
    <BeforeCalling round={round} tally={tally} />
  )
}

const ROWS = ['yes', 'no', 'abstain'] as const
/** More characters than this are folded: a row has room for three lines of the smallest. */
const MOST_CHARACTERS = 32

function Calling({ meeting, round, tally }: BallotSceneProps & { readonly tally: BallotTally }) {
  const title = meeting.agenda.find(({ id }) => id === round.itemId)?.title ?? round.motion
  const last = round.ballots.at(-1)
  return (
    <section className="ballot">
      <div className="ballot__head">
        <Fit className="ballot__title" watch={title}>
          <h1 className="clamp">
            <Phrases text={title} />
          </h1>
        </Fit>
        <Just choice={last} tally={tally} again={round.earlierCounts.length > 0} />
      </div>
      <div className="ballot__rows">
        {ROWS.map((option) => (
          <div key={option} className="ballot__row">
            <OptionTag option={option} className="ballot__option" />
            <Tally count={round.counts[option] ?? 0} fresh={last === option} most={MOST_CHARACTERS} />
            <b className="ballot__count">{round.counts[option] ?? 0}</b>
          </div>
        ))}
      </div>
      <Figures tally={tally} />
    </section>
  )
}

interface JustProps {
  readonly choice: BallotChoice | undefined
  readonly tally: BallotTally
  /** Counted before, and not for good. */
  readonly again: boolean
}

function Just({ choice, tally, again }: JustProps) {
  if (choice === undefined) return <p className="ballot__just">{again ? '重新唱票' : '开始唱票'}</p>
  if (tally.phase === 'called' && tally.doubtful > 0) {
    return <p className="ballot__just">正在认定疑问票</p>
  }
  if (tally.phase === 'called') return <p className="ballot__just">唱完了，请等宣布</p>
  return (
    <p className="ballot__just">
      <span>刚唱</span>
      <ChoiceTag choice={choice} />
    </p>
  )
}

function Figures({ tally }: { readonly tally: BallotTally }) {
  const { issued, collected, valid, invalid, doubtful, called, left } = tally
  const figures: readonly (readonly [string, number])[] = [
    ['发出', issued ?? 0],
    ['收回', collected ?? 0],
    ['有效', valid],
    ['无效', invalid],
    ...(doubtful > 0 ? [['疑问', doubtful] as const] : []),
    ['已唱', called],
    ['还剩', left],
  ]
  return (
    <p className="ballot__figures" data-many={doubtful > 0 ? 'yes' : undefined}>
      {figures.map(([name, value]) => (
        <span key={name} className={name === '已唱' ? 'is-apart' : ''}>
          {name} <b>{value}</b>
        </span>
      ))}
    </p>
  )
}

function BeforeCalling({ round, tally }: { readonly round: PaperRound; readonly tally: BallotTally }) {
  const { issued, collected, phase } = tally
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
          '请写票，折好投进票箱'
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
          <li>票上不写名字；空白的算{round.rule.blank === 'invalid' ? '无效' : '弃权'}</li>
          <li>选了两项、看不清的，算无效</li>
        </ul>
      )}
      <p className="ballot__foot">
        <span>规则：{ruleSentence(round.rule)}</span>
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
