import type { NoticeLine } from '#shared/domain/notice/standing'

/** What is to be done about a notice; what is too late is marked with more than a colour. */
export function CallTags({ calls }: Pick<NoticeLine, 'calls'>) {
  return (
    <div className="notice-calls">
      {calls.map(({ kind, overdue, text }) => (
        <span key={kind} className={overdue ? 'notice-call is-overdue' : 'notice-call'}>
          {overdue ? `！${text}` : text}
        </span>
      ))}
    </div>
  )
}
