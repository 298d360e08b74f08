import { ok, refuse } from '../../kernel/result'
import type { HallSettings } from '../../hall/state'
import { contentHashOf } from '../../minutes/content-hash'
import { changesNothing } from '../../minutes/correction/told'
import { minutesOf } from '../../minutes/draft'
import type { MeetingCommand } from '../commands'
import type { MeetingContext, MeetingDecision } from '../decide-context'
import { OUTCOME_KIND_NAMES, SIGNER_ROLE_NAMES } from '../facts'
import type { Meeting } from '../state'
import { isMovedAlready } from './outcome-order'

type RecordCommand = Extract<
  MeetingCommand,
  {
    type:
      | 'notePoint'
      | 'revisePoint'
      | 'removePoint'
      | 'recordOutcome'
      | 'reviseOutcome'
      | 'moveOutcome'
      | 'removeOutcome'
      | 'changeStance'
  }
>

/** What the recorder writes while people speak, and may still mend until the seal. */
export function decideRecord(
  meeting: Meeting,
  command: RecordCommand,
  context: MeetingContext,
): MeetingDecision {
  if (meeting.phase === 'planned') return refuse('phase.planned', '会议还没有开始，宣布开会以后才能记录。')
  switch (command.type) {
    case 'notePoint': {
      if (command.text.trim() === '') return refuse('point.empty', '这一句还没有字。')
      // A turn that was taken back meanwhile costs nobody the words: they stay with the item.
      const interjection = meeting.interjections.find(({ id }) => id === command.interjectionId)
      const turnId = interjection?.turnId ?? command.turnId
      const turn = meeting.turns.find(({ id }) => id === turnId)
      const data = {
        pointId: `n${context.nextSeq}`,
        itemId: turn?.itemId ?? command.itemId ?? meeting.currentItemId,
        turnId: turn?.id ?? null,
        interjectionId: turn ? (interjection?.id ?? null) : null,
        text: command.text,
      }
      return ok([{ type: 'pointNoted', data }])
    }
    case 'revisePoint': {
      const point = meeting.points.find(({ id }) => id === command.pointId)
      if (!point) return refuse('point.unknown', '这一句已经被撤销或删除。请另起一句。')
      return point.text === command.text
        ? refuse('point.same', '这一句没有改动。')
        : ok([{ type: 'pointRevised', data: { pointId: command.pointId, text: command.text } }])
    }
    case 'removePoint':
      return meeting.points.some(({ id }) => id === command.pointId)
        ? ok([{ type: 'pointRemoved', data: { pointId: command.pointId } }])
        : refuse('point.unknown', '这一句已经删除。')
    case 'recordOutcome':
      return ok([
        {
          type: 'outcomeRecorded',
          data: {
            outcomeId: `o${context.nextSeq}`,
            itemId: command.itemId ?? meeting.currentItemId,
            outcome: command.outcome,
            answering: null,
          },
        },
      ])
    case 'reviseOutcome': {
      const { outcomeId, outcome } = command
      const before = meeting.outcomes.find(({ id }) => id === outcomeId)
      if (!before) return refuse('outcome.unknown', '这一条结果已经删除。')
      const { answering } = before
      if (answering !== null && outcome.kind !== 'assignment') return promiseStays()
      return ok([{ type: 'outcomeRevised', data: { outcomeId, outcome, answering } }])
    }
    case 'moveOutcome': {
      const { type: _type, meetingId: _meetingId, ...move } = command
      const moved = meeting.outcomes.find(({ id }) => id === move.outcomeId)
      if (!moved) return refuse('outcome.unknown', '这一条结果已经删除。')
      if (moved.answering !== null && move.kind !== 'assignment') return promiseStays()
      return isMovedAlready(meeting.outcomes, move)
        ? refuse('outcome.same', `这一条已经在${OUTCOME_KIND_NAMES[move.kind]}的这个位置。`)
        : ok([{ type: 'outcomeMoved', data: move }])
    }
    case 'removeOutcome':
      return meeting.outcomes.some(({ id }) => id === command.outcomeId)
        ? ok([{ type: 'outcomeRemoved', data: { outcomeId: command.outcomeId } }])
        : refuse('outcome.unknown', '这一条结果已经删除。')
    case 'changeStance': {
      const turn = meeting.turns.find(({ id }) => id === command.turnId)
      if (!turn) return refuse('turn.unknown', '没有这次发言，可能刚被撤销。')
      if (turn.stance === 'answer') return refuse('stance.answer', '这是对提问的答复，没有立场可改。')
      return turn.stance === command.stance
        ? refuse('stance.same', '立场没有变。')
        : ok([{ type: 'stanceChanged', data: { turnId: turn.id, stance: command.stance } }])
    }
  }
}

