import { Modal } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useShowRefusal } from '../../shared/staff/commands'
import { useTypedBooks } from '../../shared/staff/saving/typed'
import { useSavedBeforeLeaving } from '../framed'
import { useBooks } from './books-context'

/** The window does not close over words that are not in the record: it saves them first, and asks where it cannot. */
export function LeavingGuard() {
  const books = useBooks()
  const typed = useTypedBooks()
  const showRefusal = useShowRefusal()
  const [asking, setAsking] = useState(false)
  const leaveAnyway = useRef(false)
  const save = useCallback(async () => {
    const saved = await Promise.all([books.flush(), typed.flush()])
    return saved.every(Boolean)
  }, [books, typed])

  useSavedBeforeLeaving(save, () =>
    showRefusal({ code: 'side.unsaved', message: '这里还有没存上的字，先不收起；存上以后再收。' }),
  )
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (leaveAnyway.current || (books.allSaved() && typed.allSaved())) return
      // A browser asks by itself then; our own window stays, and goes when everything is saved.
      event.preventDefault()
      void save().then((saved) => {
        if (window.yishiting === undefined) return
        if (saved) window.close()
        else setAsking(true)
      })
    }
    window.addEventListener('beforeunload', onLeave)
    return () => window.removeEventListener('beforeunload', onLeave)
  }, [books, typed, save])

  return (
    <Modal
      open={asking}
      title="还有没存上的字"
      okText="先不关"
      cancelText="仍要关闭，不要这些字"
      closable={false}
      onOk={() => setAsking(false)}
      onCancel={() => {
        leaveAnyway.current = true
        window.close()
      }}
    >
      <p>记录现在存不进去，这些字只在这个窗口里。先不关，恢复后会自动存上。</p>
    </Modal>
  )
}
