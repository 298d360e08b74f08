import { Checkbox, Radio } from 'antd'
import { useState } from 'react'
import { ballotWords, type ContestBallotRuling } from '#shared/domain/meeting/vote/contest/ballot'
import type { ContestBallotRound } from '#shared/domain/meeting/vote/contest/round'
import { doubtfulContestPlaces } from '#shared/domain/meeting/vote/contest/tally'
import { DoubtfulList, RULING_REASONS } from '../ballot/DoubtfulList'
import { ReasonDialog } from '../ReasonDialog'
import { rulingOf, type FoundKind } from './found-ballot'

interface ContestDoubtfulProps {
  readonly round: ContestBallotRound
  /** True once the ruling is in the record. */
  readonly onRule: (n: number, ballot: ContestBallotRuling, reason: string) => Promise<boolean>
}

const REASONS = [...RULING_REASONS, '选的人数多于应选的', '看不清写的是谁', '空白']

const KINDS: readonly { readonly value: FoundKind; readonly label: string }[] = [
  { value: 'marked', label: '有效' },
  { value: 'blank', label: '弃权（空白票）' },
  { value: 'tooMany', label: '无效（多选）' },
  { value: 'unreadable', label: '无效（无法辨认）' },
]

/** 疑问票 of a contest: each is put before all by the scrutineer; what is valid counts for the names it has. */
export function ContestDoubtful({ round, onRule }: ContestDoubtfulProps) {
  const [ruling, setRuling] = useState<number | null>(null)
  const [kind, setKind] = useState<FoundKind | null>(null)
  const [numbers, setNumbers] = useState<readonly number[]>([])
  const begin = (n: number) => {
    setKind(null)
    setNumbers([])
    setRuling(n)
  }
  const found = rulingOf(round, kind, numbers)
  const kinds = KINDS.filter(({ value }) => value !== 'tooMany' || round.contenders.length > round.seats)
  return (
    <>
      <DoubtfulList
        open={doubtfulContestPlaces(round)}
        ruled={round.rulings.map(({ n, ballot, reason }) => ({
          n,
          reason,
          found: <b className="contest-found">{ballotWords(ballot, round.contenders)}</b>,
        }))}
        onRule={begin}
      />
      <ReasonDialog
        open={ruling !== null}
        title={`认定第 ${ruling ?? ''} 张`}
        detail="监票人把这张票给大家看过，认定为："
        field="认定的理由"
        reasons={REASONS}
        confirm="记下认定"
        ready={found !== null}
        onClose={() => setRuling(null)}
        onConfirm={async (reason) => ruling !== null && found !== null && onRule(ruling, found, reason)}
      >
        <Radio.Group
          aria-label="认定为"
          value={kind}
          optionType="button"
          options={[...kinds]}
          onChange={({ target }) => setKind(kinds.find(({ value }) => value === target.value)?.value ?? null)}
        />
        {kind === 'marked' && (
          <div className="contest-found__names" role="group" aria-label="票上的名字">
            <p className="caption">
              已选 {numbers.length} 个，最多 {round.seats} 个
            </p>
            {round.contenders.map(({ number, name }) => (
              <Checkbox
                key={number}
                checked={numbers.includes(number)}
                onChange={({ target }) =>
                  setNumbers((before) =>
                    target.checked ? [...before, number] : before.filter((one) => one !== number),
                  )
                }
              >
                {name}
              </Checkbox>
            ))}
          </div>
        )}
      </ReasonDialog>
    </>
  )
}
