import type { PaperContext } from '#shared/domain/forms/form'
import type { FiledPaper } from '#shared/domain/forms/notice-record'
import type { PaperId } from '#shared/domain/forms/paper-id'
import { editionGiven, sealedEdition } from '#shared/domain/edition/issue'
import { meetingAt } from '#shared/domain/edition/meeting-at'
import type { Edition } from '#shared/domain/edition/state'
import { ok, type Result } from '#shared/domain/kernel/result'
import { paperContextOf, type World } from '#shared/domain/world'
import type { IssuedPaper } from '../documents'

export interface IssueRequest {
  readonly meetingId: string
  readonly papers: readonly PaperId[]
  /** 出新版: also of papers that are kept as they were issued. */
  readonly anew: boolean
}

/** Has the core keep what leaves the hall; answers with the world as it is then. */
export type IssuePapers = (request: IssueRequest) => Promise<Result<World>>

/**
 * The papers as they are to be written, null where one is written as it stands: kept first, for nothing leaves the hall
 * that the archive does not have.
 */
export async function issuedPapers(
  issue: IssuePapers,
  papers: readonly Pick<FiledPaper, 'paper' | 'edition'>[],
  anew: boolean,
  context: PaperContext,
): Promise<Result<readonly (IssuedPaper | null)[]>> {
  const { id: meetingId } = context.meeting
  const going = papers.flatMap(({ paper, edition }) => (edition === null ? [paper.id] : []))
  const done = await issue({ meetingId, papers: going, anew })
  if (!done.ok) return done
  const world = done.value
  const now = paperContextOf(world, meetingId, context.now) ?? context
  return ok(
    papers.map(({ paper, edition }) => {
      const given =
        edition === null
          ? editionGiven(paper, now, world.editions)
          : sealedEdition(world.editions, now.meeting, edition)
      return given && issuedPaper(world, given)
    }),
  )
}

export function issuedPaper(world: World, edition: Edition): IssuedPaper {
  const record = world.meetings.get(edition.meetingId)
  if (!record) throw new Error('an edition without its meeting')
  return { edition, meeting: meetingAt(record, edition) }
}
