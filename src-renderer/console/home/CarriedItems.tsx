import { Checkbox } from 'antd'
import { useEffect, useState } from 'react'
import type { MeetingKind } from '#shared/domain/meeting/setup'
import type { AgendaItemDraft } from '#shared/domain/meeting/setup'
import type { QueryAnswer } from '#shared/protocol/queries'
import { chineseDate } from '#shared/domain/text/chinese-date'
import { useAsk } from '../../shared/staff/commands'

export type Carried = Extract<QueryAnswer, { to: 'carriedItems' }>['items'][number]

/** What earlier meetings put off; asked anew each time the dialog is opened. */
export function useCarriedItems(open: boolean): readonly Carried[] {
  const ask = useAsk()
  const [items, setItems] = useState<readonly Carried[]>([])
  useEffect(() => {
    if (!open) return
    let wanted = true
    void ask({ ask: 'carriedItems' }).then((answer) => {
      if (wanted && answer?.to === 'carriedItems') setItems(answer.items)
    })
    return () => {
      wanted = false
    }
  }, [open, ask])
  return items
}

/** Put off to the next meeting: taken along unless said otherwise. Referred: only by the meeting it was referred to. */
export function isTaken(item: Carried, kind: MeetingKind, chosen: ReadonlyMap<Carried, boolean>): boolean {
  return chosen.get(item) ?? (item.how === 'postponed' || kind === 'residentRepsMeeting')
}

export function draftsOf(
  items: readonly Carried[],
  kind: MeetingKind,
  chosen: ReadonlyMap<Carried, boolean>,
): AgendaItemDraft[] {
  return items.filter((item) => isTaken(item, kind, chosen)).map(({ item }) => item)
}

interface CarriedItemsProps {
  readonly items: readonly Carried[]
  readonly kind: MeetingKind
  readonly chosen: ReadonlyMap<Carried, boolean>
  readonly onChoose: (item: Carried, take: boolean) => void
}

const HOW = { postponed: '暂缓', referred: '提交居民代表会议' } as const

export function CarriedItems({ items, kind, chosen, onChoose }: CarriedItemsProps) {
  if (items.length === 0) return null
  return (
    <fieldset className="carried">
      <legend>上次暂缓的议题，放进这次议程</legend>
      {items.map((one, index) => (
        <Checkbox
          key={index}
          checked={isTaken(one, kind, chosen)}
          onChange={(event) => onChoose(one, event.target.checked)}
        >
          <b>{one.item.title}</b>
          <small>
            {chineseDate(one.heldAt)}“{one.meetingTitle}”{HOW[one.how]}
            {one.reason === '' ? '' : `：${one.reason}`}
          </small>
        </Checkbox>
      ))}
    </fieldset>
  )
}
