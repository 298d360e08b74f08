import { Button } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { HandsRound, Meeting } from '#shared/domain/meeting/state'
import { OptionTag } from '../../../shared/marks'
import { ThresholdBar } from '../../../shared/ThresholdBar'
import { useCommandResult } from '../../../shared/staff/commands'
import { useKeys } from '../../../shared/staff/keys'
import { Keycap } from '../../../shared/staff/Keycap'
import type { SceneActions } from '../../session/use-scene-actions'
import { CancelVote } from '../CancelVote'
import { CountBox } from './CountBox'
import { SumCheck } from './SumCheck'
import { handsKeys } from './hands-keys'
import { ASKED, voteProgress, whyNotAnnounce, type AskedOption } from './hands-progress'
import { scriptOf } from './hands-script'
import { thresholdOf } from '../threshold'
import { VoteSide } from '../VoteSide'
import { VoteTerms } from '../VoteTerms'

interface HandsPageProps {
  readonly meeting: Meeting
  readonly round: HandsRound
  readonly scenes: SceneActions
}

/** A vote by show of hands: three counts, checked against 实到, then the result. */
export function HandsPage({ meeting, round, scenes }: HandsPageProps) {
  const send = useCommandResult()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [active, setActive] = useState<AskedOption | null>(null)
  const fields = useRef(new Map<AskedOption, HTMLInputElement>())
  const announceButton = useRef<HTMLButtonElement>(null)
  const progress = voteProgress(round)
  const reason = whyNotAnnounce(progress)
  const threshold = thresholdOf(round)
  const script = scriptOf(round)
  const ids = { meetingId: meeting.id, voteId: round.id }

  /** Enter in the last box goes on to the button, which can be pressed once the record has the count. */
  const toAnnounce = useRef(false)
  const focusOn = useCallback((option: AskedOption | undefined) => {
    toAnnounce.current = option === undefined
    if (option !== undefined) fields.current.get(option)?.focus()
    else announceButton.current?.focus()
  }, [])
  const firstMissing = progress.missing[0]
  // The question that is asked now has the cursor: at the start, and when a count was taken back.
  useEffect(() => {
    if (firstMissing !== undefined) focusOn(firstMissing)
  }, [firstMissing, focusOn])
  useEffect(() => {
    if (reason === null && toAnnounce.current) announceButton.current?.focus()
  }, [reason])

  const ask = async (command: Parameters<typeof send>[0]): Promise<boolean> => {
    const result = await send(command)
    setRefusal(result.ok ? null : result.error.message)
    return result.ok
  }
  const clear = (option: AskedOption) => ask({ type: 'clearCount', ...ids, option })
  const recount = async () => {
    for (const option of ASKED.toReversed()) if (round.counts[option] !== null) await clear(option)
    if (round.counts.silent !== null) await ask({ type: 'clearCount', ...ids, option: 'silent' })
  }
  // The one being looked at, or else the one counted last.
  const lastHeard = ASKED.findLast((option) => round.counts[option] !== null)
  const toAskAgain = active !== null && round.counts[active] !== null ? active : lastHeard
  const askAgain = toAskAgain === undefined ? null : () => void clear(toAskAgain)
  const announce = reason === null ? () => void ask({ type: 'announceVote', ...ids }) : null
  useKeys(handsKeys(askAgain, announce))
  return (
    <div className="vote">
      <VoteTerms meeting={meeting} round={round} />
      <main className="vote__counts">
        <div className="vote__head">
          <h2>举手计数</h2>
          <span>数字键直接输入，回车到下一项</span>
        </div>
        <div className="vote__boxes">
          {ASKED.map((option) => (
            <CountBox
              key={option}
              option={option}
              count={round.counts[option]}
              fieldRef={(field) => {
                if (field) fields.current.set(option, field)
                else fields.current.delete(option)
              }}
              onActive={() => setActive(option)}
              onReport={(count) => send({ type: 'reportCount', ...ids, option, count })}
              onRefused={setRefusal}
              onNext={() => focusOn(ASKED.find((other) => other !== option && round.counts[other] === null))}
              onAskAgain={round.counts[option] === null ? null : () => void clear(option)}
            />
          ))}
        </div>
        <SumCheck
          round={round}
          progress={progress}
          refusal={refusal}
          onRecount={() => void recount()}
          onSilent={(count) => void ask({ type: 'reportCount', ...ids, option: 'silent', count })}
          onClearSilent={() => void ask({ type: 'clearCount', ...ids, option: 'silent' })}
        />
        <div className="vote__bar">
          <ThresholdBar
            counts={round.counts}
            base={round.present}
            need={threshold?.need ?? null}
            needLabel={threshold?.label ?? ''}
            endLabel={`实到 ${round.present} 人`}
          />
        </div>
        <div className="vote__end primary-bar">
          <Button size="large" {...(askAgain ? { onClick: askAgain } : { disabled: true })}>
            放下，重问{toAskAgain !== undefined && <OptionTag option={toAskAgain} />} <Keycap>R</Keycap>
          </Button>
          <CancelVote onCancel={(why) => ask({ type: 'cancelVote', ...ids, reason: why })} />
          <Button
            ref={announceButton}
            type="primary"
            size="large"
            {...(announce ? { onClick: announce } : { disabled: true })}
          >
            {reason ?? '宣布结果'} <Keycap>回车</Keycap>
          </Button>
        </div>
      </main>
      <VoteSide
        meeting={meeting}
        scenes={scenes}
        label="大屏和主持词"
        remark="大屏只显示已报出的数，不提前写“通过”。"
      >
        <section className="card script" aria-label="主持词">
          <p className="caption">主持词{script.step === '' ? '' : `（${script.step}）`}</p>
          <p className="script__line">{script.line}</p>
          <p className="script__next">{script.next}</p>
        </section>
      </VoteSide>
    </div>
  )
}
