import { z } from 'zod'
import type { HallSettings } from '../hall/state'
import type { Meeting } from '../meeting/state'
import type { Notice } from '../notice/state'
import type { Masked } from '../redaction/redactor'
import type { KeptOwnTemplate } from '../own-template/state'
import type { Wording } from '../wording/wording'

/** What every form is made from: nothing on it is typed a second time. */
export interface PaperContext {
  readonly meeting: Meeting
  readonly hall: HallSettings
  /** The moment of the export, ms since 1970. */
  readonly now: number
  /** 文件用语 of the hall as they are now; left out: the program's own. Papers ask `wordingOf`. */
  readonly wording?: Wording
  /** 文件模板 of the hall; left out: every paper in the program's own layout. */
  readonly templates?: readonly KeptOwnTemplate[]
  /** 公示 of the meeting, where they are known. */
  readonly notices?: readonly Notice[]
}

const formFieldSchema = z
  .object({ label: z.string(), value: z.string(), lines: z.int().positive().exactOptional() })
  .readonly()
/** Label and value; a value of '' is a space to write in, `lines` lines high (1 where it is left out). */
export type FormField = z.infer<typeof formFieldSchema>

const formColumnSchema = z
  .object({
    header: z.string(),
    /** Share of the text's width; the shares of a table need not add up to anything. */
    share: z.number().positive(),
    align: z.enum(['left', 'center']).exactOptional(),
  })
  .readonly()
export type FormColumn = z.infer<typeof formColumnSchema>

const formRowSchema = z.union([
  z.object({ cells: z.array(z.string()).readonly() }).readonly(),
  z.object({ group: z.string() }).readonly(),
])
/** A row of cells in the order of the columns, or a line over all of them that names what follows. */
export type FormRow = z.infer<typeof formRowSchema>

const formTableSchema = z
  .object({
    kind: z.literal('table'),
    columns: z.array(formColumnSchema).readonly(),
    rows: z.array(formRowSchema).readonly(),
    /** Empty rows at the end, for what comes unforeseen. */
    blankRows: z.int().nonnegative().exactOptional(),
    /** Least height of a row, mm; as high as its text where it is left out. */
    rowHeight: z.number().positive().exactOptional(),
    /** 12 pt or 10.5 pt instead of 14 pt, for tables of many columns. */
    size: z.enum(['small', 'dense']).exactOptional(),
  })
  .readonly()
export type FormTable = z.infer<typeof formTableSchema>

const signatureBoxSchema = z
  .object({ label: z.string(), name: z.string(), seal: z.boolean().exactOptional() })
  .readonly()
/** A place to sign; `seal` leaves room for a stamp, which is never drawn. */
export type SignatureBox = z.infer<typeof signatureBoxSchema>

const ballotSchema = z
  .object({
    title: z.string(),
    heading: z.string(),
    /** Whose it is, on ballots that are not secret. */
    fields: z.array(formFieldSchema).readonly(),
    /** 表决事项 */
    matter: z.string(),
    /** What can be marked: 同意, 反对, 弃权, or the contenders. */
    choices: z.array(z.string()).readonly(),
    /** How it is filled in and what makes it invalid, a sentence each. */
    instructions: z.array(z.string()).readonly(),
    /** Lines to fill in at the end: 签名, 日期. */
    signed: z.array(z.string()).readonly(),
  })
  .readonly()
/** 表决票: one slip of paper. */
export type Ballot = z.infer<typeof ballotSchema>

const formBlockSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('heading'),
      level: z.union([z.literal(1), z.literal(2)]),
      text: z.string(),
    })
    .readonly(),
  z.object({ kind: z.literal('paragraph'), text: z.string() }).readonly(),
  /** Without an indent: 主送机关. */
  z.object({ kind: z.literal('flush'), text: z.string() }).readonly(),
  z.object({ kind: z.literal('note'), text: z.string() }).readonly(),
  /** 出席：with the names hanging behind it. */
  z.object({ kind: z.literal('names'), label: z.string(), names: z.string() }).readonly(),
  /** 附件, on a page of its own. */
  z.object({ kind: z.literal('annex'), label: z.string(), title: z.string() }).readonly(),
  /** `whole`: not to be parted by the end of a page. */
  z
    .object({
      kind: z.literal('fields'),
      rows: z.array(formFieldSchema).readonly(),
      whole: z.boolean().exactOptional(),
    })
    .readonly(),
  formTableSchema,
  /** Two columns of 联系人, 联系电话 …; '' is a line to write on. */
  z.object({ kind: z.literal('contacts'), contacts: z.array(formFieldSchema).readonly() }).readonly(),
  z
    .object({
      kind: z.literal('signatures'),
      boxes: z.array(signatureBoxSchema).readonly(),
      columns: z.union([z.literal(2), z.literal(3)]),
    })
    .readonly(),
  /** The same sheet of slips, as many as fit, to be printed `copies` times; or a slip for each owner. */
  z
    .object({
      kind: z.literal('ballots'),
      ballots: z.array(ballotSchema).readonly(),
      repeat: z.boolean(),
      needed: z.int().nonnegative(),
    })
    .readonly(),
])
export type FormBlock = z.infer<typeof formBlockSchema>

export const formDocumentSchema = z
  .object({
    title: z.string(),
    /** Under the title: the meeting, a number; side by side where they fit. Empty ones are left out. */
    subtitle: z.array(z.string()).readonly(),
    blocks: z.array(formBlockSchema).readonly(),
    /** 落款; null where the form ends in signatures or needs none. */
    signOff: z.object({ issuer: z.string(), date: z.string() }).readonly().nullable(),
    /** At the foot of every page: page numbers, the slip of a posted notice, or nothing but how to print. */
    foot: z.enum(['pages', 'slip', 'print']),
    /** Small print in the foot. */
    footText: z.string(),
  })
  .readonly()
/** A form as content: layout is the business of whoever prints it. */
export type FormDocument = z.infer<typeof formDocumentSchema>

/** Where a missing fact is entered. */
export type FactPlace = 'hall' | 'plan' | 'agenda' | 'roster' | 'owners' | 'desk' | 'survey'

export interface MissingFact {
  /** What is missing, and what becomes of it on the paper. */
  readonly sentence: string
  /** Null where nothing can be done about it but with the pen. */
  readonly place: FactPlace | null
  /** Without it the paper is 草稿; otherwise a space is left for the pen. */
  readonly grave: boolean
  /** Labels of the spaces that are left for the pen, where the sentence names such. */
  readonly blanks?: readonly string[]
}

export interface FormDraft {
  readonly document: FormDocument
  readonly missing: readonly MissingFact[]
  /** What was hidden, of a paper for the public. Not for the public itself. */
  readonly masked: readonly Masked[]
}
