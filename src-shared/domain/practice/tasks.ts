import { attendanceCount } from '../meeting/electorate'
import { quorumStanding } from '../meeting/quorum'
import type { MeetingRecord } from '../meeting/record'

export interface PracticeTask {
  readonly id: 'signIn' | 'open' | 'item' | 'queue' | 'turn' | 'point' | 'undo' | 'vote' | 'outcome' | 'close'
  readonly label: string
  /** Where it is done and how, in a line. */
  readonly hint: string
  readonly done: boolean
}

/** What there is to try, in the order of a meeting, and what has been tried: read from the record alone. */
export function practiceTasks({
  meeting,
  undone,
}: Pick<MeetingRecord, 'meeting' | 'undone'>): readonly PracticeTask[] {
  const { turns, queue, votes } = meeting
  const quorum = meeting.opening?.quorumMet ?? quorumStanding(meeting).met
  return [
    {
      id: 'signIn',
      label: '签到到够人数',
      hint: '在“候场签到”里打名字的首字母（如 zlx）再按回车，签够八个人。',
      done: quorum && attendanceCount(meeting).present > 0,
    },
    {
      id: 'open',
      label: '宣布开会',
      hint: '按右下角的“宣布开会”。',
      done: meeting.openedAt !== null,
    },
    {
      id: 'item',
      label: '进入第二项议程',
      hint: '按“进入第一项”，再到左边的议程里点“楼道堆物怎么清”。',
      done: meeting.visits.some(({ itemId }) => itemId === meeting.agenda[1]?.id),
    },
    {
      id: 'queue',
      label: '登记要发言的人',
      hint: '在右下角“登记发言”里打首字母，选立场：赞成、反对或提问。',
      done: queue.length > 0 || turns.some(({ requestId }) => requestId !== null),
    },
    {
      id: 'turn',
      label: '请他发言',
      hint: '按红色的大按钮“请……发言”，看大屏上的倒计时。',
      done: turns.length > 0,
    },
    {
      id: 'point',
      label: '记一句要点',
      hint: '打开记录台，在发言人下面写一句，按回车。',
      done: meeting.points.length > 0,
    },
    {
      id: 'undo',
      label: '撤销一步',
      hint: '按右上角的“撤销”（或 Z 键），按钮上写着撤的是什么。',
      done: undone.size > 0,
    },
    {
      id: 'vote',
      label: '表决并宣布结果',
      hint: '发言结束后按“表决”，依次报同意、反对、弃权的人数，再宣布。',
      done: votes.some(({ state }) => state === 'announced'),
    },
    {
      id: 'outcome',
      label: '记一条责任分工',
      hint: '在记录台的“责任分工”里写谁来办、什么时候办完。',
      done: meeting.outcomes.some(({ kind }) => kind === 'assignment'),
    },
    {
      id: 'close',
      label: '散会',
      hint: '走到最后一项，按“散会”，再看看文件是怎么写的。',
      done: meeting.closedAt !== null,
    },
  ]
}

/** The first thing not tried yet; null once everything was. */
export function nextTask(tasks: readonly PracticeTask[]): PracticeTask | null {
  return tasks.find(({ done }) => !done) ?? null
}
