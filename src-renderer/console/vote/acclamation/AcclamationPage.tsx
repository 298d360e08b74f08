import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { Participant } from '#shared/domain/meeting/setup'
import type { Meeting } from '#shared/domain/meeting/state'
import type { AcclamationRound } from '#shared/domain/meeting/vote/named/acclamation'
import { RefusalNotice, useCommand } from '../../../shared/staff/commands'
import { Keycap } from '../../../shared/staff/Keycap'
import { useKeys } from '../../../shared/staff/keys'
import { PersonField } from '../../../shared/staff/PersonField'
import { usePersonSearch } from '../../../shared/staff/use-person-search'
import type { SceneActions } from '../../session/use-scene-actions'
import { CancelVote } from '../CancelVote'
import { VoteSide } from '../VoteSide'
import { VoteTerms } from '../VoteTerms'
import { acclamationKeys } from './acclamation-keys'
import './acclamation.css'

interface AcclamationPageProps {
  readonly meeting: Meeting
  readonly round: AcclamationRound
  readonly scenes: SceneActions
}

/** 鼓掌: the chair asks once whether anybody is against it; whoever is gets a count by show of hands at once. */
export function AcclamationPage({ meeting, round, scenes }: AcclamationPageProps) {
  const command = useCommand()
  const [objecting, setObjecting] = useState(false)
  const ids = { meetingId: meeting.id, voteId: round.id }
  const adopt = () => void command({ type: 'announceVote', ...ids })
  useKeys(acclamationKeys(adopt))
  return (
    <div className="vote">
      <VoteTerms meeting={meeting} round={round} />
      <main className="vote__counts acclamation-page">
        <div className="vote__head">
          <h2>鼓掌（无异议）通过</h2>
          <span>只用于程序性事项，不点数</span>
        </div>
        <section className="card script acclamation-page__script" aria-label="主持词">
          <p className="caption">主持词</p>
          <p className="script__line">“{round.motion}”</p>
          <p className="script__line">“有没有不同意见？……没有不同意见，通过。请鼓掌。”</p>
          <p className="script__next">等一等再宣布。有一个人不同意，就改为举手表决。</p>
        </section>
        <div className="vote__end primary-bar">
          <CancelVote onCancel={async (reason) => command({ type: 'cancelVote', ...ids, reason })} />
          <Button size="large" onClick={() => setObjecting(true)}>
            有人不同意，改为举手
          </Button>
          <Button type="primary" size="large" onClick={adopt}>
            没有人提出异议，宣布通过 <Keycap>回车</Keycap>
          </Button>
        </div>
      </main>
      <VoteSide
        meeting={meeting}
        round={round}
        scenes={scenes}
        label="大屏"
        remark="大屏显示表决的一句话，问有没有不同意见。"
      >
        <p>
          实到 {round.present} 人
          {round.represented > 0 && `，其中受托 ${round.represented} 票，受托人也可以替委托人提出`}
        </p>
      </VoteSide>
      {objecting && (
        <Objection
          meeting={meeting}
          onClose={() => setObjecting(false)}
          onObject={async (participantId, note) =>
            command({ type: 'objectToAcclamation', ...ids, participantId, note })
          }
        />
      )}
    </div>
  )
}

interface ObjectionProps {
  readonly meeting: Meeting
  readonly onClose: () => void
  readonly onObject: (participantId: string | null, note: string) => Promise<boolean>
}

/** Who is against it and why; neither has to be written down. */
function Objection({ meeting, onClose, onObject }: ObjectionProps) {
  const voters = meeting.participants.filter(
    ({ id, attendance }) => attendance === 'attending' && meeting.attendance[id]?.state === 'present',
  )
  const search = usePersonSearch(voters)
  const [person, setPerson] = useState<Participant | null>(null)
  const [note, setNote] = useState('')
  return (
    <Modal
      open
      centered
      title="有人不同意，改为举手表决"
      okText="记下异议，开始举手表决"
      cancelText="先不"
      onCancel={onClose}
      onOk={() => void onObject(person?.id ?? null, note)}
    >
      <div className="acclamation-page__objection">
        <RefusalNotice />
        {person ? (
          <p>
            提出的人：<b>{person.name}</b>{' '}
            <Button type="text" onClick={() => setPerson(null)}>
              换人
            </Button>
          </p>
        ) : (
          <PersonField
            label="提出异议的人"
            placeholder="谁不同意，可以不写"
            search={(typed) => search(typed)}
            onPick={setPerson}
          />
        )}
        <Input
          value={note}
          maxLength={200}
          placeholder="意见，可以不写"
          aria-label="异议的内容"
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
    </Modal>
  )
}
