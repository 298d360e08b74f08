import { z } from 'zod'

/** One figure of an answer, shown large on the wall: 托位 · 4480个. */
export const figureSchema = z.object({
  label: z.string().trim().max(20),
  value: z.string().trim().min(1, '请填写数字').max(20),
})
export type Figure = z.infer<typeof figureSchema>

/** More figures than this cannot be read from the last row. */
export const FIGURES_LIMIT = 4
export const figuresSchema = z.array(figureSchema).max(FIGURES_LIMIT)

/** What is asked; empty while it is still being asked and nobody has written it down. */
export const questionTextSchema = z.string().max(300)
/** Whose question is read out: 12345热线, 北坡里社区一位居民. Empty where people ask for themselves. */
export const onBehalfOfSchema = z.string().trim().max(60)

export const promiseFormSchema = z.enum(['deed', 'writing'])
/** What was promised: to do something (承诺), or to answer in writing (书面答复). */
export type PromiseForm = z.infer<typeof promiseFormSchema>
export const PROMISE_FORM_NAMES: Readonly<Record<PromiseForm, string>> = { deed: '承诺', writing: '书面答复' }

/** That an outcome was promised in answer to a question. */
export const answeringSchema = z.object({ questionId: z.string().min(1).max(80), form: promiseFormSchema })
export type Answering = z.infer<typeof answeringSchema>

/** A promise as it is being typed: the line as it was said, and what of its reading was put right by hand. */
export const promiseTypedSchema = z.object({
  line: z.string().max(400),
  changed: z.object({
    text: z.string().max(500).exactOptional(),
    ownerOrg: z.string().max(60).exactOptional(),
    ownerPerson: z.string().max(40).exactOptional(),
    dueDate: z.union([z.literal(''), z.iso.date()]).exactOptional(),
  }),
})
export type PromiseTyped = z.infer<typeof promiseTypedSchema>
export const NOTHING_TYPED: PromiseTyped = { line: '', changed: {} }

export function sameTyped(a: PromiseTyped, b: PromiseTyped): boolean {
  return (
    a.line === b.line &&
    (['text', 'ownerOrg', 'ownerPerson', 'dueDate'] as const).every(
      (field) => a.changed[field] === b.changed[field],
    )
  )
}

/** Somebody answered for an organisation, in a speaking turn of their own: its points are the words of the answer. */
export interface Answer {
  readonly turnId: string
  /** 区教育委员会; empty where somebody answers for themselves. */
  readonly org: string
}

export interface Question {
  readonly id: string
  readonly itemId: string
  /** 追问: the question it follows up; null for one of its own. */
  readonly parentId: string | null
  /** Who asks, or reads it out; null: the facilitator reads it out. */
  readonly askerId: string | null
  readonly onBehalfOf: string
  readonly text: string
  readonly at: number
  /** Turns in which it was asked: none where it was handed in. */
  readonly askTurnIds: readonly string[]
  readonly answers: readonly Answer[]
  readonly figures: readonly Figure[]
  /** A promise that is being written down and is not made yet. */
  readonly promiseTyped: PromiseTyped
}

export type QuestionState = 'waiting' | 'asking' | 'answering' | 'answered' | 'inWriting'

export const QUESTION_STATE_NAMES: Readonly<Record<QuestionState, string>> = {
  waiting: '待答',
  asking: '正在提问',
  answering: '正在答复',
  answered: '已答',
  inWriting: '书面答复',
}
