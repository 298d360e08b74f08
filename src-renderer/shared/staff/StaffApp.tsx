import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useState, type ReactNode } from 'react'
import '../tokens.css'
import './staff.css'
import { CommandProvider } from './commands'
import { KeyBoard, KeyBoardProvider } from './keys'
import { TypedProvider } from './saving/typed'
import { STAFF_THEME } from './theme'

dayjs.locale('zh-cn')

/** What every window with forms stands in: Chinese antd in the colours of the hall, dialogs, refusals. */
export function StaffApp({ children }: { readonly children: ReactNode }) {
  const [keyBoard] = useState(() => new KeyBoard())
  return (
    <ConfigProvider
      locale={zhCN}
      theme={STAFF_THEME}
      // Two-character labels keep the name they are written with: 签到, not 签 到.
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <App className="staff">
        <KeyBoardProvider value={keyBoard}>
          <CommandProvider>
            <TypedProvider>{children}</TypedProvider>
          </CommandProvider>
        </KeyBoardProvider>
      </App>
    </ConfigProvider>
  )
}
