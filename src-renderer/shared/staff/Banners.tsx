import { Alert } from 'antd'
import { useHall } from '../client/react'
import { RefusalNotice } from './commands'

/** What must not be missed, under the bar: the connection, what the machine has to say, why a command was refused. */
export function Banners() {
  const { connection, status } = useHall()
  return (
    <div className="banners">
      {connection === 'lost' && (
        <Alert
          banner
          type="error"
          role="alert"
          title="和议事厅主程序的连接断了，正在重新连接。已保存的都在；刚做的操作会在接通后送出，请稍等。"
        />
      )}
      {status?.notices.map(({ id, level, text }) => (
        <Alert
          key={id}
          banner
          showIcon
          type={level}
          role={level === 'info' ? 'status' : 'alert'}
          title={text}
        />
      ))}
      <RefusalNotice />
    </div>
  )
}
