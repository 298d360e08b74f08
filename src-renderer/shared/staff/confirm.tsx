import { App } from 'antd'
import { useCallback, type ReactNode } from 'react'

export interface Question {
  readonly title: string
  readonly detail?: ReactNode
  /** What the confirming button says: a verb, never 确定. */
  readonly confirm: string
  readonly cancel?: string
}

/** Asks before something that cannot be overlooked; true where the person confirmed. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const { modal } = App.useApp()
  return useCallback(
    async ({ title, detail, confirm, cancel = '先不' }) =>
      modal.confirm({
        title,
        content: detail,
        okText: confirm,
        cancelText: cancel,
        icon: null,
        centered: true,
        mask: { closable: true },
        autoFocusButton: 'cancel',
        // It is there at once: a press while it still grew under the pointer could go past it.
        transitionName: '',
        maskTransitionName: '',
      }),
    [modal],
  )
}
