import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useHall } from '../../shared/client/react'
import { sideKeyOf, tellFrame, wordFrom } from '../../shared/frame-talk'
import { SideDeskProvider } from '../../shared/staff/side-desk'
import { localStore, rememberedOpen, rememberOpen } from './remembered'
import './side.css'

/**
 * 主持兼记录: the console with the desk beside it, each a page of its own with its own connection, role and keys.
 * Only Ctrl+J and Ctrl+B are known to both.
 */
export function SideBySide({ children }: { readonly children: ReactNode }) {
  const meetingOpen = useHall().record !== null
  const [wanted, setWanted] = useState(() => rememberedOpen(localStore()))
  const place = useRef<HTMLDivElement>(null)
  // On the home page there is nothing to write yet; the desk comes with the meeting.
  const open = wanted && meetingOpen

  const show = useCallback((next: boolean) => {
    setWanted(next)
    rememberOpen(localStore(), next)
    window.focus()
  }, [])
  const toggle = useCallback(() => {
    const desk = place.current?.querySelector('iframe')?.contentWindow ?? null
    // What was typed there last is saved first; it says when it is, and stays where it cannot be.
    if (desk) tellFrame(desk, 'leave')
    else show(true)
  }, [show])

  useEffect(() => {
    if (!meetingOpen) return undefined
    const desk = open && place.current ? showDeskIn(place.current) : null
    const onKey = (event: KeyboardEvent): void => {
      const key = sideKeyOf(event)
      if (key === null) return
      event.preventDefault()
      if (key === 'toggle') toggle()
      else if (desk?.contentWindow) goTo(desk.contentWindow)
    }
    const onWord = (event: MessageEvent<unknown>): void => {
      const word = wordFrom(event, desk?.contentWindow ?? null)
      if (word === 'lead') window.focus()
      else if (word === 'close') toggle()
      else if (word === 'left') show(false)
    }
    document.addEventListener('keydown', onKey)
    window.addEventListener('message', onWord)
    return () => {
      document.removeEventListener('keydown', onKey)
      window.removeEventListener('message', onWord)
      desk?.remove()
    }
  }, [meetingOpen, open, toggle, show])

  const side = useMemo(() => ({ open, toggle }), [open, toggle])
  return (
    <SideDeskProvider value={meetingOpen ? side : null}>
      <div className={open ? 'side-by-side is-open' : 'side-by-side'}>
        <div className="side-by-side__console">{children}</div>
        {open && <div className="side-by-side__desk" ref={place} />}
      </div>
    </SideDeskProvider>
  )
}

function showDeskIn(place: HTMLElement): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.src = '/desk/'
  frame.title = '记录台'
  place.append(frame)
  return frame
}

function goTo(desk: Window): void {
  // What had the focus on this side would keep it, and the keys with it.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  desk.focus()
  tellFrame(desk, 'write')
}
