import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'

/** Seldom opened: it is fetched when it is. */
const VerifyDialog = lazy(async () => ({ default: (await import('./VerifyDialog')).VerifyDialog }))

/** The way to 核验. */
export function VerifyButton() {
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  return (
    <>
      <Button
        onClick={() => {
          setAsked(true)
          setOpen(true)
        }}
      >
        核验文件
      </Button>
      {asked && (
        <Suspense fallback={null}>
          <VerifyDialog open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
