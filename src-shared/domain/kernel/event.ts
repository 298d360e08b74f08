import { z } from 'zod'
import { hashOf } from './canonical'

export const roleSchema = z.enum(['console', 'desk', 'projector'])
/** The kind of window somebody sits at: 主持台, 记录台, 投影. */
export type Role = z.infer<typeof roleSchema>

export const actorSchema = z.object({
  role: z.enum(['console', 'desk', 'projector', 'system']),
  /** Who sits there, as the record names them; empty where nobody has said. */
  name: z.string().max(40),
})
export type Actor = z.infer<typeof actorSchema>

/** What `decide` answers: a fact without its place in the record yet. */
export interface NewEvent {
  readonly stream: string
  readonly type: string
  readonly version: number
  readonly data: unknown
}

export const storedEventSchema = z.object({
  /** `hall`, `meeting:<id>`, … */
  stream: z.string().min(1).max(200),
  /** 1, 2, 3 … without gaps within the stream. */
  seq: z.int().positive(),
  type: z.string().min(1).max(60),
  version: z.int().positive(),
  /** Hall clock, ms since 1970; never runs backwards within a stream. */
  at: z.int().nonnegative(),
  by: actorSchema,
  /** Id of the command that caused it: events of one cause are one step, and are undone together. */
  cause: z.string().min(1).max(80),
  data: z.unknown(),
  /** `hash` of the event before it in the stream; empty for the first. */
  prev: z.string().max(64),
  hash: z.string().length(64),
})
/** An event in its place: it is never rewritten, and `prev`/`hash` chain it to the one before. */
export type StoredEvent = z.infer<typeof storedEventSchema>

export interface StreamTip {
  readonly seq: number
  readonly hash: string
  readonly at: number
}

export const EMPTY_TIP: StreamTip = { seq: 0, hash: '', at: 0 }

export function tipOf(event: StoredEvent): StreamTip {
  return { seq: event.seq, hash: event.hash, at: event.at }
}

export interface Stamp {
  readonly at: number
  readonly by: Actor
  readonly cause: string
}

/** Gives a new event its place behind `tip`. Time never runs backwards: an earlier `at` becomes the tip's. */
export function chain(tip: StreamTip, event: NewEvent, stamp: Stamp): StoredEvent {
  const body = {
    stream: event.stream,
    seq: tip.seq + 1,
    type: event.type,
    version: event.version,
    at: Math.max(tip.at, stamp.at),
    by: stamp.by,
    cause: stamp.cause,
    data: event.data,
    prev: tip.hash,
  }
  return { ...body, hash: hashOf(body) }
}

export type ChainFault = 'gap' | 'broken-link' | 'altered'

/** Whether `event` stands rightly behind `tip`; names what is wrong with it otherwise. */
export function checkLink(tip: StreamTip, event: StoredEvent): ChainFault | null {
  if (event.seq !== tip.seq + 1) return 'gap'
  if (event.prev !== tip.hash) return 'broken-link'
  const { hash, ...body } = event
  return hashOf(body) === hash ? null : 'altered'
}
