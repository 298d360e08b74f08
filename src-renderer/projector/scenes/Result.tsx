import type { FailureReason, VoteVerdict } from '#shared/domain/meeting/facts'
import { ballotTally } from '#shared/domain/meeting/vote/paper/ballots'
import { byProxyText } from '#shared/domain/meeting/proxy/text'
import { isNamed, namedTally } from '#shared/domain/meeting/vote/named/named'
import type { Meeting, RoomRound } from '#shared/domain/meeting/state'
import { isContest } from '#shared/domain/meeting/vote/contest/round'
import { decidingLines, turnsOnAnswers } from '#shared/domain/voting/decide-vote'
import { putWords } from '../motion-words'
import { Fit } from '../fit'
import { Phrases } from '../phrases'
import { shownVote, type SceneProps } from '../view'
import { ContestResultScene } from './ContestResultScene'
import { AcclamationResult } from './AcclamationScene'
import { Offices } from './Offices'
import { OwnersScene } from './OwnersScene'
import { ResultChart } from './ResultChart'
import './result.css'

/** 结果: the verdict, the counts, the rule, and the sum that leads from one to the other. */
export function Result({ meeting }: SceneProps) {
  const round = shownVote(meeting)
  if (!round?.outcome) return null
  const { outcome } = round
  if (round.method === 'ownersRegister') return <OwnersScene meeting={meeting} round={round} />
  if (isContest(round)) return <ContestResultScene meeting={meeting} round={round} />
  if (round.method === 'acclamation') return <AcclamationResult round={round} />
  const passed = outcome.verdict === 'passed'
  return (
    <section
      className={`result ${passed ? 'is-passed' : 'is-failed'}${round.counts.silent ? ' has-silence' : ''}`}
    >
      <Fit className="result__motion" watch={round.motion}>
        <p className="clamp pages">
          <Phrases text={putWords(round)} />
        </p>
      </Fit>
      <div className="result__plate">
        {outcome.reason && PLATE_NOTES[outcome.reason] !== '' && <small>{PLATE_NOTES[outcome.reason]}</small>}
        {VERDICTS[outcome.verdict]}
      </div>
      {outcome.verdict === 'void' ? (
        <figure className="result__chart" />
      ) : (
        <ResultChart round={round} need={outcome.need} />
      )}
      <Fit className="result__sum" watch={JSON.stringify(outcome)}>
        {outcome.explanation.length === 0 && <p>规则：{outcome.rule}</p>}
        {turnsOnAnswers(outcome) && <p className="result__arithmetic">{outcome.arithmetic}</p>}
        {decidingLines(outcome).map((line) => (
          <p key={line}>
            {line.split(/(?<=，)/u).map((clause) => (
              <span key={clause} className="result__clause">
                {clause}
              </span>
            ))}
          </p>
        ))}
      </Fit>
      <Officers meeting={meeting} round={round} />
    </section>
  )
}

const VERDICTS: Readonly<Record<VoteVerdict, string>> = { passed: '通过', failed: '未通过', void: '无效' }

const PLATE_NOTES: Readonly<Record<FailureReason, string>> = {
  tie: '平局',
  noQuorum: '不足法定人数',
  short: '未达比例',
  tooManyBallots: '',
  lowParticipation: '参与不足',
}

/** What the count was taken from: the people, or the box. */
function presence(round: RoomRound): string {
  const again = round.earlierCounts.length > 0 ? '　重新计票后' : ''
  if (round.method === 'showOfHands' || round.method === 'rollCall') {
    return `应到 ${round.expected}　实到 ${round.present}${byProxyText(round.represented)}${again}`
  }
  if (round.method === 'households') {
    const { all, given, silent } = namedTally(round)
    return `共 ${all} 户　签字 ${given}　未签字 ${silent}${again}`
  }
  const { issued, collected } = round
  const { valid, invalid } = isNamed(round) ? namedTally(round) : ballotTally(round)
  const read = round.outcome?.verdict === 'void' ? '' : `　有效 ${valid}　无效 ${invalid}`
  return `发出 ${issued ?? 0}　收回 ${collected ?? 0}${read}${again}`
}

function Officers({ meeting, round }: { readonly meeting: Meeting; readonly round: RoomRound }) {
  const { scrutineers, tellers } = meeting.plan
  return (
    <Fit className="result__officers" watch={JSON.stringify([presence(round), scrutineers, tellers])}>
      <span className="result__present">{presence(round)}</span>
      <span className="result__names clamp">
        <Offices scrutineers={scrutineers} tellers={tellers} />
      </span>
    </Fit>
  )
}
