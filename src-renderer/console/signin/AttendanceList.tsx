import { Input, Segmented, Table, type InputRef, type TableColumnsType } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { ATTENDANCE_CLASS_NAMES, type Participant } from '#shared/domain/meeting/setup'
import type { Meeting } from '#shared/domain/meeting/state'
import { clockTime } from '#shared/domain/text/chinese-date'
import { useCommand } from '../../shared/staff/commands'
import { Keycap } from '../../shared/staff/Keycap'
import { usePersonSearch } from '../../shared/staff/use-person-search'
import { useElementHeight } from '../use-element-height'
import { proxyNote } from './ProxyActions'
import { AttendanceActions } from './AttendanceActions'
import {
  ATTENDANCE_STATE_NAMES,
  FILTER_NAMES,
  passes,
  stateOf,
  toSignIn,
  type AttendanceFilter,
} from './attendance-filter'
import { isComposing } from '../../shared/staff/composing'

interface AttendanceListProps {
  readonly meeting: Meeting
  readonly autoFocus?: boolean
}

const FILTERS = (['all', 'absent', 'present', 'away'] as const).map((value) => ({
  value,
  label: FILTER_NAMES[value],
}))

/** Everybody on the roster and where they are. What is typed finds them; Enter signs in the one on top. */
export function AttendanceList({ meeting, autoFocus = false }: AttendanceListProps) {
  const command = useCommand()
  const search = usePersonSearch(meeting.participants)
  const [typed, setTyped] = useState('')
  const [filter, setFilter] = useState<AttendanceFilter>('all')
  const [signedIn, setSignedIn] = useState<Participant | null>(null)
  const field = useRef<InputRef>(null)
  const [box, height] = useElementHeight()
  const searching = typed.trim() !== ''
  const found = searching
    ? search(typed, ({ id }) => stateOf(meeting, id) !== 'present')
    : meeting.participants.filter(({ id }) => passes(filter, stateOf(meeting, id)))
  const [top] = searching ? found : []
  const next = searching ? toSignIn(meeting, found) : null

  const signInTop = async () => {
    if (!next) return
    const done = await command({ type: 'signIn', meetingId: meeting.id, participantId: next.id })
    if (!done) return
    setTyped('')
    setSignedIn(next)
    field.current?.focus()
  }
  const columns = useMemo<TableColumnsType<Participant>>(
    () => [
      {
        title: '姓名',
        key: 'name',
        width: 200,
        render: (_, participant) => (
          <span className="person">
            <b>{participant.name}</b>
            <small>{participant.identity || participant.org}</small>
          </span>
        ),
      },
      { title: '门牌', dataIndex: 'door', ellipsis: true, render: (door: string, { org }) => door || org },
      {
        title: '类别',
        key: 'class',
        width: 66,
        render: (_, { attendance }) => ATTENDANCE_CLASS_NAMES[attendance],
      },
      {
        title: '状态',
        key: 'state',
        width: 110,
        render: (_, { id }) => {
          const state = stateOf(meeting, id)
          const at = meeting.attendance[id]?.at
          return (
            <span className={`attendance is-${state}`}>
              {ATTENDANCE_STATE_NAMES[state]}
              {at !== undefined && state !== 'excused' ? ` ${clockTime(at)}` : ''}
              {proxyNote(meeting, id) !== '' && <small>{proxyNote(meeting, id)}</small>}
            </span>
          )
        },
      },
      {
        title: '',
        key: 'actions',
        width: 236,
        render: (_, participant) => <AttendanceActions meeting={meeting} participant={participant} />,
      },
    ],
    [meeting],
  )
  return (
    <div className="attendance-list">
      <div className="attendance-list__head">
        <Input
          ref={field}
          size="large"
          value={typed}
          autoFocus={autoFocus}
          allowClear
          placeholder="姓名、拼音首字母或门牌号"
          aria-label="签到：查找姓名、拼音或门牌"
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={(event) => {
            if (!isComposing(event.nativeEvent)) void signInTop()
          }}
        />
        <p className="attendance-list__hint" role="status">
          <Hint meeting={meeting} searching={searching} top={top} next={next} signedIn={signedIn} />
        </p>
        <Segmented
          options={FILTERS}
          value={searching ? 'all' : filter}
          disabled={searching}
          aria-label="只看"
          onChange={setFilter}
        />
      </div>
      <div className="card attendance-list__table" ref={box}>
        {meeting.participants.length === 0 ? (
          <p className="empty">名单还是空的。请先到“名单”里添加或导入参会人。</p>
        ) : (
          <Table
            rowKey="id"
            virtual
            size="small"
            columns={columns}
            dataSource={[...found]}
            pagination={false}
            rowClassName={({ id }) => (id === top?.id ? 'is-top' : '')}
            scroll={{ x: 640, y: Math.max(160, height - 44) }}
            locale={{ emptyText: searching ? `名单里没有找到“${typed.trim()}”` : '这里没有人' }}
          />
        )}
      </div>
    </div>
  )
}

interface HintProps {
  readonly meeting: Meeting
  readonly searching: boolean
  readonly top: Participant | undefined
  readonly next: Participant | null
  readonly signedIn: Participant | null
}

function Hint({ meeting, searching, top, next, signedIn }: HintProps) {
  if (next) {
    return (
      <>
        <Keycap>回车</Keycap> 为<b>{next.name}</b>签到
      </>
    )
  }
  if (searching && top) {
    const at = meeting.attendance[top.id]?.at
    return (
      <>
        <b>{top.name}</b>已经签到{at === undefined ? '' : `，${clockTime(at)}`}
      </>
    )
  }
  if (searching) return <>没有找到。可以换个字，或试试门牌号</>
  if (signedIn && stateOf(meeting, signedIn.id) === 'present') {
    return (
      <>
        <b>{signedIn.name}</b>已签到
      </>
    )
  }
  return <>输入后按回车，为第一个人签到</>
}
