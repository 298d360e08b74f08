import { Button, Input, Select, Table, type TableColumnsType } from 'antd'
import { useMemo, useState } from 'react'
import { compositionOf } from '#shared/domain/meeting/composition'
import { rosterCount } from '#shared/domain/meeting/electorate'
import { percentText } from '#shared/domain/voting/fraction'
import { UNIT_WORDS } from '#shared/domain/voting/tally'
import { Mark } from '../../shared/marks'
import {
  ATTENDANCE_CLASS_NAMES,
  type AttendanceClass,
  type Participant,
  type ParticipantDraft,
} from '#shared/domain/meeting/setup'
import type { Meeting } from '#shared/domain/meeting/state'
import { useCommand } from '../../shared/staff/commands'
import { usePersonSearch } from '../../shared/staff/use-person-search'
import { ATTENDANCE_OPTIONS } from './attendance-options'
import { ParticipantDialog } from './ParticipantDialog'
import { RosterImport } from './RosterImport'
import { useElementHeight } from '../use-element-height'

const EMPTY: ParticipantDraft = {
  name: '',
  attendance: 'attending',
  identity: '',
  door: '',
  org: '',
  phone: '',
}

/** Who is invited: typed in row by row, or taken from a spreadsheet. */
export function RosterEditor({ meeting }: { readonly meeting: Meeting }) {
  const command = useCommand()
  const search = usePersonSearch(meeting.participants)
  const [typed, setTyped] = useState('')
  const [editing, setEditing] = useState<Participant | null>(null)
  const [box, height] = useElementHeight()
  const shown = typed.trim() === '' ? meeting.participants : search(typed)
  const { expected, unit } = rosterCount(meeting)

  const columns = useMemo<TableColumnsType<Participant>>(
    () => [
      {
        title: '姓名',
        dataIndex: 'name',
        width: 130,
        ellipsis: true,
        render: (name: string) => <b>{name}</b>,
      },
      {
        title: '类别',
        dataIndex: 'attendance',
        width: 76,
        render: (value: AttendanceClass) => ATTENDANCE_CLASS_NAMES[value],
      },
      { title: '身份', dataIndex: 'identity', width: 120, ellipsis: true },
      { title: '门牌', dataIndex: 'door', width: 170, ellipsis: true },
      { title: '单位', dataIndex: 'org', ellipsis: true },
      { title: '电话', dataIndex: 'phone', width: 130, ellipsis: true },
      {
        title: '',
        key: 'actions',
        width: 130,
        render: (_, participant) => (
          <span className="row-actions">
            <Button
              type="text"
              onClick={() => setEditing(participant)}
              aria-label={`修改${participant.name}`}
            >
              修改
            </Button>
            <Button
              type="text"
              aria-label={`移除${participant.name}`}
              onClick={() =>
                void command({
                  type: 'removeParticipant',
                  meetingId: meeting.id,
                  participantId: participant.id,
                })
              }
            >
              移除
            </Button>
          </span>
        ),
      },
    ],
    [command, meeting.id],
  )
  return (
    <section aria-labelledby="roster-title" className="roster">
      <div className="roster__head">
        <h2 id="roster-title" className="work-title">
          名单
          <small>
            {meeting.participants.length} 人，应到 {expected} {UNIT_WORDS[unit]}
          </small>
        </h2>
        <Input
          allowClear
          value={typed}
          placeholder="查找：姓名、拼音、门牌"
          aria-label="在名单里查找"
          onChange={(event) => setTyped(event.target.value)}
        />
        <RosterImport meeting={meeting} />
      </div>
      <CompositionLine meeting={meeting} />
      <AddParticipant meetingId={meeting.id} />
      <div className="roster__table card" ref={box}>
        {meeting.participants.length === 0 ? (
          <p className="empty">名单还是空的。可以从 Excel 或 CSV 表格导入，也可以在上面一个一个写。</p>
        ) : (
          <Table
            rowKey="id"
            virtual
            size="small"
            columns={columns}
            dataSource={[...shown]}
            pagination={false}
            scroll={{ x: 900, y: Math.max(160, height - 44) }}
            locale={{ emptyText: '没有找到这个人' }}
          />
        )}
      </div>
      <ParticipantDialog meetingId={meeting.id} participant={editing} onClose={() => setEditing(null)} />
    </section>
  )
}

/** At least four fifths of the members are to be elected representatives: a warning, because the roster may be unfinished. */
function CompositionLine({ meeting }: { readonly meeting: Meeting }) {
  const composition = compositionOf(meeting)
  if (!composition || composition.enough) return null
  const { name, representatives, members } = composition
  return (
    <p className="roster__warning" role="status">
      <Mark kind="alert" plain /> {name} {representatives} 人，占出席 {members} 人的{' '}
      {percentText(representatives, members, FOUR_FIFTHS)}，不到五分之四。请核对名单和身份。
    </p>
  )
}

const FOUR_FIFTHS = { num: 4, den: 5 } as const

/** A row for the next person; Enter in any of its fields adds them. */
function AddParticipant({ meetingId }: { readonly meetingId: string }) {
  const command = useCommand()
  const [draft, setDraft] = useState(EMPTY)
  const set = (change: Partial<ParticipantDraft>) => setDraft((before) => ({ ...before, ...change }))
  const complete = draft.name.trim() !== ''
  const add = async () => {
    if (!complete) return
    const added = await command({ type: 'addParticipants', meetingId, participants: [draft] })
    // The next one is often of the same kind.
    if (added) setDraft({ ...EMPTY, attendance: draft.attendance, identity: draft.identity })
  }
  const field = (name: 'name' | 'identity' | 'door' | 'org' | 'phone', label: string, max: number) => (
    <Input
      value={draft[name]}
      maxLength={max}
      placeholder={label}
      aria-label={`新参会人：${label}`}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  )
  return (
    <form
      className="add-participant"
      aria-label="添加参会人"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      {field('name', '姓名', 40)}
      <Select
        value={draft.attendance}
        options={ATTENDANCE_OPTIONS}
        aria-label="新参会人：类别"
        onChange={(attendance) => set({ attendance })}
      />
      {field('identity', '身份', 40)}
      {field('door', '门牌', 60)}
      {field('org', '单位', 60)}
      {field('phone', '电话', 30)}
      <Button htmlType="submit" disabled={!complete}>
        添加
      </Button>
    </form>
  )
}
