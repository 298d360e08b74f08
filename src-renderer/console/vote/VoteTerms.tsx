import { subjectName } from '#shared/domain/meeting/motion/text'
import { explainQuorum, quorumParts } from '#shared/domain/voting/quorum'
import type { BallotRound, Meeting, RoomHead, RoomRound } from '#shared/domain/meeting/state'
import { isContest } from '#shared/domain/meeting/vote/contest/round'
import { countingText, ruleText } from '#shared/domain/voting/rule-text'
import { SILENCE_SENTENCE, SILENCE_WARNING } from '#shared/domain/voting/silence'
import { Mark } from '../../shared/marks'
import { thresholdOf } from './threshold'

interface VoteTermsProps {
  readonly meeting: Meeting
  readonly round: BallotRound
}

/** How the vote is taken, and what becomes of those who say nothing. */
function methodText(round: BallotRound): string {
  const two = '甲、乙两人分别计票，一致才作数'
  switch (round.method) {
    case 'showOfHands': {
      const asked =
        round.script === 'robert'
          ? '举手，只问赞成、反对，不问弃权；两样都没有举手的为未表态'
          : '举手，依次问：同意、反对、弃权'
      return round.tellers === null ? asked : `${asked}。${two}`
    }
    case 'secretBallot':
      return `无记名票，当众唱票；多选、看不清的先放在一边作疑问票，由监票人提出，逐张认定${round.twoTellers ? `。${two}` : ''}`
    case 'rollCall':
      return '逐个点名，当众回答；两次点名没有应答的，记为未表态'
    case 'namedBallot':
      return '票上写名字，按名字登记；多选、看不清的计为无效，没有交的记为未表态'
    case 'households':
      return '一户一票，按门牌逐户书面签字；没有签的不计入参加'
    case 'acclamation':
      return '问有没有不同意见；没有人提出就通过，有人提出就改为举手'
    case 'ownersRegister': {
      const scope = round.scope === '' ? '' : `只限${round.scope}；`
      return `业主逐户书面签字，按名册登记；${scope}${
        round.rule.silence === undefined ? '没有签字的不计入参与，不按多数意见计' : SILENCE_SENTENCE
      }`
    }
    case 'contestHands':
      return '举手，逐个问、逐个点数'
    case 'contestBallot':
      return '无记名票，当众唱票；空白票计入弃权，选多了的、看不清的由监票人认定，计为无效'
  }
}

/** What is voted on and by which rule: fixed when the vote was opened. */
export function VoteTerms({ meeting, round }: VoteTermsProps) {
  const { plan } = meeting
  const item = meeting.agenda.find(({ id }) => id === round.itemId)
  const threshold = thresholdOf(round)
  return (
    <aside className="pane vote__terms" aria-label="表决设置">
      <h2 className="pane__head">
        表决设置
        <span className="chip">
          <Mark kind="check" plain /> 已锁定
        </span>
      </h2>
      <dl>
        <dt>表决事项</dt>
        <dd className="is-motion">
          <b>
            {[item?.title, subjectName(meeting, round.itemId, round.subject)].filter(Boolean).join(' · ')}
          </b>
          {round.motion}
        </dd>
        <dt>方式</dt>
        <dd>
          {methodText(round)}
          {round.method === 'ownersRegister' && round.rule.silence !== undefined && (
            <small className="is-short">{SILENCE_WARNING}。</small>
          )}
        </dd>
        <dt>通过规则</dt>
        <dd>
          {round.rule.name}
          <small>
            {ruleText(round)}
            {threshold ? `，需 ${threshold.need} ${round.method === 'households' ? '户' : '票'}` : ''}
          </small>
          {hasBase(round) && <small>{countingText(round.rule, round.method === 'secretBallot')}</small>}
          {round.rule.source !== '' && <small>依据：{round.rule.source}</small>}
        </dd>
        <dt>监票、计票</dt>
        <dd>{[plan.scrutineers, plan.tellers].filter((names) => names !== '').join('｜') || '没有指定'}</dd>
        {round.method !== 'ownersRegister' && round.method !== 'households' && (
          <>
            <dt>法定人数</dt>
            <dd>
              <QuorumLine round={round} />
            </dd>
          </>
        )}
      </dl>
    </aside>
  )
}

function QuorumLine({ round }: { readonly round: RoomHead }) {
  const { quorum } = round
  if (quorum === null) return <>不设，可以表决</>
  return (
    <>
      {explainQuorum(quorum, quorumParts(quorum, round, round.quorumGroup), round.unit).join('；')}
      <small className={round.quorumMet ? '' : 'is-short'}>
        {round.quorumMet ? '可以表决' : '不足法定人数：可以点数，但不能作出决定'}
      </small>
    </>
  )
}

/** Whether 弃权, 无效 and silence have to be told apart: not where nothing is counted, nor where silence is no part. */
function hasBase(round: BallotRound): round is RoomRound {
  const { method } = round
  return (
    method !== 'ownersRegister' && method !== 'households' && method !== 'acclamation' && !isContest(round)
  )
}
