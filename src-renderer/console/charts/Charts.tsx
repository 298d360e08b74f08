import { Segmented } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import { attendanceCount } from '#shared/domain/meeting/electorate'
import { attendanceCourse } from '#shared/domain/meeting/preparation/attendance-course'
import { quorumStanding } from '#shared/domain/meeting/quorum'
import type { MeetingRecord } from '#shared/domain/meeting/record'
import { currentItem } from '#shared/domain/meeting/selectors'
import { useHallNow } from '../../shared/client/react'
import { LaterVoteChart } from '../LaterVoteChart'
import { thresholdOf } from '../vote/threshold'
import { AttendanceLine } from './AttendanceLine'
import { BarRows } from './BarRows'
import {
  agendaRows,
  courseRows,
  groupRows,
  interjectionRows,
  peopleRows,
  sideRows,
  speakingGroupRows,
  type BarRow,
} from './chart-rows'
import { Figure } from './Figure'
import { voteRows, votesDrawn } from './vote-rows'
import './charts.css'

const VIEWS = [
  { value: 'speaking' as const, label: '发言' },
  { value: 'attendance' as const, label: '到会' },
  { value: 'agenda' as const, label: '议程' },
  { value: 'votes' as const, label: '表决' },
]
type View = (typeof VIEWS)[number]['value']

/** Speaking time, attendance, agenda and votes of a meeting as pictures; each can be had as a table. */
export function Charts({ record }: { readonly record: MeetingRecord }) {
  const [view, setView] = useState<View>('speaking')
  const [table, setTable] = useState(false)
  return (
    <div className="charts">
      <div className="charts__choice">
        <Segmented options={VIEWS} value={view} aria-label="看哪一种" onChange={setView} />
        <Segmented
          options={[
            { value: 'picture', label: '图' },
            { value: 'table', label: '表格' },
          ]}
          value={table ? 'table' : 'picture'}
          aria-label="图或表格"
          onChange={(chosen) => setTable(chosen === 'table')}
        />
      </div>
      {view === 'speaking' && <Speaking record={record} table={table} />}
      {view === 'attendance' && <Attendance record={record} table={table} />}
      {view === 'agenda' && <Agenda record={record} table={table} />}
      {view === 'votes' && <Votes record={record} table={table} />}
    </div>
  )
}

interface ViewProps {
  readonly record: MeetingRecord
  readonly table: boolean
}

/** A figure of bars. */
function bars(rows: readonly BarRow[], fills: Parameters<typeof BarRows>[0]['fills'] = ['solid']): ReactNode {
  return <BarRows rows={rows} fills={fills} />
}

function Speaking({ record: { meeting }, table }: ViewProps) {
  const now = useHallNow(1000)
  const item = currentItem(meeting)
  const [whole, setWhole] = useState(item === null)
  const itemId = whole ? null : (item?.id ?? null)
  const people = peopleRows(meeting, itemId, now)
  const sides = sideRows(meeting, itemId, now)
  const groups = speakingGroupRows(meeting, itemId, now)
  const interjections = interjectionRows(meeting, itemId, now)
  return (
    <>
      {item && (
        <Segmented
          options={[
            { value: 'item', label: `这一项：${item.title}` },
            { value: 'whole', label: '整个会议' },
          ]}
          value={whole ? 'whole' : 'item'}
          aria-label="哪一段"
          onChange={(chosen) => setWhole(chosen === 'whole')}
        />
      )}
      <Figure title="各方的发言时长" rows={sides} columns={['立场', '时长、人数']} table={table}>
        {bars(sides)}
      </Figure>
      <Figure
        title="每个人的发言时长"
        note="按第一次发言的先后。实心赞成，斜纹反对，圆点提问，空心规程问题和答复。"
        rows={people}
        columns={['姓名', '时长、次数']}
        table={table}
      >
        {bars(people)}
      </Figure>
      {groups.length > 1 && (
        <Figure
          title="各单位、各身份的发言时长"
          rows={groups}
          columns={['单位、身份', '时长、人数']}
          table={table}
        >
          {bars(groups)}
        </Figure>
      )}
      {interjections.length > 0 && (
        <Figure
          title="插话的时长（另计）"
          rows={interjections}
          columns={['姓名', '时长、次数']}
          table={table}
        >
          {bars(interjections)}
        </Figure>
      )}
    </>
  )
}

function Attendance({ record, table }: ViewProps) {
  const { meeting } = record
  const now = useHallNow(60_000)
  const course = useMemo(() => attendanceCourse(record), [record])
  const { expected } = attendanceCount(meeting)
  const { rule, need } = quorumStanding(meeting)
  const groups = groupRows(meeting)
  return (
    <>
      <Figure title="实到人数的变化" rows={courseRows(course)} columns={['时间', '实到']} table={table}>
        <AttendanceLine
          course={course}
          expected={expected}
          quorum={rule ? need : null}
          until={meeting.closedAt ?? now}
        />
      </Figure>
      <Figure
        title="各单位、各身份的到会"
        note="空心应到，实心实到。"
        rows={groups}
        columns={['单位、身份', '实到 / 应到']}
        table={table}
      >
        {bars(groups, ['empty', 'solid'])}
      </Figure>
    </>
  )
}

function Agenda({ record: { meeting }, table }: ViewProps) {
  const now = useHallNow(1000)
  const rows = agendaRows(meeting, now)
  return (
    <Figure
      title="议程：计划和实际"
      note="空心计划，斜纹实际，单位分钟。"
      rows={rows}
      columns={['议程', '实际 / 计划']}
      table={table}
    >
      {bars(rows, ['empty', 'hatched'])}
    </Figure>
  )
}

function Votes({ record: { meeting }, table }: ViewProps) {
  const rounds = votesDrawn(meeting)
  if (rounds.length === 0) return <p className="empty">还没有宣布过有票数的表决结果。</p>
  return rounds.map((round) => (
    <Figure
      key={round.id}
      title={round.motion}
      rows={voteRows(round)}
      columns={['意见', '票数']}
      table={table}
    >
      <LaterVoteChart
        counts={round.counts}
        base={round.present}
        need={round.outcome?.need ?? null}
        needLabel={thresholdOf(round)?.label ?? ''}
        height={170}
      />
    </Figure>
  ))
}