function promiseStays(): MeetingDecision {
  return refuse('outcome.promise', '这一条是答复时作出的承诺，不能改为共识或分歧。要去掉，请删除它。')
}

type MinutesCommand = Extract<MeetingCommand, { type: 'reviseMinutes' | 'signMinutes' | 'sealMinutes' }>

/** The minutes after 散会: wording, signatures, seal. `tipHash` is the hash of the stream's last event. */
export function decideMinutes(
  meeting: Meeting,
  command: MinutesCommand,
  hall: HallSettings,
  context: MeetingContext & { readonly tipHash: string },
): MeetingDecision {
  if (meeting.phase !== 'closed') return refuse('phase.notClosed', '散会以后才能核对和签署会议记录。')
  const document = minutesOf(meeting, hall)
  switch (command.type) {
    case 'reviseMinutes': {
      const block = document.blocks.find(({ id }) => id === command.blockId)
      if (!block) return refuse('block.unknown', '这一段已经不在会议记录里。请看一眼再改。')
      if (!block.editable) return refuse('block.fixed', '票数和标题照实记录，不能改写。')
      return (command.text ?? block.drafted) === block.text
        ? refuse('block.same', '这一段没有改动。')
        : ok([{ type: 'minutesRevised', data: { blockId: command.blockId, text: command.text } }])
    }
    case 'signMinutes': {
      const { as, name, strokes, contentHash } = command
      const current = contentHashOf(document)
      if (contentHash !== current) {
        return refuse('minutes.changed', '会议记录刚刚有改动。请看过新的内容再签字。')
      }
      if (strokes.flat().length < 2) return refuse('signature.empty', '签字板上还没有笔迹。请签上姓名。')
      const again = meeting.signatures.some(
        (signature) => signature.as === as && signature.name === name && signature.contentHash === current,
      )
      return again
        ? refuse('signature.double', `${SIGNER_ROLE_NAMES[as]}${name}已经签过这一稿。`)
        : ok([
            {
              type: 'minutesSigned',
              data: { signatureId: `s${context.nextSeq}`, as, name, strokes, contentHash },
            },
          ])
    }
    case 'sealMinutes': {
      const current = contentHashOf(document)
      if (command.contentHash !== current) {
        return refuse('minutes.changed', '会议记录刚刚有改动。请看过新的内容，重新签字后再封存。')
      }
      if (changesNothing(meeting, document)) {
        return refuse('correction.nothing', '这次更正还没有改动任何内容，不能封存。请先改正，或放弃更正。')
      }
      const missing = (['facilitator', 'recorder'] as const).filter((as) => !hasSigned(meeting, as, current))
      return missing.length > 0
        ? refuse(
            'seal.unsigned',
            `还差${missing.map((as) => SIGNER_ROLE_NAMES[as]).join('、')}签字，签完才能封存。`,
          )
        : ok([
            {
              type: 'minutesSealed',
              data: {
                contentHash: current,
                chainHash: context.tipHash,
                document,
                edition: meeting.earlierSeals.length + 1,
              },
            },
          ])
    }
  }
}

function hasSigned(meeting: Meeting, as: 'facilitator' | 'recorder', contentHash: string): boolean {
  return meeting.signatures.some((signature) => signature.as === as && signature.contentHash === contentHash)
}
