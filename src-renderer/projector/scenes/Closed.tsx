import { VOTE_OPTION_NAMES } from '#shared/domain/meeting/facts'
import { chineseSpan } from '#shared/domain/text/chinese-date'
import type { BallotRound, Meeting } from '#shared/domain/meeting/state'
import { Mark, OptionTag } from '../../shared/marks'
import { putWords } from '../motion-words'
import { Fit } from '../fit'
import { Phrases } from '../phrases'
import type { SceneProps } from '../view'
import './closed.css'

const MOST_ROWS = 5

/** 散会: thanks, what was decided, and the number under which it can be read again. */
export function Closed({ meeting }: SceneProps) {
  const votes = meeting.votes.filter(
    ({ state, outcome, subject }) =>
      // Amendments only led up to the words that were then decided.
      state === 'announced' && outcome?.verdict !== 'void' && subject.kind !== 'amendment',
  )
  const shown = votes.length > MOST_ROWS ? votes.slice(0, MOST_ROWS - 1) : votes
  return (
    <section className="closed">
      <h1 className="head">
        散会<span>谢谢大家来议事</span>
        {votes.length > 0 && (
          <span className="closed__legend">
            <OptionTag option="yes" /> <OptionTag option="no" /> <OptionTag option="abstain" />
          </span>
        )}
      </h1>
      <Fit className="closed__votes" watch={JSON.stringify([shown.map(({ id, motion }) => [id, motion])])}>
        {votes.length === 0 ? (
          <p className="closed__none">{noVotesText(meeting)}</p>
        ) : (
          <ul>
            {shown.map((round) => (
              <Row key={round.id} round={round} />
            ))}
            {votes.length > shown.length && (
              <li className="is-rest">还有 {votes.length - shown.length} 项，见会议记录</li>
            )}
          </ul>
        )}
      </Fit>
      <p className="closed__foot">
        {meeting.openedAt !== null && meeting.closedAt !== null && (
          <span className="closed__span">{chineseSpan(meeting.openedAt, meeting.closedAt)}</span>
        )}
        {meeting.number !== null && (
          <span className="closed__number">
            会议记录 <b>{meeting.number}</b>
          </span>
        )}
      </p>
    </section>
  )
}

function noVotesText(meeting: Meeting): string {
  const count = (kind: 'consensus' | 'assignment') =>
    meeting.outcomes.filter((outcome) => outcome.kind === kind).length
  const parts = [
    count('consensus') > 0 ? `形成共识 ${count('consensus')} 条` : '',
    count('assignment') > 0 ? `责任分工 ${count('assignment')} 条` : '',
  ].filter((part) => part !== '')
  return parts.length > 0 ? `${parts.join('，')}，见会议记录` : '这次会议没有表决'
}

function Row({ round }: { readonly round: BallotRound }) {
  const passed = round.outcome?.verdict === 'passed'
  return (
    <li>
      <span className={`closed__verdict${passed ? ' is-passed' : ''}`}>{passed ? '通过' : '未通过'}</span>
      <span className="closed__motion clamp">
        <Phrases text={putWords(round)} />
      </span>
      <span className="closed__counts">
        {(['yes', 'no', 'abstain'] as const).map((option) => (
          <span key={option} aria-label={`${VOTE_OPTION_NAMES[option]} ${round.counts[option] ?? 0}`}>
            <Mark kind={option} /> {round.counts[option] ?? 0}
          </span>
        ))}
      </span>
    </li>
  )
}
