import { nextSubject } from '#shared/domain/meeting/motion/progress'
import { questionsOf, questionState } from '#shared/domain/meeting/questions/selectors'
import type { Meeting } from '#shared/domain/meeting/state'
import { pendingContest } from '#shared/domain/meeting/vote/contest/chain'
import { CONTEST_STAGE_NAMES } from '#shared/domain/voting/contest/result'

/** What would stay open if the meeting ended now, a sentence each: nothing of it is forbidden, all of it is asked about. */
export function leftUndone(meeting: Meeting): readonly string[] {
  const visited = new Set(meeting.visits.map(({ itemId }) => itemId))
  const unvisited = meeting.agenda.filter(({ id }) => !visited.has(id)).length
  const unanswered = meeting.agenda
    .flatMap(({ id }) => questionsOf(meeting, id))
    .filter((question) => questionState(meeting, question) === 'waiting').length
  const open = meeting.agenda
    .filter(({ id }) => visited.has(id))
    .flatMap(({ id, title }) => {
      const pending = pendingContest(meeting, id)
      if (pending?.result?.next)
        return [`“${title}”的${CONTEST_STAGE_NAMES[pending.result.next.stage]}还没有投。`]
      return nextSubject(meeting, id) === null ? [] : [`“${title}”还没有表决。`]
    })
  return [
    ...(unvisited > 0 ? [`还有 ${unvisited} 项议程没有议。`] : []),
    ...open,
    ...(unanswered > 0 ? [`还有 ${unanswered} 个提问没有答复。`] : []),
  ]
}
