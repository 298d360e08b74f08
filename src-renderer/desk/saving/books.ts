import type { Command } from '#shared/domain/command'
import type { Result } from '#shared/domain/kernel/result'
import type { Meeting } from '#shared/domain/meeting/state'
import { BlockBook } from '../minutes/block-book'
import { pointKind, recordedPoint, type LineContext } from '../notes/point-lines'
import {
  outcomeKind,
  recordedOutcome,
  type OutcomeContext,
  type OutcomeFields,
} from '../outcomes/outcome-lines'
import { removeOutcomeOf, reviseOutcomeOf, saveOutcome } from '../../shared/staff/saving/answers'
import { LineBook } from './line-book'

export type Send = (command: Command) => Promise<Result<unknown>>

/** All that the recorder writes about one meeting, on its way to the record. */
export class DeskBooks {
  readonly points: LineBook<string, LineContext>
  readonly outcomes: LineBook<OutcomeFields, OutcomeContext>
  readonly blocks: BlockBook
  #synced: Pick<Meeting, 'points' | 'outcomes'> = { points: [], outcomes: [] }

  constructor(meetingId: string, send: Send) {
    this.points = new LineBook(pointKind, {
      create: async (context, text) =>
        saveOutcome(await send({ type: 'notePoint', meetingId, ...context, text })),
      revise: async (pointId, text) =>
        reviseOutcomeOf(await send({ type: 'revisePoint', meetingId, pointId, text }), 'point.unknown'),
      remove: async (pointId) =>
        removeOutcomeOf(await send({ type: 'removePoint', meetingId, pointId }), 'point.unknown'),
    })
    this.outcomes = new LineBook(outcomeKind, {
      create: async ({ itemId, kind }, fields) =>
        saveOutcome(await send({ type: 'recordOutcome', meetingId, itemId, outcome: { kind, ...fields } })),
      revise: async (outcomeId, fields, { kind }) =>
        reviseOutcomeOf(
          await send({ type: 'reviseOutcome', meetingId, outcomeId, outcome: { kind, ...fields } }),
          'outcome.unknown',
        ),
      remove: async (outcomeId) =>
        removeOutcomeOf(await send({ type: 'removeOutcome', meetingId, outcomeId }), 'outcome.unknown'),
    })
    this.blocks = new BlockBook(async (blockId, text) =>
      saveOutcome(await send({ type: 'reviseMinutes', meetingId, blockId, text })),
    )
  }

  /** False while anything was written that is not in the record. */
  readonly allSaved = (): boolean =>
    this.points.allSaved() && this.outcomes.allSaved() && this.blocks.allSaved()

  readonly subscribe = (listener: () => void): (() => void) => {
    const leave = [this.points, this.outcomes, this.blocks].map((book) => book.subscribe(listener))
    return () => leave.forEach((stop) => stop())
  }

  /** Takes over what the record says; to be called with every change of it, before anything is drawn. */
  sync({ points, outcomes }: Meeting): void {
    if (points !== this.#synced.points) this.points.sync(points.map(recordedPoint))
    if (outcomes !== this.#synced.outcomes) this.outcomes.sync(outcomes.map(recordedOutcome))
    this.#synced = { points, outcomes }
  }

  /** Saves everything that is not saved yet; true when nothing is left. */
  async flush(): Promise<boolean> {
    const saved = await Promise.all([this.points.flush(), this.outcomes.flush(), this.blocks.flush()])
    return saved.every(Boolean)
  }

  retry(): void {
    this.points.retry()
    this.outcomes.retry()
    this.blocks.retry()
  }
}
