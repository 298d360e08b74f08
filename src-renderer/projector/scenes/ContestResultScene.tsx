import type { Meeting } from '#shared/domain/meeting/state'
import { standingOf, type ElectedContender } from '#shared/domain/meeting/vote/contest/chain'
import type { ContestRound } from '#shared/domain/meeting/vote/contest/round'
import { contestBox } from '#shared/domain/meeting/vote/contest/tally'
import { CONTEST_STAGE_NAMES, type NextContest } from '#shared/domain/voting/contest/result'
import { ranked } from '#shared/domain/voting/contest/tally'
import { Mark } from '../../shared/marks'
import { Fit } from '../fit'
import { Phrases } from '../phrases'
import { stageTitle } from './ContestScene'
import { Offices } from './Offices'
import './contest.css'

/** Those next in votes; all of them stand in the minutes. */
const MOST_OTHERS = 8

interface ContestResultSceneProps {
  readonly meeting: Meeting
  readonly round: ContestRound
}

/** Who was elected with how many votes, what the others have, and whether there is another vote. */
export function ContestResultScene({ meeting, round }: ContestResultSceneProps) {
  const { outcome, result } = round
  if (!outcome) return null
  const item = meeting.agenda.find(({ id }) => id === round.itemId)
  const title = stageTitle(round, item?.title ?? round.motion)
  const { elected } = standingOf(meeting, round)
  const everybody = othersOf(round)
  const others = everybody.slice(0, MOST_OTHERS)
  const more = everybody.length - others.length
  const isVoid = outcome.verdict === 'void' || outcome.reason === 'noQuorum'
  return (
    <section className={`contest-result${isVoid ? ' is-void' : ''}`}>
      <Fit className="contest-result__title" watch={title}>
        <h1 className="clamp">
          <Phrases text={title} />
        </h1>
      </Fit>
      {isVoid ? (
        <Fit className="contest-result__why" watch={outcome.conclusion}>
          <p>
            <Mark kind="alert" /> {outcome.verdict === 'void' ? '投票无效' : '没有选出'}
          </p>
          <p>{outcome.arithmetic}</p>
          <p>{outcome.conclusion}</p>
        </Fit>
      ) : (
        <Fit
          className="contest-result__lists"
          watch={JSON.stringify([elected.map(({ name, votes }) => [name, votes]), others])}
          levels={2}
        >
          {elected.length > 0 && <Elected elected={elected} round={round} />}
          {others.length > 0 && (
            <ul className="contest-result__others">
              {others.map(({ number, name, votes, word }) => (
                <li key={number}>
                  <span className="clamp">{name}</span> <b>{votes}</b> <em>{word}</em>
                </li>
              ))}
              {more > 0 && <li>其余 {more} 名见会议记录</li>}
            </ul>
          )}
        </Fit>
      )}
      {!result?.next && !isVoid && (
        <Fit className="contest-result__settled" watch={outcome.conclusion + round.rule.name}>
          <p className="clamp">
            {outcome.conclusion}　规则：{round.rule.name}
          </p>
        </Fit>
      )}
      {result?.next && (
        <Fit className="contest-result__next" watch={JSON.stringify(result.next)}>
          <p className="clamp">
            <b>{CONTEST_STAGE_NAMES[result.next.stage]}</b>　{nextText(result.next, outcome.conclusion)}
          </p>
        </Fit>
      )}
      <Foot meeting={meeting} round={round} />
    </section>
  )
}

function Elected({
  elected,
  round,
}: {
  readonly elected: readonly ElectedContender[]
  readonly round: ContestRound
}) {
  const won = round.choosing === 'people' ? '当选' : '选定'
  return (
    <ol className="contest-result__elected">
      {elected.map(({ number, name, votes, round: by }) => (
        <li key={number}>
          <strong>
            <Mark kind="check" /> {won}
          </strong>
          <span className="clamp">{name}</span>
          <b>{votes}</b>
          <small>
            票
            {by.id === round.id
              ? ''
              : by.stage === 'first'
                ? '（首轮）'
                : `（${CONTEST_STAGE_NAMES[by.stage]}）`}
          </small>
        </li>
      ))}
    </ol>
  )
}

interface Other {
  readonly number: number
  readonly name: string
  readonly votes: number
  readonly word: string
}

/** Those of this round who were not elected, most votes first, with what comes of them. */
function othersOf(round: ContestRound): readonly Other[] {
  const { contenders, votes, result } = round
  const word = (number: number): string => {
    if (result?.dropped.includes(number)) return '淘汰'
    if (result?.tied.includes(number)) return '票数相同'
    return ''
  }
  return ranked(contenders.map(({ number, name }) => ({ number, name, votes: votes[number] ?? 0 })))
    .filter(({ number }) => !result?.elected.includes(number))
    .map((one) => ({ ...one, word: word(one.number) }))
}

function Foot({ meeting, round }: ContestResultSceneProps) {
  const { scrutineers, tellers } = meeting.plan
  const counted = figuresOf(round)
  return (
    <Fit className="contest-result__foot" watch={JSON.stringify([counted, scrutineers, tellers])}>
      <span className="contest-result__figures">{counted}</span>
      <span className="clamp">
        <Offices scrutineers={scrutineers} tellers={tellers} />
      </span>
    </Fit>
  )
}

/** 发出 45　收回 44　有效 42　弃权 1　无效 2 */
function figuresOf(round: ContestRound): string {
  if (round.method === 'contestHands') {
    return `实到 ${round.present}${round.abstain === null ? '' : `　弃权 ${round.abstain}`}`
  }
  const { issued, collected, valid, invalid, phase } = contestBox(round)
  const box = `发出 ${issued ?? 0}　收回 ${collected ?? 0}`
  return phase === 'void' ? box : `${box}　有效 ${valid}　弃权 ${round.abstain ?? 0}　无效 ${invalid}`
}

/** More names than these would not fit on two lines. */
const MOST_NAMED = 8

/** The conclusion as it is printed, or of many the number of them. */
function nextText({ contenders, seats }: NextContest, conclusion: string): string {
  return contenders.length > MOST_NAMED ? `在 ${contenders.length} 个中再选 ${seats} 个` : conclusion
}
