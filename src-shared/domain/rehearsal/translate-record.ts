import { ok, type Result } from '../kernel/result'
import type { OutcomeDraft, SignerRole } from '../meeting/facts'
import { activeInterjection } from '../meeting/interjection/interjection'
import { activeTurn } from '../meeting/selectors'
import type { Meeting, Outcome } from '../meeting/state'
import { contentHashOf } from '../minutes/content-hash'
import { minutesOf } from '../minutes/draft'
import { findItem, findWords, lastTurnOf, mistake } from './find'
import { scribble } from './scribble'
import type { StepOf } from './steps'
import { map, type Commands, type Situation } from './translation'

type RecordStep = StepOf<
  | 'note'
  | 'reviseNote'
  | 'removeNote'
  | 'outcome'
  | 'reviseOutcome'
  | 'moveOutcome'
  | 'removeOutcome'
  | 'reviseMinutes'
  | 'sign'
  | 'seal'
  | 'openCorrection'
  | 'dropCorrection'
>

/** What the recorder writes, and the minutes to their seal. */
export function translateRecord(step: RecordStep, { meeting, settings }: Situation): Commands {
  const meetingId = meeting.id
  switch (step.do) {
    case 'note':
      return translateNote(step, meeting)
    case 'reviseNote':
      return map(findWords(meeting.points, step.find, '一句记录'), ({ id }) => ({
        type: 'revisePoint',
        meetingId,
        pointId: id,
        text: step.text,
      }))
    case 'removeNote':
      return map(findWords(meeting.points, step.find, '一句记录'), ({ id }) => ({
        type: 'removePoint',
        meetingId,
        pointId: id,
      }))
    case 'outcome': {
      const at = step.item === undefined ? ok(null) : findItem(meeting, step.item)
      return map(at, (item) => ({
        type: 'recordOutcome',
        meetingId,
        itemId: item?.id ?? null,
        outcome: outcomeOf(step),
      }))
    }
    case 'reviseOutcome':
      return map(findOutcome(meeting, step.find), ({ id }) => ({
        type: 'reviseOutcome',
        meetingId,
        outcomeId: id,
        outcome: outcomeOf(step),
      }))
    case 'moveOutcome': {
      const { kind, before: part } = step
      const before = part === undefined ? ok(null) : findOutcome(meeting, part)
      if (!before.ok) return before
      const beforeId = before.value?.id ?? null
      return map(findOutcome(meeting, step.find), ({ id }) => ({
        type: 'moveOutcome',
        meetingId,
        outcomeId: id,
        kind,
        beforeId,
      }))
    }
    case 'removeOutcome':
      return map(findOutcome(meeting, step.find), ({ id }) => ({
        type: 'removeOutcome',
        meetingId,
        outcomeId: id,
      }))
    case 'reviseMinutes': {
      const { blocks } = minutesOf(meeting, settings)
      const found = blocks.filter(
        ({ text, drafted }) => text.includes(step.find) || drafted.includes(step.find),
      )
      const [only, another] = found
      if (!only) return mistake(`会议记录里没有含“${step.find}”的段落，请核对 find。`)
      if (another) return mistake(`会议记录里有 ${found.length} 段含“${step.find}”，请把 find 写得长一些。`)
      return ok([{ type: 'reviseMinutes', meetingId, blockId: only.id, text: step.text }])
    }
    case 'sign':
      return map(signerOf(meeting, step.as, step.name), (name) => ({
        type: 'signMinutes',
        meetingId,
        as: step.as,
        name,
        strokes: scribble(name),
        contentHash: contentHashOf(minutesOf(meeting, settings)),
      }))
    case 'openCorrection':
      return ok([{ type: 'openCorrection', meetingId, reason: step.reason }])
    case 'dropCorrection':
      return ok([{ type: 'dropCorrection', meetingId }])
    case 'seal':
      return ok([
        { type: 'sealMinutes', meetingId, contentHash: contentHashOf(minutesOf(meeting, settings)) },
      ])
  }
}

function translateNote(step: StepOf<'note'>, meeting: Meeting): Commands {
  if (step.who !== undefined && step.item !== undefined) {
    return mistake('who 和 item 只写一个：一句话或属于某人的发言，或属于某项议程。')
  }
  const item = step.item === undefined ? ok(null) : findItem(meeting, step.item)
  if (!item.ok) return item
  const running = step.item === undefined ? (activeTurn(meeting)?.id ?? null) : null
  const turn = step.who === undefined ? ok(running) : lastTurnOf(meeting, step.who)
  if (!turn.ok) return turn
  const heard = running !== null && step.who === undefined ? activeInterjection(meeting) : null
  const texts = typeof step.text === 'string' ? [step.text] : step.text
  return ok(
    texts.map((text) => ({
      type: 'notePoint',
      meetingId: meeting.id,
      itemId: item.value?.id ?? null,
      turnId: turn.value,
      ...(heard ? { interjectionId: heard.id } : {}),
      text,
    })),
  )
}

function outcomeOf({
  kind,
  text,
  ownerOrg,
  ownerPerson,
  dueDate,
}: StepOf<'outcome' | 'reviseOutcome'>): OutcomeDraft {
  return { kind, text, ownerOrg, ownerPerson, dueDate }
}

function findOutcome(meeting: Meeting, part: string): Result<Outcome> {
  return findWords(meeting.outcomes, part, '一条结果')
}

function signerOf(meeting: Meeting, as: SignerRole, name: string | undefined): Result<string> {
  if (name !== undefined) return ok(name)
  if (as === 'facilitator') return ok(meeting.plan.facilitator)
  if (as === 'recorder') return ok(meeting.plan.recorder)
  return mistake('请写明签字人的姓名 name；只有主持人和记录人可以不写。')
}
