import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import type { Meeting } from '#shared/domain/meeting/state'
import { namedPhase, namedTally, nextVoter, type NamedRound } from '#shared/domain/meeting/vote/named/named'
import { firstMissing } from '#shared/domain/meeting/vote/checks'
import { useCommand } from '../../../shared/staff/commands'
import { Keycap } from '../../../shared/staff/Keycap'
import { useKeys } from '../../../shared/staff/keys'
import type { SceneActions } from '../../session/use-scene-actions'
import { BallotBox } from '../ballot/BallotBox'
import { CancelVote } from '../CancelVote'
import { VoteSide } from '../VoteSide'
import { VoteTerms } from '../VoteTerms'
import { CheckList } from '../CheckList'
import { awayOf, HEADS } from './named-page'
import { CallCard } from './CallCard'
import { findVoters, type VoterFilter } from './find-voters'
import { namedKeys, type Entry } from './named-keys'
import { NamedFigures } from './NamedFigures'
import { VoterRow } from './VoterRow'
import './named.css'
import { isComposing } from '../../../shared/staff/composing'

const SEARCH_ID = 'voter-search'

interface NamedPageProps {
  readonly meeting: Meeting
  readonly round: NamedRound
  readonly scenes: SceneActions
}

/** 记名唱名, 记名票 and 一户一票: each answer is entered for somebody. */
export function NamedPage({ meeting, round, scenes }: NamedPageProps) {
  const command = useCommand()
  const ids = { meetingId: meeting.id, voteId: round.id }
  const phase = namedPhase(round)
  const cancel = async (reason: string) => command({ type: 'cancelVote', ...ids, reason })
  return (
    <div className="vote">
      <VoteTerms meeting={meeting} round={round} />
      {phase === 'entering' ? (
        <Entering key={round.id} meeting={meeting} round={round} onCancel={cancel} />
      ) : (
        <BallotBox
          key={phase === 'issuing' ? 'issuing' : 'collecting'}
          round={round}
          tally={{ issued: round.issued, collected: round.collected, called: 0, left: 0, phase }}
          then="开始登记"
          onCount={async (count) =>
            command({ type: phase === 'issuing' ? 'issueBallots' : 'collectBallots', ...ids, count })
          }
          onAnnounce={phase === 'void' ? () => void command({ type: 'announceVote', ...ids }) : null}
          onCancel={cancel}
        />
      )}
      <VoteSide
        meeting={meeting}
        round={round}
        scenes={scenes}
        label="大屏和登记"
        remark={
          round.method === 'rollCall'
            ? '大屏显示每个人的回答，不提前写“通过”。'
            : '大屏只显示票数，不显示谁投了什么。'
        }
      >
        <NamedFigures round={round} />
      </VoteSide>
    </div>
  )
}

interface EnteringProps {
  readonly meeting: Meeting
  readonly round: NamedRound
  readonly onCancel: (reason: string) => Promise<boolean>
}

function Entering({ meeting, round, onCancel }: EnteringProps) {
  const command = useCommand()
  const [query, setQuery] = useState('')
  const [filter, setFilter] = useState<VoterFilter>('open')
  const [chosen, setChosen] = useState<string | null>(null)
  const ids = { meetingId: meeting.id, voteId: round.id }
  const rollCall = round.method === 'rollCall'
  const { shown, more } = findVoters(round, query, filter)
  const { left, all } = namedTally(round)
  // 唱名 goes down the list by itself; paper is taken as it lies, and somebody is looked for.
  const picked = round.voters.find(({ id }) => id === chosen) ?? null
  const target = picked ?? (rollCall ? nextVoter(round) : null)

  const enter = async (voterId: string, entry: Entry | null) => {
    const done = await command(
      entry === 'pass'
        ? { type: 'passVoter', ...ids, voterId }
        : { type: 'answerVoter', ...ids, voterId, answer: entry },
    )
    if (!done) return
    setChosen(null)
    setQuery('')
    if (!rollCall) document.getElementById(SEARCH_ID)?.focus()
  }
  const why = firstMissing(round)?.wait ?? null
  const announce = why === null ? () => void command({ type: 'announceVote', ...ids }) : null
  const rest = left > 0 ? () => void command({ type: 'silenceRest', ...ids }) : null
  const search = () => document.getElementById(SEARCH_ID)?.focus()
  useKeys(
    namedKeys(round.method, {
      enter: target && ((entry) => void enter(target.id, entry)),
      announce,
      search,
    }),
  )
  const words = HEADS[round.method]
  return (
    <main className={`vote__counts named-page${rollCall ? ' is-roll-call' : ''}`}>
      <div className="vote__head">
        <h2>{words.title}</h2>
        <span>{words.how}</span>
      </div>
      {rollCall && (
        <CallCard
          round={round}
          voter={target}
          away={target ? awayOf(meeting, target) : ''}
          onEnter={(entry) => {
            if (target) void enter(target.id, entry)
          }}
        />
      )}
      <div className="named-page__find">
        <Input
          id={SEARCH_ID}
          size={rollCall ? 'middle' : 'large'}
          allowClear
          value={query}
          placeholder={words.placeholder}
          aria-label={words.find}
          onChange={(event) => {
            setQuery(event.target.value)
            setChosen(null)
          }}
          onPressEnter={(event) => {
            const [first] = shown
            if (isComposing(event.nativeEvent) || first === undefined) return
            setChosen(first.id)
            // The figures are now answers, no longer part of a door.
            event.currentTarget.blur()
          }}
        />
        <Segmented
          aria-label="只看"
          value={query.trim() === '' ? filter : ''}
          disabled={query.trim() !== ''}
          options={[
            { value: 'open', label: `没有登记 ${left}` },
            { value: 'answered', label: `已登记 ${all - left}` },
          ]}
          onChange={(value) => setFilter(value === 'answered' ? 'answered' : 'open')}
        />
      </div>
      <ul className="card owners-page__found" aria-label={words.list}>
        {shown.map((voter) => (
          <VoterRow
            key={voter.id}
            method={round.method}
            voter={voter}
            current={round.answers[voter.id] ?? null}
            passed={round.passed.includes(voter.id)}
            away={awayOf(meeting, voter)}
            chosen={voter.id === target?.id}
            onEnter={(entry) => void enter(voter.id, entry)}
          />
        ))}
        {shown.length === 0 && (
          <li className="empty">
            {query.trim() !== ''
              ? `名单里没有“${query.trim()}”，请核对。`
              : filter === 'open'
                ? '都登记了。'
                : '还没有登记。'}
          </li>
        )}
        {more > 0 && <li className="empty">还有 {more} 个没有列出，请查找。</li>}
      </ul>
      <CheckList round={round} />
      <div className="vote__end primary-bar">
        <CancelVote onCancel={onCancel} />
        {rest && (
          <Button size="large" onClick={rest}>
            其余 {left} {words.unit}
            {words.rest}
          </Button>
        )}
        <Button type="primary" size="large" {...(announce ? { onClick: announce } : { disabled: true })}>
          {why ?? '宣布结果'} <Keycap>回车</Keycap>
        </Button>
      </div>
    </main>
  )
}
