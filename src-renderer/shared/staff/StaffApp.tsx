import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import type { ReactNode } from 'react'
import '../tokens.css'
import './staff.css'
import { CommandProvider } from './commands'
import { STAFF_THEME } from './theme'

dayjs.locale('zh-cn')

/** What every window with forms stands in: Chinese antd in the colours of the hall, dialogs, refusals. */
export function StaffApp({ children }: { readonly children: ReactNode }) {
  return (
    <ConfigProvider
      locale={zhCN}
      theme={STAFF_THEME}
      // Two-character labels keep the name they are written with: 签到, not 签 到.
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <App className="staff">
        <CommandProvider>{children}</CommandProvider>
      </App>
    </ConfigProvider>
  )
}
