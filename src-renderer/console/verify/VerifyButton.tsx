import { Button } from 'antd'
import { useState } from 'react'
import { VerifyDialog } from './VerifyDialog'

/** The way to 核验. */
export function VerifyButton() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>核验文件</Button>
      <VerifyDialog open={open} onClose={() => setOpen(false)} />
    </>
  )
}
