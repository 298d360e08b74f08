import { Button } from 'antd'
import { useState } from 'react'
import { DisplaysDrawer } from './DisplaysDrawer'

/** 屏幕: which window is on which display, and the ways to change it. */
export function DisplaysButton({ className = '' }: { readonly className?: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button className={className} onClick={() => setOpen(true)}>
        屏幕
      </Button>
      <DisplaysDrawer open={open} onClose={() => setOpen(false)} />
    </>
  )
}
