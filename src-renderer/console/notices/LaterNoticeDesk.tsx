import { lazy, Suspense, useState, type ComponentProps } from 'react'

const NoticeDesk = lazy(async () => ({ default: (await import('./NoticeDesk')).NoticeDesk }))

/** 公示, with the sheets it draws: fetched when somebody first opens it. */
export function LaterNoticeDesk(props: ComponentProps<typeof NoticeDesk>) {
  const [wanted, setWanted] = useState(props.open)
  if (props.open && !wanted) setWanted(true)
  return (
    wanted && (
      <Suspense fallback={null}>
        <NoticeDesk {...props} />
      </Suspense>
    )
  )
}
