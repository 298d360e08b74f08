import { useHall } from '../client/react'
import { Mark } from '../marks'
import { useSaving } from './commands'

interface SaveStateProps {
  /** Place of the last record; null where no meeting is open. */
  readonly seq: number | null
  /** Something was written in this window that has not been sent yet. */
  readonly unsaved?: boolean
}

/** 已保存 · 第 128 条: always in sight, so that nobody has to believe it. */
export function SaveState({ seq, unsaved = false }: SaveStateProps) {
  const { connection, status } = useHall()
  const saving = useSaving()
  if (connection === 'lost') {
    return (
      <span className="save-state is-broken">
        <Mark kind="alert" plain />
        连接中断
      </span>
    )
  }
  if (status?.storage === 'refusing') {
    return (
      <span className="save-state is-broken">
        <Mark kind="alert" plain />
        暂时不能保存
      </span>
    )
  }
  if (saving || unsaved || status?.storage === 'starting')
    return <span className="save-state">正在保存…</span>
  return (
    <span className="save-state">
      <Mark kind="check" plain />
      {seq === null ? '全部存在本机' : `已保存 · 第 ${seq} 条`}
    </span>
  )
}
