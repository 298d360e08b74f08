import { Button, Drawer } from 'antd'
import { entryText } from '#shared/domain/follow-up/entry-text'
import { FOLLOW_UP_STATUS_NAMES, type FollowUpLine } from '#shared/domain/follow-up/progress'
import { FOLLOW_UP_ENTRY_NAMES, FOLLOW_UP_FORM_NAMES, type FollowUp } from '#shared/domain/follow-up/state'
import { promiseOwner } from '#shared/domain/meeting/questions/wording'
import { chineseDate, chineseIsoDate } from '#shared/domain/text/chinese-date'
import { RefusalNotice, useCommand } from '../../shared/staff/commands'
import { DueChip } from './DueChip'
import { EntryForm } from './EntryForm'

interface FollowUpDrawerProps {
  /** Null: nothing is being worked on. */
  readonly line: FollowUpLine | null
  readonly today: string
  readonly onClose: () => void
}

/** One 督办 item: where it comes from, how it has gone, and what is noted next. */
export function FollowUpDrawer({ line, today, onClose }: FollowUpDrawerProps) {
  return (
    <Drawer
      open={line !== null}
      onClose={onClose}
      size={560}
      title={line ? `督办 ${line.item.number.text}` : '督办'}
      destroyOnHidden
    >
      {line && (
        <div className="follow-up">
          <RefusalNotice />
          <Summary line={line} today={today} />
          <EntryForm key={line.item.entries.length} line={line} today={today} />
          <Course item={line.item} />
        </div>
      )}
    </Drawer>
  )
}

function Summary({ line, today }: Pick<FollowUpDrawerProps, 'today'> & { readonly line: FollowUpLine }) {
  const { item, progress, due } = line
  const { source, duty } = item
  return (
    <section aria-label="事项">
      <h3>{duty.text}</h3>
      <p className="follow-up__state">
        <b>{FOLLOW_UP_STATUS_NAMES[progress.status]}</b>
        {due !== 'settled' && <DueChip due={due} progress={progress} today={today} />}
      </p>
      <dl className="follow-up__facts">
        <dt>责任</dt>
        <dd>{promiseOwner(progress)}</dd>
        <dt>时限</dt>
        <dd>{progress.dueDate === '' ? '未定' : `${chineseIsoDate(progress.dueDate)}前`}</dd>
        <dt>来源</dt>
        <dd>
          {chineseIsoDate(source.heldOn)}，{source.meetingTitle}
          {source.minutesNumber === '' ? '' : `（${source.minutesNumber}）`}
          {source.itemTitle === '' ? '' : `，${source.itemTitle}`}，{FOLLOW_UP_FORM_NAMES[source.form]}
        </dd>
        {source.question !== '' && (
          <>
            <dt>提问</dt>
            <dd>{source.question}</dd>
          </>
        )}
      </dl>
    </section>
  )
}

/** What was noted, the latest first; only the latest can be taken back. */
function Course({ item }: { readonly item: FollowUp }) {
  const command = useCommand()
  const latestFirst = item.entries.toReversed()
  return (
    <section aria-label="办理经过">
      <h4>办理经过</h4>
      {latestFirst.length === 0 && <p className="caption">还没有记录。</p>}
      <ol className="follow-up__course">
        {latestFirst.map(({ id, at, entry }, index) => (
          <li key={id}>
            <small>{chineseDate(at)}</small>
            <b>{FOLLOW_UP_ENTRY_NAMES[entry.kind]}</b>
            <span>{entryText(entry)}</span>
            {index === 0 && (
              <Button
                type="text"
                onClick={() => void command({ type: 'takeBackFollowUpEntry', itemId: item.id, entryId: id })}
              >
                撤销{FOLLOW_UP_ENTRY_NAMES[entry.kind]}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
